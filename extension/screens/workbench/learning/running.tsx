import type { ComponentChildren, JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { recordOf } from '#shared/model/book.ts';
import { verdictOn, type LittleThing } from '#shared/rules/learning/little-things.ts';
import { Button } from '#shared/ui/actions.tsx';
import { clientName, useBook, useSave } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';

const VERDICTS = [
  ['helped', 'Closer'],
  ['noChange', 'No change'],
  ['harmed', 'Further'],
  ['unclear', 'Unclear'],
] as const;

/** One thing that runs: why, for what, until when; on its day the four answers, in the row. */
export function Running({ thing }: { readonly thing: LittleThing }): JSX.Element {
  const { now, zone, locale } = useBook();
  const saver = useSave();
  const { id, name, readBy } = thing.experiment;
  const say = (observed: (typeof VERDICTS)[number][0]) =>
    saver.save({
      kind: 'keepRecord',
      tab: 'experiments',
      record: id,
      set: verdictOn(observed, dayAt(now, zone)),
      was: null,
    });
  return (
    <Thing thing={thing}>
      <Trouble saver={saver} />
      {thing.waits ? (
        <span class="chips" role="group" aria-label={`${name}: did it take us closer?`}>
          {VERDICTS.map(([observed, word]) => (
            <Button key={observed} onClick={() => void say(observed)}>
              {word}
              <span class="sr">: {name}</span>
            </Button>
          ))}
        </span>
      ) : (
        <span class="quiet num">{readBy ? `due ${formatDay(readBy, locale, 'short')}` : 'no day'}</span>
      )}
    </Thing>
  );
}

/** A little thing in a row: what, for whom, why and for which outcome, and what it still lacks. */
export function Thing({
  thing: { experiment, lacks },
  children,
}: {
  readonly thing: LittleThing;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { book } = useBook();
  const engagement = recordOf(book, 'engagements', experiment.engagement);
  const outcome = recordOf(book, 'outcomes', experiment.outcome);
  return (
    <li>
      <span class="grow">
        <b>
          <a href={toEngagement(experiment.engagement, `tasks/tryThing/${experiment.id}`)}>
            {experiment.name}
          </a>
        </b>{' '}
        <span class="quiet">
          {[engagement ? clientName(book, engagement) : '', outcome?.name].filter(Boolean).join(', for ')}
        </span>
        <span class="source">{[experiment.hypothesis, ...lacks].filter(Boolean).join(' ')}</span>
      </span>
      {children}
    </li>
  );
}
