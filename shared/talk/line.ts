import { plain, withWords, type Plain } from './cue.ts';

/** Whose words a sentence holds: the client's, the provider's own, or a note that the provider typed about both. */
export type Voice = 'client' | 'provider' | 'note';

/** One sentence of a talk with the voice it is in. */
export interface Sentence {
  readonly voice: Voice;
  readonly said: Plain;
}

const OWN_TURN = /^\s*(?:me|i|we|ich|wir|coach|consultant|berater(?:in)?)\s*:\s*/i;
const TURN = /^\s*(\p{L}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)\s*:\s+/u;
/** Words before a colon that are headings of a note, not a person. */
const HEADINGS =
  /^(?:hw|ha|hausaufgabe~?n?|homework|home work|to-?do|todo|note|notiz|agreed|abgemacht|vereinbart|new|neu(?:er)?|request|inquiry|enquiry|anfrage|wunsch|wish|reason|grund|task|tasks|aufgabe|budget|scope|next|nächster|beschlossen|ausgemacht|settled|rhythmus|zweifel|doubt|wunschbild|price|preis|frist|deadline|stand|thema|ziel|goal|fazit|result|ergebnis|offen|open|feedback|promise|versprochen|zusage)$/i;
const BETWEEN_TURNS = /(?<=[.!?…"”])\s+(?=(?:Me|Ich|Client|Kunde|Kundin|Caller|We|Wir):)/;
const QUOTED = /["“„«]([^"“”„«»]{4,})["“”»]/g;

/** Whose turn a stretch is, and its text without the name before it. */
function turn(text: string, without: Voice): { voice: Voice; text: string } {
  if (OWN_TURN.test(text)) return { voice: 'provider', text: text.replace(OWN_TURN, '') };
  const name = TURN.exec(text)?.[1] ?? '';
  return name === '' || HEADINGS.test(name) || !/^\p{Lu}/u.test(name)
    ? { voice: without, text }
    : { voice: 'client', text: text.replace(TURN, '') };
}

/** Nobody says more in one sentence: what is longer is a table or noise. */
const LONGEST = 2000;

/** “Isn’t there another way?” asks; it denies nothing. */
const asked = (sentence: string): string =>
  sentence.endsWith('?')
    ? sentence.replace(
        /^ (is|are|do|does|did|would|could|should|ca|wo)n't /,
        (_, verb: string) => ` ${{ ca: 'can', wo: 'will' }[verb] ?? verb} `,
      )
    : sentence;

const sentences = (text: string): string[] =>
  plain(text)
    .split(/(?<= [.!?;])(?= )/)
    .map(asked)
    .filter((one) => one.length <= LONGEST && /\p{L}/u.test(one));

/** A line of a talk in sentences, each with its voice. A line without a name in front is in the voice `without`. */
export function sentencesOf(line: string, without: Voice): Sentence[] {
  return line.split(BETWEEN_TURNS).flatMap((stretch) => {
    const { voice, text } = turn(stretch.trim(), without);
    const quotes = voice === 'note' ? [...text.matchAll(QUOTED)].map((found) => found[1] ?? '') : [];
    return [
      ...sentences(text).map((one) => ({ voice, said: withWords(one) })),
      ...quotes.flatMap((quote) =>
        sentences(quote).map((one) => ({ voice: 'client' as const, said: withWords(one) })),
      ),
    ];
  });
}
