import type { Reason } from '../explain.ts';
import type { Evaluation, GuaranteeState } from './guarantee-state.ts';
import { isPaidOffer } from './guarantee-clock.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { isSigned } from './terms.ts';
import { clientWord } from '../who.ts';

/** What is said beside the state: flags, never states; withdrawn evidence clears an early "met". */
export function guaranteeFlags(
  view: GuaranteeView,
  clock: GuaranteeState,
  state: GuaranteeState,
  evaluation: Evaluation,
): Reason[] {
  const { book, engagement, terms, judged, verdict } = view;
  const who = clientWord(book, engagement);
  const running = clock === 'active' || clock === 'suspended';
  const { counts, noInTime, noLate } = verdict;
  const on: Readonly<Record<keyof typeof WORDS, boolean>> = {
    earlyMet: judged.result === 'met' && running && evaluation === null,
    earlyYes: verdict.earlyYes !== null && evaluation !== 'fulfilled',
    earlyNo: running && noInTime !== null && evaluation === null,
    differ: judged.result === 'met' && evaluation === 'unmet',
    byJudgement: judged.result === 'notMet' && evaluation === 'fulfilled' && counts?.answer === 'yes',
    stillHeard: evaluation === 'fulfilled' && counts?.answer !== 'yes',
    mayClaim: evaluation === 'unmet' && (state === 'evaluating' || state === 'suspended'),
    saidNoInTime: evaluation === 'unmet' && state === 'unclaimed',
    saidNoLate: state === 'unclaimed' && noInTime === null && noLate !== null,
    thirdPerson: evaluation !== null && judged.judge.kind === 'thirdPerson' && judged.judgement === null,
    ownSignature: Boolean(terms?.signed && !isSigned(terms.contract)),
    draftContract: state === 'offered' && isPaidOffer(view),
  };
  return (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((code) => on[code])
    .map((code) => ({ code, text: WORDS[code](who, judged.judge.name ?? 'The named third person') }));
}

const WORDS = {
  earlyMet: () => 'Met already; it stays a flag until the term is over.',
  earlyYes: (who: string) => `${who} said yes early. It is a flag only: ask again once the term is over.`,
  earlyNo: (who: string) =>
    `${who} said early that the value did not come back. It is kept, a claim can be noted now, and it is asked again.`,
  differ: (who: string) =>
    `Facts and verdict differ: the minimum results are met, ${who} says the value did not come back.`,
  byJudgement: () => 'Fulfilled by the client’s judgement.',
  stillHeard: () => 'The client is not the judge in these terms; a claim is still heard.',
  mayClaim: (who: string) => `${who} may ask for it now, in one sentence.`,
  saidNoInTime: (who: string) =>
    `${who} said no in time. Nobody asked for the guarantee; a claim is still heard and is never outside.`,
  saidNoLate: (who: string) => `${who} said no after the window had closed.`,
  thirdPerson: (_who: string, judge: string) => `${judge} judges, and has not said yet.`,
  ownSignature: () => 'Your signature is missing. The client’s binds you all the same.',
  draftContract: () => 'Paid on the sent terms: draft the contract.',
} as const;
