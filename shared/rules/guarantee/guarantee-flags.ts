import type { Reason } from '../explain.ts';
import { FLAG } from './flag-words.ts';
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
  const on: Readonly<Record<keyof typeof FLAG, boolean>> = {
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
  return (Object.keys(FLAG) as (keyof typeof FLAG)[])
    .filter((code) => on[code])
    .map((code) => ({ code, text: FLAG[code](who, judged.judge.name) }));
}
