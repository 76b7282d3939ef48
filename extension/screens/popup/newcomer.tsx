import type { JSX } from 'preact';
import type { Draft } from '#shared/calls/draft.ts';
import { Answers, type Answer } from './answers.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

const KINDS: readonly Answer<Draft['kind']>[] = [
  { code: 'firstCall', word: 'First call' },
  { code: 'session', word: 'Session' },
  { code: 'review', word: 'Review' },
  { code: 'other', word: 'Other' },
];

/** Somebody new: what the call was, and in a first call what they want made possible. */
export function Newcomer({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft } = call;
  return (
    <>
      <section class="part">
        <h2>What was it?</h2>
        <Answers
          name="kind"
          label="What was it?"
          options={KINDS}
          value={draft.kind}
          onChange={(kind) => form.change({ kind: kind ?? draft.kind })}
        />
      </section>
      <section class="part">
        {draft.kind === 'firstCall' ? (
          <TextField
            label="What would it make possible?"
            placeholder="In their words"
            quote
            rows={3}
            value={draft.desired}
            onInput={(desired) => form.change({ desired })}
          />
        ) : null}
        <div class="two">
          <TextField
            label="Engagement"
            placeholder={draft.client}
            value={draft.title}
            onInput={(title) => form.change({ title })}
          />
          <TextField
            label="E-mail"
            type="email"
            value={draft.email}
            onInput={(email) => form.change({ email })}
          />
        </div>
      </section>
    </>
  );
}
