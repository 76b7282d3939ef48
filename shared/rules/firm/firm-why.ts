import { formatDay } from '../../base/day.ts';
import type { FirmWorst } from './firm-picture.ts';

/** Reasons in one clause, the most pressing first. */
const WORDS: Readonly<Record<string, string>> = {
  refundDue: 'A refund is due',
  claimed: 'The client asked for the guarantee',
  reviewing: 'A claim is under review',
  reviewOverdue: 'The review is late',
  differ: 'Facts and the client’s verdict differ',
  mayClaim: 'The client said no',
  earlyNo: 'The client said no early',
  noValueUnanswered: 'A “no” on value waits for an answer',
  silentClient: 'The client does not answer on value',
  silence: 'The client has seen nothing for too long',
  moodFell: 'The mood fell',
  experienceBehind: 'Experience behind the result',
  homeworkSlipping: 'Homework slips',
  openAdjustments: 'An adjustment is open',
  clarityPending: 'The minimum result is not agreed',
  outcomeBehindPlan: 'Behind plan',
};

/** Why an engagement is in the list, in one clause; empty where nothing is wrong. */
export function firmWhy({ reasons, state, window_end, progress_bp }: FirmWorst, locale: string): string {
  if (state === 'evaluating' && window_end !== null)
    return `No answer yet; the window closes ${formatDay(window_end, locale, 'short')}`;
  const codes = reasons.split(' ');
  const [first] = Object.keys(WORDS).filter((code) => codes.includes(code));
  return first ? (WORDS[first] ?? '') : progress_bp === null ? 'Result not known' : '';
}
