import type { JSX } from 'preact';
import { later } from '#shared/ui/later.tsx';
import { stageQuestion } from '#shared/rules/journey/stage-question.ts';
import type { Addable, Draft } from '#shared/calls/draft.ts';
import { Answers, type Answer } from './answers.tsx';
import { nameWithin, useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

const MoreFields = later(() => import('./more-fields.tsx').then((one) => one.MoreFields));
const Signals = later(() => import('./signals.tsx').then((one) => one.Signals));

const CLARITY: readonly Answer<NonNullable<Draft['clarity']>>[] = [
  { code: 'clear', word: 'Clear' },
  { code: 'partly', word: 'Partly' },
  { code: 'confused', word: 'Confused' },
];

const MOODS = ['Very low', 'Low', 'Even', 'Good', 'Very good'] as const;

/** The questions of the private part that are open; loaded with the first of them. */
export function BelowFields({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft } = call;
  const within = nameWithin(call);
  const stage = call.engagement?.stage;
  const shown = (chip: Addable) => draft.shown.includes(chip);
  return (
    <>
      {shown('mood') ? <Mood call={call} /> : null}
      {shown('clarity') ? (
        <div class="row">
          <span>Clarity</span>
          <Answers
            name="clarity"
            label={`Is ${within} clear about what goes on?`}
            options={CLARITY}
            value={draft.clarity}
            onChange={(clarity) => form.change({ clarity })}
          />
        </div>
      ) : null}
      {shown('note') ? (
        <TextField
          label="Note"
          placeholder={stage ? stageQuestion(stage, within).text : 'Anything to remember'}
          rows={2}
          value={draft.note}
          onInput={(note) => form.change({ note })}
        />
      ) : null}
      {shown('work') ? (
        <TextField
          label={`Work ${within} did not see`}
          value={draft.work}
          onInput={(work) => form.change({ work })}
        />
      ) : null}
      {shown('idea') ? (
        <TextField label="Idea tried" value={draft.idea} onInput={(idea) => form.change({ idea })} />
      ) : null}
      {shown('signals') ? <Signals call={call} /> : null}
      {shown('more') ? <MoreFields call={call} /> : null}
    </>
  );
}

/** Five points on a line with the word of the chosen one. */
function Mood({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { mood } = call.draft;
  return (
    <div class="row">
      <span>Mood</span>
      <fieldset class="mood">
        <legend class="sr">Mood of {nameWithin(call)}, as you see it</legend>
        {MOODS.map((word, n) => (
          <label key={word} title={word} class={mood === n - 2 ? 'chosen' : undefined}>
            <input
              type="radio"
              name="mood"
              aria-label={word}
              checked={mood === n - 2}
              onClick={() => (mood === n - 2 ? form.change({ mood: null }) : undefined)}
              onChange={() => form.change({ mood: n - 2 })}
            />
          </label>
        ))}
        <span aria-hidden="true">{mood === null ? '' : MOODS[mood + 2]}</span>
      </fieldset>
    </div>
  );
}
