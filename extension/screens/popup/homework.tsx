import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '#shared/ui/icons.tsx';
import type { Draft } from '#shared/calls/draft.ts';
import { Answers, type Answer } from './answers.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';
import { dueWords } from './when.ts';

type Checked = Draft['homework'][string];

/** What can be heard of homework. */
export const CHECKS: readonly Answer<Checked>[] = [
  { code: 'done', word: 'Done', sign: 'check', tone: 'met' },
  { code: 'partly', word: 'Partly', sign: 'half', tone: 'watch' },
  { code: 'notDone', word: 'Not done', sign: 'cross', tone: 'off' },
  { code: 'excused', word: 'Excused', sign: 'slashed', rare: true },
  { code: 'notDue', word: 'Not due', sign: 'ring', rare: true },
  { code: 'notAsked', word: 'Not asked', sign: 'question', rare: true },
];

/** Last homework as picks, next homework with its due day. */
export function Homework({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft, engagement } = call;
  const due = engagement?.homework ?? [];
  const check = (id: string, state: Checked | null) => {
    const { [id]: _, ...others } = draft.homework;
    form.change({ homework: state ? { ...others, [id]: state } : others });
  };
  const allDone = () =>
    form.change({ homework: Object.fromEntries(due.map(({ id }) => [id, 'done' as const])) });
  const from = engagement?.setIn ? ` from session ${engagement.setIn}` : '';
  return (
    <section class="part">
      <div class="part-head">
        <h2>{due.length > 0 ? `Homework${from}` : 'Homework'}</h2>
        {due.length > 1 ? (
          <button type="button" class="button link" onClick={allDone}>
            All done
          </button>
        ) : null}
      </div>
      {due.length > 0 ? (
        <ul class="homework">
          {due.map(({ id, text }) => (
            <li key={id}>
              <span>{text}</span>
              <Answers
                name={`homework-${id}`}
                label={text}
                look="pick"
                options={CHECKS}
                value={draft.homework[id] ?? null}
                onChange={(state) => check(id, state)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <NewHomework call={call} />
    </section>
  );
}

/** Homework set in this call: Enter adds it and leaves the line free for the next. */
function NewHomework({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft, engagement } = call;
  const add = () => {
    const text = draft.typing.trim();
    if (text !== '') form.change({ newHomework: [...draft.newHomework, text], typing: '' });
  };
  const drop = (at: number) => form.change({ newHomework: draft.newHomework.filter((_, n) => n !== at) });
  const label = engagement ? `New, for session ${engagement.next.number}` : 'New homework';
  return (
    <>
      {draft.newHomework.map((text, n) => (
        <p class="set" key={`${n} ${text}`}>
          <Icon name="right" />
          <span>{text}</span>
          <button type="button" class="icon-button" aria-label={`Take away: ${text}`} onClick={() => drop(n)}>
            <Icon name="cross" />
          </button>
        </p>
      ))}
      <div class="new-homework">
        <Icon name="plus" />
        <input
          aria-label={label}
          placeholder={label}
          value={draft.typing}
          autocomplete="off"
          onInput={(event) => form.change({ typing: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <DueDay call={call} />
      </div>
    </>
  );
}

/** The due day in words; a click opens its calendar. */
function DueDay({ call }: PartProps): JSX.Element {
  const { form, locale } = useDoors();
  const [open, setOpen] = useState(false);
  const { dueOn } = call.draft;
  if (open)
    return (
      <input
        type="date"
        class="due"
        aria-label="Due on"
        value={dueOn}
        ref={(node) => node?.focus()}
        onInput={(event) => form.change({ dueOn: event.currentTarget.value })}
        onBlur={() => setOpen(false)}
      />
    );
  const words = dueWords(dueOn, locale);
  return (
    <button
      type="button"
      class="due"
      aria-label={words ? `Due ${words}. Change` : 'Set a due day'}
      onClick={() => setOpen(true)}
    >
      {words || 'Due day'}
    </button>
  );
}
