import type { JSX } from 'preact';
import type { CheckItem } from '#shared/table/gateway.ts';
import { bookProblems } from '#shared/rules/plausibility.ts';
import { entities } from '#shared/model/entities.ts';
import { Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook } from './practice-context.tsx';

/** What in the book a person should look at, each with its cell or row. */
export function CheckList({ items }: { items: readonly CheckItem[] }): JSX.Element {
  const { book } = useBook();
  const across = bookProblems(book).map((one) => ({
    field: `${entities[one.tab].tab}, ${one.field}`,
    message: one.message,
  }));
  const all = [...items, ...across];
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
