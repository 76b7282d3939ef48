import type { GuaranteeState } from '../../rules/guarantee/guarantee-state.ts';
import { GUARANTEE_WORD, RESULT_WORD } from '../../rules/guarantee/guarantee-names.ts';
import type { Going } from '../../rules/journey/two-axes.ts';
import type { ResultState } from '../../rules/results/result-found.ts';
import type { Tone, WordTone } from '../../table/dress/dress-tones.ts';

/** What a derived tab says of the client's part. */
export const PART_WORD = { inOrder: 'In order', openPoints: 'Open points' } as const;

const toned = <K extends string>(
  words: Readonly<Record<K, string>>,
  tones: Readonly<Record<K, Tone>>,
): WordTone[] => (Object.keys(words) as K[]).map((code) => ({ word: words[code], tone: tones[code] }));

/** How the states of a guarantee look in a cell, by the words that stand there. */
export const GUARANTEE_TONES: readonly WordTone[] = toned<GuaranteeState>(GUARANTEE_WORD, {
  none: 'quiet',
  draft: 'quiet',
  offered: 'watch',
  active: 'good',
  suspended: 'quiet',
  evaluating: 'watch',
  claimed: 'watch',
  reviewing: 'watch',
  refundDue: 'watch',
  refunded: 'good',
  remedyAgreed: 'good',
  declined: 'off',
  withdrawn: 'quiet',
  fulfilled: 'good',
  unclaimed: 'quiet',
  endedEarly: 'quiet',
});

/** How the facts look; short of the result is no failure while the term runs. */
export const RESULT_TONES: readonly WordTone[] = toned<ResultState>(RESULT_WORD, {
  met: 'good',
  notMet: 'watch',
  unknown: 'quiet',
});

/** How the client's part looks. */
export const PART_TONES: readonly WordTone[] = toned(PART_WORD, { inOrder: 'good', openPoints: 'watch' });

/** What a derived tab says of the result’s pace and of the experience: two columns, never one. */
export const GOING_WORD = { well: 'Goes well', behind: 'Behind', unknown: 'Not known' } as const;

/** How both look. */
export const GOING_TONES: readonly WordTone[] = toned<Going>(GOING_WORD, {
  well: 'good',
  behind: 'watch',
  unknown: 'quiet',
});
