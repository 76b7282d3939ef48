import type { Reason } from './explain.ts';
import type { Evaluation, GuaranteeState } from './guarantee.ts';
import type { GuaranteeView } from './guarantee-clock.ts';
import { clientWord } from './who.ts';

/** What the table of domain 0.3 says beside its answer. Flags, never states; withdrawn evidence clears an early "met". */
export function guaranteeFlags(
  { book, engagement, terms, result, verdict }: GuaranteeView,
  clock: GuaranteeState,
  state: GuaranteeState,
  evaluation: Evaluation,
): Reason[] {
  const who = clientWord(book, engagement);
  const running = clock === 'active' || clock === 'suspended';
  const saidYes = verdict?.answer === 'yes';
  const on: Readonly<Record<keyof typeof WORDS, boolean>> = {
    earlyMet: result === 'met' && running,
    earlyVerdict: running && verdict !== null,
    differ: result === 'met' && evaluation === 'unmet',
    byJudgement: result === 'notMet' && evaluation === 'fulfilled' && saidYes,
    stillHeard: evaluation === 'fulfilled' && verdict !== null && !saidYes,
    mayClaim: evaluation === 'unmet' && state === 'evaluating',
    thirdPerson: evaluation === 'unmet' && terms?.contract.judge === 'thirdPerson',
  };
  return (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((code) => on[code])
    .map((code) => ({ code, text: WORDS[code](who, terms?.contract.judgeName ?? 'The named third person') }));
}

const WORDS = {
  earlyMet: () => 'Met already; it stays a flag until the term is over.',
  earlyVerdict: (who: string) =>
    `${who} has said already; it counts once the term is over, unless another word follows.`,
  differ: (who: string) =>
    `Facts and verdict differ: the minimum results are met, ${who} says the value did not come back.`,
  byJudgement: () => 'Fulfilled by the client’s judgement.',
  stillHeard: () => 'The measure judges; a claim is still heard.',
  mayClaim: (who: string) => `${who} may ask for it now, in one sentence.`,
  thirdPerson: (_who: string, judge: string) => `${judge} judges.`,
} as const;
