/** Lists of words used by more than one entity: code → word shown. */

/** Who a statement comes from; one list everywhere. */
export const WHO_SAYS_SO = {
  clientWrote: 'Client wrote it',
  clientSaid: 'Client said it',
  providerImpression: 'My impression',
  measured: 'Measured',
} as const;

/** The one of them that no form says: the client’s written word comes from a pasted reply. */
export const BY_REPLY = 'clientWrote';

/** How a planned meeting went. */
export const MEETING_OUTCOME = {
  planned: 'Planned',
  held: 'Held',
  partly: 'Partly held',
  clientCancelled: 'Client cancelled',
  providerCancelled: 'I cancelled',
  clientNoShow: 'Client did not come',
  providerNoShow: 'I did not come',
} as const;

/** How homework went, in the client's own word. */
export const HOMEWORK = {
  done: 'Done',
  partly: 'Partly',
  notDone: 'Not done',
  excused: 'Excused',
  notDue: 'Not due',
  notAsked: 'Not asked',
} as const;

/** Yes, partly, no: value checks and verdicts. Unanswered stays blank. */
export const YES_PARTLY_NO = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;

/** What becomes of the tax when a fee goes back. */
export const TAX_RULE = {
  followsPrice: 'Tax is returned with the price',
  notReturned: 'Tax is not returned',
} as const;

/** The two sides of an engagement. */
export const SIDE = { client: 'Client', provider: 'Provider' } as const;

/** The ring of the journey (seed 001). */
export const STAGE = {
  need: 'Need',
  explore: 'Explore',
  narrow: 'Narrow down',
  choose: 'Choose',
  contract: 'Contract',
  deliver: 'Deliver',
  done: 'Done',
  whatNow: 'What now',
} as const;

/** The code of a stage. */
export type Stage = keyof typeof STAGE;

/** The seven positions of the decision arc (capability 69). */
export const ARC_POSITION = {
  idea: 'Idea',
  picturing: 'Picturing it',
  believing: 'Believing',
  noBarrier: 'NO barrier',
  yes: 'Yes',
  doing: 'Doing',
  done: 'Done',
} as const;

/** Whether the client is sure of the choice. */
export const CERTAINTY = { sure: 'Sure', unsure: 'Not sure' } as const;

/** How much of something, in three steps. */
export const LEVEL = { low: 'Low', some: 'Medium', high: 'High' } as const;

/** Which way a number should go. */
export const DIRECTION = { increase: 'Should rise', decrease: 'Should fall' } as const;

/** Whether one side sees an expectation as the other does. */
export const SAME = { same: 'The same', differs: 'Differently' } as const;

/** Above or below the waterline: what the client sees, or does not. */
export const LINE = { above: 'Client sees it', below: 'Client does not see it' } as const;

/** What kind of work an engagement is. */
export const TRADE = {
  coaching: 'Coaching',
  consulting: 'Consulting',
  agency: 'Agency work',
  other: 'Other',
} as const;

/** The four kinds of promise about the fee. */
export const GUARANTEE_TYPE = {
  valueBack: 'Value back',
  payOnResult: 'Pay on result',
  holdback: 'Part held back until the result',
  none: 'No guarantee',
} as const;

/** Whether a service may carry a guarantee at all. */
export const GUARANTEE_ALLOWED = { inside: 'Yes', outside: 'Not for this service' } as const;

/** A kind of guarantee. */
export type GuaranteeType = keyof typeof GUARANTEE_TYPE;

/** Document languages Valueback can write. */
export const LANGUAGE = { en: 'English', de: 'Deutsch' } as const;

/** A language documents are written in. */
export type Language = keyof typeof LANGUAGE;

/** What can be heard in a talk: doing side D1 to D7, being side B1 to B7; the one list of the codes. */
export const ARC_CODE = {
  D1: 'Names a specific solution',
  D2: 'Deadlines and timetables',
  D3: 'Thinking is done, do it',
  D4: 'Shops for a price',
  D5: 'Compares vendors',
  D6: 'Best route to done',
  D7: 'Plan of their own making',
  D8: 'Gathers information',
  B1: 'Who we want to be',
  B2: 'Help us think',
  B3: 'Came before the thinking',
  B4: 'Open to alternatives',
  B5: 'Why it matters to us',
  B6: 'Voices a doubt',
  B7: 'Asks for judgement',
} as const;

/** The codes in their order. */
export const ARC_CODES = Object.keys(ARC_CODE) as readonly (keyof typeof ARC_CODE)[];

/** What comes after done. */
export const WHAT_NOW = {
  postProject: 'Review',
  thankYou: 'Thank-you',
  dinner: 'Dinner',
  referral: 'Ask for a referral',
  next: 'Next need',
} as const;
