import type { Instant } from '#shared/base/time.ts';
import { formatMoney } from '#shared/base/amount.ts';
import { scale, type Money } from '#shared/base/money.ts';
import type { Book } from '#shared/model/book.ts';
import { valueAnswer } from '#shared/rules/results/value-answer.ts';
import { standing } from '#shared/rules/standing.ts';

/** Friday, 2 April 2027, ten in the morning in New York: the term is over, the window to claim is open. */
export const NOON: Instant = Date.parse('2027-04-02T10:00:00-04:00');
export const ZONE = 'America/New_York';

/** What the coach in New York comes to, worked out by hand: the same through every door. */
export const FIGURES = {
  // 4 contracts × 4,000 × 100 % = 16,000 a year; 15 % of it is 2,400.
  value: 'USD 16,000',
  price: 'USD 2,400',
  agreed: 'USD 2,400',
  // 100 % of the fee, unless contracts worth 2,400 come.
  promised: 'USD 2,400',
  atLeast: 'USD 2,400',
  // 80 % of 1,000.
  came: 'USD 800',
  result: 'notMet',
  paid: 'USD 2,400',
  verdict: 'no',
  claim: 'I ask for it back.',
  decision: 'refund',
  refunded: 'USD 2,400',
  status: 'refunded',
};

/** The same figures as a book has them. */
export function figuresOf(book: Book, now: Instant): Record<keyof typeof FIGURES, unknown> {
  const told = (money: Money | null | undefined) =>
    money ? formatMoney(money, 'en-GB').replace(/\s/g, ' ') : null;
  const id = book.engagements[0]?.id ?? '';
  const { guarantee } = standing(book, id, now);
  const [contract, piece] = [book.contracts[0], book.evidence[0]];
  const went = (kind: string) => told(book.payments.find((one) => (one.kind ?? 'fee') === kind)?.net);
  return {
    value: told(valueAnswer(book, id).all.likely.value),
    price: told(book.options[0]?.fee),
    agreed: told(contract?.fee),
    promised: contract?.fee ? told(scale(contract.fee, contract.refundShare ?? 0)) : null,
    atLeast: told(book.minimumResults[0]?.threshold),
    came: piece?.amount ? told(scale(piece.amount, piece.attribution ?? 1)) : null,
    result: guarantee.result,
    paid: went('fee'),
    verdict: book.verdicts[0]?.answer,
    claim: book.claims[0]?.words,
    decision: book.decisions[0]?.kind,
    refunded: went('refund'),
    status: guarantee.state,
  };
}

/** A short form: where its button is in the workbench, the button, what is typed or chosen, and the press that saves. */
export type Step = readonly [
  view: 'Tasks' | 'Guarantee',
  button: string,
  fields: readonly (readonly [label: string, words: string])[],
  save?: string,
];

const SAID = ['Who says so', 'Client said it'] as const;
const signed = (button: string, by: string, on: string, how: string, name: string): Step => [
  'Tasks',
  button,
  [
    [by, name],
    [on, '2026-10-01'],
    [how, 'by e-mail'],
  ],
];

/** From the least he gets to the money back: the same short forms in workbench and sidebar. */
export const STEPS: readonly Step[] = [
  [
    'Tasks',
    'Agree a minimum result',
    [
      ['Minimum result', 'New contracts'],
      ['Kind', 'Money'],
      ['At least', '2,400'],
    ],
  ],
  [
    'Tasks',
    'Draft the contract',
    [
      ['Fee', '2,400'],
      ['Term from', '2026-10-01'],
      ['Term to', '2027-03-31'],
      ['Guarantee', 'Value back'],
      ['Paid back', '100 %'],
    ],
    'Keep the draft',
  ],
  signed('Note your signature', 'Signed for us by', 'We signed on', 'How we signed', 'Maxi Costa'),
  signed(
    ...(['Note the client’s signature', 'Signed for the client by', 'Client signed on'] as const),
    ...(['How the client signed', 'Tomás Rivera'] as const),
  ),
  [
    'Tasks',
    'Add a part by hand',
    [
      ['What for', 'All of it'],
      ['Net', '2,400'],
      ['Paid', '2026-10-02'],
    ],
  ],
  [
    'Tasks',
    'Note what came of it',
    [
      ['What happened', 'A contract with Adler'],
      ['Amount', '1,000'],
      ['How much is ours', '80 %'],
      ['Arose on', '2027-02-10'],
      SAID,
    ],
  ],
  [
    'Guarantee',
    'Note the client’s verdict',
    [['Did the value come back?', 'No'], ['In the client’s words', 'One contract in six months.'], SAID],
  ],
  ['Guarantee', 'The client asks for it now', [['In the client’s words', FIGURES.claim], SAID]],
  [
    'Guarantee',
    'Decide on the claim',
    [
      ['Decision', 'Pay back'],
      ['Decided by', 'Maxi Costa'],
      ['Reason', 'The contracts did not come.'],
    ],
  ],
  ['Guarantee', 'Note the refund', []],
];

/** The same by hand in a file: a row of a tab, by its headers. */
export const ROWS: readonly (readonly [tab: string, cells: Readonly<Record<string, string>>])[] = [
  ['Engagements', { Engagement: 'Winning clients in English', Client: 'Tomás Rivera', Currency: 'USD' }],
  ['Value', { Driver: 'New contracts', 'Change, likely': '4', 'Worth of one unit': '4,000', 'Times a year': '1', Margin: '100%' }], // prettier-ignore
  ['Options', { Option: 'Six months', 'Fixed fee': '2,400' }],
  ['Minimum results', { 'Minimum result': 'New contracts', Kind: 'Money', 'At least': '2,400' }],
  ['Contracts', { Fee: '2,400', 'Term from': '2026-10-01', 'Term to': '2027-03-31', Guarantee: 'Value back', 'Paid back': '100%', 'Signed for us by': 'Maxi Costa', 'We signed on': '2026-10-01', 'Signed for the client by': 'Tomás Rivera', 'Client signed on': '2026-10-01' }], // prettier-ignore
  ['Payments', { 'What for': 'All of it', Net: '2,400', Paid: '2026-10-02' }],
  ['Evidence', { 'What happened': 'A contract with Adler', Amount: '1,000', 'How much is ours': '80%', 'Counts for': 'New contracts', 'Arose on': '2027-02-10', 'Who says so': 'Client said it' }], // prettier-ignore
  ['Verdicts', { 'Did the value come back?': 'No', 'In the client’s words': 'One contract in six months.', 'Answered at': '2027-04-02 09:00', 'Who says so': 'Client said it' }], // prettier-ignore
  [
    'Claims',
    {
      'Asked at': '2027-04-02 09:00',
      'In the client’s words': FIGURES.claim,
      'Who says so': 'Client said it',
    },
  ],
  ['Decisions', { Claim: '2027-04-02 09:00', Decision: 'Pay back', 'Decided by': 'Maxi Costa', 'Decided on': '2027-04-02', Reason: 'The contracts did not come.' }], // prettier-ignore
  ['Payments', { Kind: 'Refund', 'Refund of': 'All of it', Net: '2,400', Paid: '2027-04-02' }],
];
