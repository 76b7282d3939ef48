import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook } from '#extension/screens/workbench/frame/practice-context.tsx';
import type { Kept } from '#extension/desk/capture-records.ts';
import type { OptionsProps } from './options-props.ts';

/** Choices that were made for meetings: whose they are, and those that are no client calls. Each can be forgotten. */
export function Rules({ options }: OptionsProps): JSX.Element {
  const memory = options.device.value?.drawers.memory ?? [];
  const whose = memory.filter((one) => one.engagement !== null);
  const never = memory.filter((one) => one.engagement === null);
  return (
    <div id="rules" class="halves">
      <Section title="Whose meetings are whose" aside={String(whose.length || 'none yet')}>
        <p class="quiet">
          Where you chose the engagement yourself, the next meeting of the same series or people is taken for
          theirs too.
        </p>
        <List options={options} rows={whose} />
      </Section>
      <Section title="Never logged" aside={String(never.length || 'none yet')}>
        <p class="quiet">Meetings you called no client calls. The popup does not ask about them again.</p>
        <List options={options} rows={never} />
      </Section>
    </div>
  );
}

function List({ options, rows }: OptionsProps & { rows: readonly Kept<'memory'>[] }): JSX.Element | null {
  const { locale, zone } = useBook();
  if (rows.length === 0) return null;
  return (
    <ul class="rows">
      {rows.map((one) => (
        <li key={one.key}>
          <span class="grow">
            {one.label} <span class="source">since {formatDay(dayAt(one.at, zone), locale)}</span>
          </span>
          <Button look="link" onClick={() => void options.forget(one.key)}>
            Forget<span class="sr"> {one.label}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
