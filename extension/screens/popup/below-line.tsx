import type { JSX } from 'preact';
import { Icon } from '#shared/ui/icons.tsx';
import type { Addable } from '#shared/calls/draft.ts';
import { BelowFields } from './deferred-parts.ts';
import { nameOf, nameWithin, useDoors, type PartProps } from './popup-doors.ts';

/** The private part: each chip opens one more question; those used lately are open. */
export function BelowLine({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft } = call;
  const taken = call.notes.filter((one) => one.action === undefined).length;
  const [name, within] = [nameOf(call), nameWithin(call)];
  const add = (chip: Addable) => form.change({ shown: [...draft.shown, chip] });
  const chips: readonly (readonly [Addable, string])[] = [
    ['mood', 'Mood'],
    ['clarity', 'Clarity'],
    ['note', 'Note'],
    ['work', `Work ${within} did not see`],
    ['idea', 'Idea tried'],
    ['signals', 'What was heard'],
    ['more', 'More about the session'],
  ];
  const shown = (chip: Addable) => draft.shown.includes(chip);
  return (
    <section class="part water">
      <p class="who">
        <Icon name="eyeOff" /> Below the line. {name === 'They' ? 'They do' : `${name} does`} not see this.
      </p>
      {taken > 0 ? (
        <p class="source">{taken === 1 ? 'One note' : `${taken} notes`} of the side panel will go with it.</p>
      ) : null}
      {chips.some(([chip]) => shown(chip)) ? <BelowFields call={call} /> : null}
      <div class="adds">
        {chips
          .filter(([chip]) => !shown(chip))
          .sort(([a], [b]) => +(b === call.engagement?.first) - +(a === call.engagement?.first))
          .map(([chip, word]) => (
            <button type="button" class="button link" key={chip} onClick={() => add(chip)}>
              <Icon name="plus" /> {word}
            </button>
          ))}
      </div>
    </section>
  );
}
