import { has as hasCue, plain, withWords, type Plain } from './cue.ts';
import { cuesOf, said, type TalkLanguage } from './heard.ts';
import { sentencesOf, type Sentence } from './line.ts';

/** What a note can hold for the record. */
export type NoteLabel = 'client-promise' | 'provider-promise' | 'adjustment' | 'value-missing' | 'value-yes';

/** A note as the provider typed it, or a turn with its speaker in front. */
export interface NoteLine {
  readonly language: TalkLanguage;
  readonly text: string;
}

const KINDS = { en: cuesOf('notes', 'en'), de: cuesOf('notes', 'de') };
type NoteKind = keyof typeof KINDS.en;

/** That a sentence of a note tells what the client said. */
const TOLD: Readonly<Record<TalkLanguage, RegExp>> = {
  en: / (?:she|he|they|client|clients|says|said|told|tells|her|him|them|their|his|according|acc|feels|finds|found|complains|complained|misses|missed) /,
  de: / (?:sie|er|kundin|kunde|kunden|sagt|sagte|sagten|sagen|meint|meinte|meinen|findet|fand|ihr|ihm|ihnen|laut|so der|so die|erzählt|beklagt|vermisst|vermisste|klagt|hat das gefühl) /,
};

/** What one line settles: one label, or null where it holds none of them. */
export function noteIn({ language, text }: NoteLine): NoteLabel | null {
  const kinds = KINDS[language];
  const whole = withWords(plain(text));
  const has = (where: Plain, kind: NoteKind) => hasCue(where, kinds[kind]);
  const says = (where: Plain, kind: NoteKind) =>
    said(where, { say: kinds[kind], unless: [] }, language) !== null;
  if (has(whole, 'irony')) return null;
  const twice = (where: Plain) =>
    !TOLD[language].test(`${where.text} `) &&
    kinds.change.filter((cue) => cue.in(where).length > 0).length > 1;
  const all = sentencesOf(text, 'note');
  const alone = all.every(({ voice }) => voice === 'client');
  if (isAdjustment(whole, has, answered(all, has), alone ? () => false : twice)) return 'adjustment';
  return valueIn(all, whole, language, has, says) ?? promiseIn(all, has, says);
}

type Has = (where: Plain, kind: NoteKind) => boolean;

/** What one side asks and the other says yes to in the same line is settled. */
const answered = (all: readonly Sentence[], has: Has): boolean =>
  all.some(
    ({ voice, said: { text } }, n) =>
      text.endsWith('?') &&
      all
        .slice(n)
        .some(
          (later) =>
            later.voice !== voice &&
            later.voice !== 'note' &&
            (has(later.said, 'yes') || has(later.said, 'agreed')),
        ),
  );

/** Both agree to work otherwise from now on: a change that is settled, or agreed in how we work and not open; not for once. */
const isAdjustment = (whole: Plain, has: Has, settled: boolean, twice: (where: Plain) => boolean): boolean =>
  has(whole, 'change') &&
  !has(whole, 'once') &&
  (settled || (has(whole, 'frame') && (has(whole, 'agreed') || twice(whole)) && !has(whole, 'open')));

/** What the client says of our work; other people's work and our own impression do not count. */
function valueIn(
  all: readonly Sentence[],
  whole: Plain,
  language: TalkLanguage,
  has: Has,
  says: Has,
): NoteLabel | null {
  if (has(whole, 'courtesy')) return null;
  const others = has(whole, 'others');
  const theirs = all.filter(
    ({ voice, said: words }) =>
      (!others || (voice === 'client' && / (?:your|since we|since our) /.test(words.text))) &&
      (voice === 'client' ||
        (voice === 'note' && TOLD[language].test(`${words.text} `) && !has(words, 'ownView'))),
  );
  if (theirs.some((one) => says(one.said, 'missing'))) return 'value-missing';
  return theirs.some((one) => says(one.said, 'gained')) ? 'value-yes' : null;
}

/** A sentence that is about us, or about no one, promises nothing of theirs. */
const OURS = /^ (?:i|we|it|that|this|there|who|ich|wir|es|das) /;

/** Who will do something: the last that is settled in the line. */
function promiseIn(all: readonly Sentence[], has: Has, says: Has): NoteLabel | null {
  const found = all.flatMap(({ voice, said: text }): NoteLabel[] => {
    if (has(text, 'thirdParty')) return [];
    const will = (kind: 'client' | 'they' | 'we') =>
      says(text, `${kind}Will`) || (!has(text, 'state') && !has(text, 'past') && says(text, `${kind}Do`));
    if (voice !== 'client' && !has(text, 'thought') && will('we')) return ['provider-promise'];
    if (has(text, 'future')) return [];
    if (voice === 'client') return will('client') ? ['client-promise'] : [];
    return voice === 'note' && !OURS.test(text.text) && !has(text, 'past') && will('they')
      ? ['client-promise']
      : [];
  });
  return found.at(-1) ?? null;
}
