import { decisionProblems, standingDecision } from '../claim.ts';
import { isBlank, must, type Invariant } from './invariant.ts';

const WHOSE = 'Who says so: did the client write it, say it, or is it your impression?';

/** What holds for claims, verdicts and decisions: whose words, which words, and when. */
export const claims: readonly Invariant<'claims'>[] = [
  must(['words'], 'What did the client ask for? One sentence in their words is enough.', (one) =>
    isBlank(one.words),
  ),
  must(['source'], WHOSE, (one) => one.source === null),
  must(
    ['at', 'withdrawnOn'],
    'A refund is decided already. It is paid back; no other claim is needed.',
    (one, { book }) =>
      one.withdrawnOn === null &&
      standingDecision(book, one.id) === null &&
      book.claims.some(
        (other) =>
          other.id !== one.id &&
          other.engagement === one.engagement &&
          other.withdrawnOn === null &&
          standingDecision(book, other.id)?.kind === 'refund',
      ),
  ),
];

export const verdicts: readonly Invariant<'verdicts'>[] = [
  must(['source', 'answer'], WHOSE, (one) => one.answer !== null && one.source === null),
  must(
    ['words', 'answer'],
    'What did the client say? Keep their words with the answer.',
    (one) => one.answer !== null && isBlank(one.words),
  ),
  must(['at', 'answer'], 'When did the client answer?', (one) => one.answer !== null && one.at === null),
];

export const decisions: readonly Invariant<'decisions'>[] = [
  must(['reason'], 'Give the reason in words; it is kept with the decision.', (one) => isBlank(one.reason)),
  ...(['kind', 'by', 'reason', 'clientAgreed', 'clientReply', 'ground'] as const).map(
    (field): Invariant<'decisions'> => ({
      fields: [field, 'kind', 'claim'],
      onlyWhenMade: true,
      wrong: (one, { book, now }) =>
        decisionProblems(book, one, now).find((problem) => problem.field === field)?.message ?? null,
    }),
  ),
];
