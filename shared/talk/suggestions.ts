import type { ArcSignal } from '../model/work/arc-signals.ts';
import type { TalkLanguage } from './heard.ts';
import { noteIn, type NoteLabel } from './notes.ts';
import { signalsIn, type ArcCode } from './signals.ts';
import { languageOf, type TalkTurn } from './transcript.ts';

/** Something that may be worth recording, with the words it rests on. Nothing is recorded until a person takes it. */
export interface Suggestion {
  readonly code: ArcCode | NoteLabel;
  readonly quote: string;
  readonly speaker: string | null;
}

type Decided = Pick<ArcSignal, 'code' | 'state' | 'words'>;

/** Rejected this often, and mostly rejected: it is not suggested again. */
const ENOUGH = 3;
const MOSTLY = 1 / 3;

/** Codes that this user mostly rejects. */
export function distrusted(decided: readonly Decided[]): ReadonlySet<ArcCode> {
  const count = new Map<ArcCode, { confirmed: number; rejected: number }>();
  for (const { code, state } of decided) {
    const one = count.get(code) ?? { confirmed: 0, rejected: 0 };
    if (state === 'confirmed' || state === 'rejected') one[state] += 1;
    count.set(code, one);
  }
  return new Set(
    [...count].flatMap(([code, { confirmed, rejected }]) =>
      rejected >= ENOUGH && confirmed / (confirmed + rejected) < MOSTLY ? [code] : [],
    ),
  );
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d“"„])/u);

/** What a transcript or typed notes suggest. `own`: names under which the provider speaks; `decided`: what this user confirmed and rejected so far. */
export function suggestionsIn(
  turns: readonly TalkTurn[],
  own: ReadonlySet<string>,
  decided: readonly Decided[],
): Suggestion[] {
  const language = languageOf(turns.map(({ text }) => text).join(' '));
  const doubted = distrusted(decided);
  const known = new Set(decided.map(({ code, words }) => `${code} ${words ?? ''}`));
  const found = turns.flatMap((turn) =>
    sentences(turn.text).flatMap((quote) => heardIn(quote, turn.speaker, own, language)),
  );
  const once = new Set<string>();
  return found.filter(({ code, quote }) => {
    const key = `${code} ${quote}`;
    if (once.has(key) || known.has(key) || doubted.has(code as ArcCode)) return false;
    once.add(key);
    return true;
  });
}

function heardIn(
  quote: string,
  speaker: string | null,
  own: ReadonlySet<string>,
  language: TalkLanguage,
): Suggestion[] {
  const provider = speaker !== null && own.has(speaker);
  const kind = speaker === null ? 'note' : 'quote';
  const codes = provider ? [] : signalsIn({ language, kind, text: quote }).map(({ code }) => code);
  const label = noteIn({
    language,
    text: speaker === null ? quote : `${provider ? 'Me' : 'Client'}: ${quote}`,
  });
  return [...codes, ...(label === null ? [] : [label])].map((code) => ({ code, quote, speaker }));
}
