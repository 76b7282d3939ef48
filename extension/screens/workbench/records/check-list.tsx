import type { JSX } from 'preact';
import { checkList } from '#shared/workflows/check-list.ts';
import { Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** What in the book a person should look at, each with its cell or row. */
export function CheckList(): JSX.Element {
  const { practice, now } = useBook();
  const loaded = practice.loaded.value;
  const all = loaded ? checkList(loaded, now) : [];
  return (
    <Section title="Check" aside={all.length === 0 ? 'nothing to look at' : `${all.length} to look at`}>
      <ul class="rows">
        {all.slice(0, 200).map((one, n) => (
          <li key={n}>
            <StateBadge look="look">{one.field}</StateBadge>
            <span class="grow">{one.message}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
