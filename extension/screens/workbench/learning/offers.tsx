import type { JSX } from 'preact';
import { offeredTo } from '#shared/rules/learning/little-things.ts';
import { tacticWord } from '#shared/rules/learning/library.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** What took similar engagements closer and was not tried here: one press makes it an idea of this one. */
export function Offers({ id }: { readonly id: string }): JSX.Element | null {
  const { book } = useBook();
  const saver = useSave();
  const offered = offeredTo(book, id);
  const take = (name: string, copiedFrom: string) =>
    saver.save({
      kind: 'keepRecord',
      tab: 'experiments',
      record: null,
      set: { engagement: id, name, copiedFrom, state: 'idea' },
      was: null,
    });
  return offered.length === 0 ? null : (
    <Section title="Worth trying here" aside="it took similar engagements closer">
      <Trouble saver={saver} />
      <ul class="rows">
        {offered.map((one) => (
          <li key={one.name}>
            <span class="grow">
              <b>{one.name}</b> {tacticWord(one)}
            </span>
            <Button look="link" onClick={() => void take(one.name, one.first)}>
              Keep it as an idea<span class="sr">: {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
