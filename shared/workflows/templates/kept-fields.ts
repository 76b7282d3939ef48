import type { EntityName, RecordNamed } from '../../model/entities.ts';

type FieldsOf = { readonly [N in EntityName]?: readonly (keyof RecordNamed<N> & string)[] };

/** What goes from one engagement into another, in the order it is written: terms, names and words; no day, no signature, no client. */
export const KEPT = {
  engagements: [
    'kind',
    'participation',
    'inspection',
    'guarantee',
    'services',
    'serviceLine',
    'currency',
    'paymentDays',
  ],
  outcomes: ['name', 'primary', 'kind', 'importance', 'measure', 'unit', 'direction', 'readFrom'],
  drivers: ['name', 'outcome', 'formula', 'direction', 'unit', 'horizonMonths', 'currency'],
  options: [
    ...(['name', 'ordinal', 'adds', 'drivers', 'outcomes', 'fee', 'currency', 'priceBasis'] as const),
    'recommended',
  ],
  pricings: ['share', 'minimumReturn', 'rounding', 'refundShare', 'discountRate', 'currency'],
  minimumResults: [
    ...(['name', 'outcome', 'kind', 'test', 'threshold', 'currency', 'basis', 'measure', 'unit'] as const),
    ...(['target', 'readFrom', 'levelRequired', 'levelBaseline', 'weight', 'levelMinus2'] as const),
    ...(['levelMinus1', 'level0', 'levelPlus1', 'levelPlus2'] as const),
  ],
  contracts: [
    ...(['option', 'language', 'fee', 'currency', 'type', 'refundShare', 'taxRule', 'taxRate'] as const),
    ...(['taxReason', 'combine', 'learning', 'minimumResults', 'judge', 'claimWindowDays'] as const),
    ...(['reviewDays', 'noticeHours', 'graceMinutes', 'feedbackHours', 'claritySession'] as const),
    ...(['dutyClarity', 'dutyFeedback', 'dutyHomework', 'dutyFactors', 'dutyPresence'] as const),
    ...(['dutyNotice', 'claimAfterClientEnd', 'guarantor', 'guarantorAddress', 'remedies'] as const),
    ...(['rateSource', 'legalNote', 'doneMeans'] as const),
  ],
  proposals: ['language', 'option', 'firstSteps', 'doneMeans', 'clientDuties', 'providerDuties'],
  documents: ['kind', 'block', 'part', 'content', 'language'],
} as const satisfies FieldsOf;

/** What a copy of an engagement takes besides: the figures of its value case. */
export const FIGURES = {
  outcomes: ['baseline', 'target'],
  drivers: [
    ...(['baseline', 'target', 'changeLow', 'change', 'changeHigh', 'unitValue', 'timesPerYear'] as const),
    ...(['margin', 'attribution', 'confidence', 'startMonth', 'source'] as const),
  ],
  pricings: ['floor', 'ceiling', 'deliveryCost', 'probability'],
  minimumResults: ['baseline'],
} as const satisfies FieldsOf;

/** What a copy for the same client takes besides: what this client said and wants. */
export const OWN_WORDS = {
  engagements: ['desired', 'situation', 'shared', 'decides', 'budget'],
  outcomes: ['words', 'source', 'why'],
  contracts: ['objective', 'judgeName', 'accepter', 'consumer'],
} as const satisfies FieldsOf;

/** The tabs of which something is kept. */
export type KeptTab = keyof typeof KEPT;
