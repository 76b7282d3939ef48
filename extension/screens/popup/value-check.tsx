import type { JSX } from 'preact';
import type { Draft } from '#shared/calls/draft.ts';
import { Answers, type Answer } from './answers.tsx';
import { Missing } from './deferred-parts.ts';
import { briefOf, nameWithin, useDoors, type PartProps } from './popup-doors.ts';

const VALUE: readonly Answer<NonNullable<Draft['value']>>[] = [
  { code: 'yes', word: 'Yes', sign: 'check', tone: 'met' },
  { code: 'partly', word: 'Partly', sign: 'half', tone: 'watch' },
  { code: 'no', word: 'No', sign: 'cross', tone: 'off' },
  { code: 'notAsked', word: 'Not asked', sign: 'question' },
];

/** Did they get value, who says so; "partly" and "no" open what was missing and what both change. */
export function ValueCheck({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft } = call;
  const asked = draft.value !== null && draft.value !== 'notAsked';
  const short = draft.value === 'partly' || draft.value === 'no';
  return (
    <section class="part">
      <div class="part-head">
        <h2>Did {nameWithin(call)} get value?</h2>
        {asked ? <WhoSaysSo call={call} name={briefOf(call)} /> : null}
      </div>
      <Answers
        name="value"
        label={`Did ${nameWithin(call)} get value?`}
        options={VALUE}
        value={draft.value}
        onChange={(value) => form.change({ value })}
      />
      {short ? <Missing call={call} /> : null}
    </section>
  );
}

function WhoSaysSo({ call, name }: PartProps & { name: string }): JSX.Element {
  const { form } = useDoors();
  const { valueSource } = call.draft;
  const words: Partial<Record<Draft['valueSource'], string>> = {
    clientSaid: `${name} said so`,
    providerImpression: 'my impression',
    // What a pasted reply says no form can say, so it is only shown.
    ...(valueSource === 'clientWrote' ? { clientWrote: `${name} wrote so` } : {}),
  };
  return (
    <select
      class="small-select"
      aria-label="Who says so"
      value={valueSource}
      onChange={(event) => form.change({ valueSource: event.currentTarget.value as Draft['valueSource'] })}
    >
      {Object.entries(words).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}
