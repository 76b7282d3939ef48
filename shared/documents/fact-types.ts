import type { Money } from '../base/money.ts';
import type { DocumentLook } from './block.ts';
import type { Day } from '../base/time.ts';
import type { GuaranteeType, Language } from '../model/words.ts';

/** The parties, as they are named on paper. */
export interface PartyFacts {
  readonly practice: string | null;
  readonly provider: string | null;
  readonly practiceAddress: string | null;
  readonly email: string | null;
  readonly client: string;
  readonly contact: string | null;
  readonly clientAddress: string | null;
  /** Who signs and who works on it, by name; never a rating. */
  /** Who works with the client on our side, where it is named. */
  readonly team: readonly { readonly name: string; readonly role: string | null }[];
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
}

/** One minimum result as the contract will name it. `unit` of `%` makes figures shares. */
export interface ResultFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: 'money' | 'goal' | 'statement' | null;
  readonly threshold: Money | null;
  readonly basis: 'contracted' | 'received' | 'annualised' | null;
  readonly unit: string | null;
  readonly today: number | null;
  readonly then: number | null;
  readonly level: string | null;
  readonly levelToday: string | null;
  readonly by: Day | null;
  readonly readFrom: string | null;
}

/** One line of the value case: what the client may see of a driver. Amounts are for the first year. */
export interface DriverFacts {
  readonly id: string;
  readonly name: string;
  readonly formula: 'count' | 'time' | 'rate' | 'revenue' | 'cost' | null;
  readonly today: number | null;
  readonly then: number | null;
  readonly change: number | null;
  readonly unit: string | null;
  readonly unitValue: Money | null;
  readonly timesPerYear: number | null;
  readonly margin: number | null;
  readonly attribution: number | null;
  /** What is subtracted from what, so that a gain is above zero; null where today or then is not known. */
  readonly difference: readonly [number, number] | null;
  /** How many months of the first year count. */
  readonly months: number;
  /** Null while a figure is missing. */
  readonly low: Money | null;
  readonly likely: Money | null;
  readonly best: Money | null;
  readonly agreedBy: string | null;
  readonly agreedOn: Day | null;
}

/** What the shown way is worth in the first year; null where nothing can be summed. */
export interface ValueFacts {
  readonly currency: string;
  readonly low: Money | null;
  readonly likely: Money | null;
  readonly best: Money | null;
  readonly drivers: readonly DriverFacts[];
}

/** Value against fee: always both ratios together. */
export interface ReturnFacts {
  readonly value: Money;
  readonly fee: Money;
  /** What the client spends beside the fee; null for nothing. */
  readonly ownCosts: Money | null;
  /** value ÷ fee. */
  readonly ratio: number;
  /** (value − fee − own costs) ÷ (fee + own costs), as a share: 5.24 is 524 %. */
  readonly roi: number;
}

/** One way to do it with its fixed fee. */
export interface OptionFacts {
  readonly id: string;
  readonly name: string;
  readonly adds: string | null;
  readonly fee: Money | null;
  readonly byJudgement: boolean;
  readonly likely: Money | null;
  /** Names of drivers in it that cannot be counted yet. */
  readonly stillOpen: readonly string[];
  readonly recommended: boolean;
}

/** The guarantee as offered or agreed. Null in a field is a loose end, never "no". */
export interface GuaranteeFacts {
  readonly type: GuaranteeType | null;
  readonly fee: Money | null;
  readonly refundShare: number | null;
  /** The share of the fee in money, rounded once. */
  readonly refund: Money | null;
  readonly taxRule: 'followsPrice' | 'notReturned' | null;
  readonly taxReason: string | null;
  readonly combine: 'any' | 'all' | null;
  /** Both tests are only asked for when results of both kinds are written. */
  readonly learning: 'either' | 'both' | 'resultsOnly' | null;
  readonly asksLearning: boolean;
  /** How many of the results are learning. */
  readonly learningResults: number;
  readonly judge: 'client' | 'measure' | 'thirdPerson';
  readonly judgeName: string | null;
  readonly termStart: Day | null;
  readonly termEnd: Day | null;
  readonly claimUntil: Day | null;
  readonly claimWindowDays: number;
  readonly reviewDays: number;
  readonly noticeHours: number;
  readonly feedbackHours: number;
  readonly claritySession: number;
  /** The client's duties that stand in the terms, 1 to 6. */
  readonly duties: readonly number[];
  readonly claimAfterClientEnd: boolean | null;
  readonly consumer: boolean;
  readonly guarantor: string | null;
  readonly guarantorAddress: string | null;
  readonly remedies: string | null;
  readonly legalNote: string | null;
  readonly revision: number;
}

/** A dated step, or an undated one. */
export interface StepFacts {
  readonly day: Day | null;
  readonly text: string;
  readonly who?: string | null;
}

/** All that the documents of one engagement may say: fields a client may see, and sums of rules. Nothing private is here. */
export interface DocumentFacts {
  readonly language: Language;
  /** Locale of figures and days, of the document's language. */
  readonly locale: string;
  readonly party: PartyFacts;
  readonly look: DocumentLook | null;
  readonly title: string;
  readonly desired: string | null;
  readonly saidOn: Day | null;
  readonly situation: string | null;
  readonly objective: string | null;
  readonly shared: string | null;
  readonly participation: 'standBack' | 'consulted' | 'active' | null;
  readonly inspection: 'everyItem' | 'milestones' | 'resultsOnly' | null;
  readonly number: string | null;
  readonly version: number;
  readonly datedOn: Day;
  readonly validUntil: Day | null;
  readonly results: readonly ResultFacts[];
  readonly value: ValueFacts | null;
  readonly gain: ReturnFacts | null;
  /** What is wanted but not counted in money, with the client's words where they said it. */
  readonly qualified: readonly { readonly name: string; readonly words: string | null }[];
  readonly options: readonly OptionFacts[];
  /** Days until a part of the fee is due; null where it is not said. */
  readonly paymentDays: number | null;
  readonly guarantee: GuaranteeFacts | null;
  readonly doneMeans: readonly string[];
  readonly clientDuties: readonly string[];
  readonly providerDuties: readonly string[];
  readonly steps: readonly StepFacts[];
  /** Open promises and homework with their day and owner, and planned sessions, for the kick-off sheet. */
  readonly tasks: readonly StepFacts[];
}
