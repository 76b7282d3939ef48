import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayOf, momentAt } from '#shared/base/moment.ts';
import { STAGE } from '#shared/model/words.ts';
import type { Journey } from '#shared/rules/journey/journey.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** What the client is still to see by the plan; one press says that it happened. */
export function PlannedMoments({ journey: { plan } }: { journey: Journey }): JSX.Element | null {
  const { now, zone, locale } = useBook();
  const saver = useSave();
  const open = plan.stages.flatMap(({ moments }) => moments.filter(({ state }) => state === 'planned'));
  if (plan.planned === 0) return null;
  const tick = (record: string) =>
    saver.save({
      kind: 'keepRecord',
      tab: 'touchpoints',
      record,
      set: { state: 'happened', at: momentAt(now, zone) },
      was: null,
    });
  return (
    <Section title="Moments they will see" aside={`${plan.happened} of ${plan.planned} happened`}>
      <Trouble saver={saver} />
      <ul class="rows">
        {open.map(({ id, summary, at, stage }) => (
          <li key={id}>
            <span class="label">{formatDay(dayOf(at), locale, 'short')}</span>
            <span class="grow">
              {summary} {stage ? <span class="quiet">{STAGE[stage]}</span> : null}
            </span>
            <Button look="link" onClick={() => void tick(id)}>
              It happened<span class="sr">: {summary}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
