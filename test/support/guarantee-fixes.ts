import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import {
  eur,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

const signed = (more: Partial<Contract> = {}): RowsGiven => ({
  contracts: [{ ...SIGNED_TERMS, revision: 1, ...more }],
});
const results = (...minimumResults: Partial<MinimumResult>[]): RowsGiven => ({ ...signed(), minimumResults });
const came = (evidence: Partial<Evidence>, result: Partial<MinimumResult> = MONEY_RESULT): RowsGiven => ({
  ...results(result),
  evidence: [evidence],
});
const money = (terms: Partial<Contract>, ...payments: Partial<Payment>[]): RowsGiven => ({
  ...signed(terms),
  payments: payments.map((one) => ({ ...PAID, ...one })),
});
const met = (session: Partial<Session>): RowsGiven => ({ ...signed(), sessions: [{ ...HELD, ...session }] });
const claimed = (
  decision: NonNullable<RowsGiven['decisions']>[number] | null,
  terms: Partial<Contract> = {},
): RowsGiven => ({
  ...money(terms, {}),
  claims: [{ at: '2026-09-20T10:00+02:00', words: 'Money back', source: 'clientWrote' }],
  decisions: decision
    ? [{ claim: 'clm_1', on: '2026-10-01', by: 'Nora', reason: 'Agreed', ...decision }]
    : [],
});
const remedy = (remedyBy: string | null): RowsGiven =>
  claimed({
    ...({ kind: 'remedy', clientAgreed: true, providerAgreed: true, clientReply: 'Fine' } as const),
    ...{ remedy: 'Two more sessions', remedyBy },
  });

const PAID: Partial<Payment> = { text: 'Fee', net: usd(2400), currency: 'USD', paidOn: '2026-07-05' };
const HELD: Partial<Session> = {
  start: '2026-08-01T10:00+02:00',
  end: '2026-08-01T11:00+02:00',
  outcome: 'held',
};
const GOAL: Partial<MinimumResult> = { name: 'Skill', kind: 'goal', levelRequired: 1, test: 'learning' };
const SCRAP: Partial<MinimumResult> = {
  name: 'Scrap',
  kind: 'measure',
  measure: 'Scrap',
  baseline: 7.5,
  target: 4,
};
const ENDED = { endedOn: '2026-09-20', endReason: 'Moved' };
const OVER: Partial<Contract> = { termEnd: '2026-10-10' };
const SAID_NO: RowsGiven = {
  verdicts: [{ answer: 'no', at: '2026-10-15T10:00+02:00', source: 'clientWrote' }],
};
const UNSURE: RowsGiven = {
  ...results({ ...MONEY_RESULT, clientAgreedOn: null }),
  sessions: [HELD, { ...HELD, start: '2026-08-02T10:00+02:00', end: '2026-08-02T11:00+02:00' }],
};

/** Books of 22 October 2026 in which something of a guarantee is open: its code, the form or row that mends it with the first field, and the rows. */
export const GUARANTEE_FIXES: readonly (readonly [code: string, opens: string, rows: RowsGiven])[] = [
  ['signatures', 'clientSigned: by', signed({ clientSignedOn: null, providerSignedOn: null })],
  [
    'ownSignature',
    'providerSigned: by',
    {
      ...signed({ providerSignedOn: null, proposal: 'pro_1' }),
      proposals: [{ sentAt: '2026-06-20T10:00+02:00' }],
    },
  ],
  ['noTermEnd', 'scope: termEnd', signed({ termEnd: null })],
  ['whoEnded', 'engagements: endedBy', { ...signed(), engagements: [{ ...ENDED, endedBy: null }] }],
  ['noThreshold', 'minimumResults: threshold', results({ ...MONEY_RESULT, threshold: null })],
  ['noMeasure', 'minimumResults: target', results({ ...SCRAP, target: null })],
  ['noLevel', 'evidence of min_1: level', results(GOAL)],
  ['noReading', 'evidence of min_2: reading', results(MONEY_RESULT, SCRAP)],
  ['clientWord', 'evidence of min_1: answer', results({ name: 'Calm', kind: 'statement' })],
  ['short', 'evidence of min_1: amount', came(wonContract(100, '2026-09-01'))],
  [
    'level',
    'evidence of min_1: level',
    came({ ...wonContract(0, '2026-09-01'), kind: 'level', level: 0 }, GOAL),
  ],
  [
    'reading',
    'evidence of min_1: reading',
    came({ ...wonContract(0, '2026-09-01'), kind: 'measure', reading: 6 }, SCRAP),
  ],
  ['noShare', 'evidence: attribution', came(wonContract(100, '2026-09-01', { attribution: null }))],
  ['noDay', 'evidence: on', came({ ...wonContract(100, ''), on: null })],
  [
    'noRate',
    'new rates EUR USD 2026-09-01: rate',
    came(wonContract(1, '2026-09-01', { amount: eur(9), currency: 'EUR' })),
  ],
  ['notClients', 'evidence: source', came(wonContract(9, '2026-09-01', { source: 'providerImpression' }))],
  [
    'notCounted',
    'evidence: on',
    came({ what: 'Calls', kind: 'level', level: 1, minimumResult: 'min_1' }, GOAL),
  ],
  ['notJudged', 'evidence: level', came(wonContract(9, '2026-09-01'), GOAL)],
  ['verdict', 'verdict: answer', signed(OVER)],
  [
    'thirdPerson',
    'judgement: finding',
    { ...signed({ ...OVER, judge: 'thirdPerson', judgeName: 'Ada' }), ...SAID_NO },
  ],
  ['decision', 'decide: kind', claimed(null)],
  ['decisionStands', 'decide: kind', claimed({ kind: 'declined' })],
  [
    'cameFirst',
    'cameFirst of clm_1: beforeEnd',
    { ...claimed(null, { claimAfterClientEnd: false }), engagements: [{ ...ENDED, endedBy: 'client' }] },
  ],
  ['remedyBy', 'decisions: remedyBy', remedy(null)],
  ['remedy', 'delivered of dec_1: deliveredOn', remedy('2026-12-01')],
  ['remedyLate', 'delivered of dec_1: deliveredOn', remedy('2026-10-05')],
  ['refund', 'refund: net', claimed({ kind: 'refund' })],
  ['refundShare', 'scope: refundShare', claimed({ kind: 'refund' }, { refundShare: null })],
  ['taxRule', 'decisions: taxRule', claimed({ kind: 'refund' }, { taxRule: null, taxRate: 0.19 })],
  ['taxRule', 'scope: taxRule', money({ taxRule: null, taxRate: 0.19 }, {})],
  ['taxBlank', 'payments: tax', money({ taxRate: 0.19 }, {})],
  ['taxCurrency', 'payments: cancelledOn', money({}, { tax: eur(1) })],
  ['amount', 'payments: net', money({}, { net: null })],
  ['rate', 'new rates EUR USD 2026-07-05: rate', money({}, { net: eur(9), currency: 'EUR' })],
  ['beyondFee', 'scope: fee', money({}, {}, {})],
  ['feeBlank', 'scope: fee', money({ fee: null }, { paidOn: null, dueOn: '2026-07-05' })],
  ['negative', 'payments: cancelledOn', money({}, { net: usd(-1) })],
  ['refundUnlinked', 'payments: refundOf', money({}, {}, { kind: 'refund' })],
  [
    'refundTax',
    'payments: cancelledOn',
    money({ taxRule: 'notReturned', taxReason: 'x' }, {}, { kind: 'refund', tax: usd(1) }),
  ],
  [
    'refundCurrency',
    'payments: cancelledOn',
    money({}, {}, { kind: 'refund', net: eur(1), currency: 'EUR' }),
  ],
  [
    'conditionalPart',
    'evidence: what',
    { ...signed({ type: 'holdback', termEnd: '2026-08-01', refundShare: 0.5 }), minimumResults: [GOAL] },
  ],
  ['duty1', 'minimumResults: clientAgreedOn', UNSURE],
  ['clarityPending', 'minimumResults: clientAgreedOn', UNSURE],
  ['duty2', 'session of ses_1: gotValue', met({ askedAt: '2026-08-01T11:00+02:00' })],
  ['noValueUnanswered', 'adjustment: text', met({ gotValue: 'no', gotValueSource: 'clientSaid' })],
  [
    'duty3',
    'action of act_1: state',
    {
      ...signed(),
      actions: [{ text: 'Call', kind: 'homework', owner: 'client', state: 'notDone', source: 'clientSaid' }],
    },
  ],
  ['duty4', 'verdicts: factors', { ...signed(OVER), ...SAID_NO }],
  [
    'duty5',
    'new dutyNotes 5: judgement',
    met({ clientLateMinutes: 20, providerLateMinutes: 0, presenceSource: 'clientSaid' }),
  ],
  [
    'duty6',
    'new dutyNotes 6: judgement',
    met({ outcome: 'clientCancelled', cancelledAt: '2026-08-01T09:00+02:00' }),
  ],
];
