import type { GuaranteeType } from '../../model/words.ts';

/** What a kind of guarantee does. A new kind is one entry in the list of words and one here. */
export interface GuaranteeRules {
  /** Whether anything is promised, so that there are terms, duties and claims. */
  readonly promises: boolean;
  /** Whether money that was paid is named as coming back, in what a client reads first. */
  readonly returnsMoney: boolean;
  /** What becomes of parts not yet paid: they fall due as planned, or wait for the result. */
  readonly unpaidParts: 'asPlanned' | 'byResult';
  /** The part of the fee that hangs on the result where the terms leave it blank, 0 to 1; null: it must be asked. */
  readonly shareIfBlank: number | null;
  /** What a refund comes to where nothing was paid. */
  readonly ifNothingPaid: 'nothingPaid' | 'feeNotDue';
}

const ON_RESULT = { promises: true, returnsMoney: false, unpaidParts: 'byResult' } as const;

/** The rules of each kind of guarantee: the one place where kinds differ. */
export const GUARANTEE_RULES: Readonly<Record<GuaranteeType, GuaranteeRules>> = {
  valueBack: {
    promises: true,
    returnsMoney: true,
    unpaidParts: 'asPlanned',
    shareIfBlank: null,
    ifNothingPaid: 'nothingPaid',
  },
  payOnResult: { ...ON_RESULT, shareIfBlank: 1, ifNothingPaid: 'feeNotDue' },
  holdback: { ...ON_RESULT, shareIfBlank: null, ifNothingPaid: 'nothingPaid' },
  none: {
    promises: false,
    returnsMoney: false,
    unpaidParts: 'asPlanned',
    shareIfBlank: null,
    ifNothingPaid: 'nothingPaid',
  },
};

/** The rules of a guarantee whose kind may not be chosen yet: as of none. */
export const rulesOf = (type: GuaranteeType | null | undefined): GuaranteeRules =>
  GUARANTEE_RULES[type ?? 'none'];
