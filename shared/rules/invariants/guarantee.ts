import { decisionProblems, latestDecision } from '../guarantee/claim-decision.ts';
import { guaranteeView } from '../guarantee/guarantee-view.ts';
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
      latestDecision(book, one.id) === null &&
      book.claims.some(
        (other) =>
          other.id !== one.id &&
          other.engagement === one.engagement &&
          other.withdrawnOn === null &&
          latestDecision(book, other.id)?.kind === 'refund',
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
  must(
    ['claim', 'kind'],
    'Which claim is it about?',
    (one) => one.claim === null && one.kind !== 'judgement',
  ),
  must(
    ['finding', 'kind'],
    'What did the third person find: are the minimum results met?',
    (one) => one.kind === 'judgement' && one.finding === null,
  ),
  {
    ...must<'decisions'>(
      ['remedyBy', 'kind'],
      'By when is the remedy delivered? The claim opens again if it is not.',
      (one) => one.kind === 'remedy' && one.remedyBy === null,
    ),
    onlyWhenMade: true,
  },
  ...(['kind', 'by', 'reason', 'remedy', 'clientAgreed', 'clientReply', 'ground'] as const).map(
    (field): Invariant<'decisions'> => ({
      fields: [field, 'kind', 'claim'],
      onlyWhenMade: true,
      wrong: (one, { book, now }) =>
        decisionProblems(guaranteeView(book, one.engagement, now), one).find(
          (problem) => problem.field === field,
        )?.message ?? null,
    }),
  ),
];
