import { STAGE, type Stage } from '../../model/words.ts';

/** "1 day", "3 days". */
const daysText = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** Everything that Today says, by what it is about: what happened, what follows, and the words on the button. */
export const TODAY = {
  claim: {
    what: 'They asked for the guarantee.',
    detail: (by: string | null) =>
      by ? `A named person decides by ${by}.` : 'A named person decides, with a reason.',
    button: 'Decide the claim',
  },
  windowCloses: (day: string) => `The window closes ${day}.`,
  valueIsNotBack: {
    what: 'They say the value did not come back.',
    detail: 'They may ask for the guarantee in one sentence.',
    button: 'Open the guarantee',
  },
  noVerdict: {
    what: 'No answer yet: did the value come back?',
    detail: 'Silence stays unknown.',
    button: 'Ask for a verdict',
  },
  duty: {
    what: (missed: string) => `${missed}. Still to decide.`,
    detail: (more: number) =>
      `Excuse it or leave it; it does not end the guarantee.${more > 0 ? ` ${more} more like it.` : ''}`,
    button: 'Decide the duty',
  },
  behind: { detail: (left: number) => `${left} days of the term are left.`, button: 'Open the results' },
  clarity: {
    detail: 'Agree them together, and note the day.',
    agree: 'Both agreed them',
    open: 'Open the results',
  },
  done: {
    detail: (accepted: number, all: number) => `${accepted} of ${all} criteria are accepted.`,
    differ: { what: 'You differ about “done”.', button: 'Settle the criteria' },
    clientSilent: { what: 'You say done; they have not said yet.', button: 'Ask whether it is done' },
    providerSilent: { what: 'They say done; you have not said yet.', button: 'Say whether it is done' },
  },
  refund: {
    what: (amounts: readonly string[]) => `${amounts.join(' and ')} is to go back.`,
    detail: 'Decided; not paid yet.',
    button: 'Note the refund',
  },
  openRefund: { what: 'A refund is decided.', button: 'Decide the rest' },
  duePart: {
    what: (name: string | null, amount: string, since: string | null) =>
      `${name ? `${name}: ` : ''}${amount} ${since ? `was due ${since}` : 'is due today'}.`,
    withTax: (net: string, tax: string) => `${net} and ${tax} tax`,
    detail: 'Not noted as paid.',
    button: 'Note the payment',
  },
  toGiveBack: {
    what: (amount: string) => `${amount} is to give back for sessions not delivered.`,
    detail: 'Net; not noted as returned.',
    button: 'Note the return',
  },
  moneyQuestion: { button: 'Open the payments' },
  readyDraft: {
    what: 'The proposal is ready.',
    detail: 'Nothing is loose. Read it once, then send it.',
    button: 'Read the proposal',
  },
  looseDraft: {
    what: (ends: number) => `${ends === 1 ? 'One loose end' : `${ends} loose ends`} before sending.`,
    button: 'Tie up loose ends',
  },
  validity: {
    what: (day: string, over: boolean) => `The proposal ${over ? 'was' : 'is'} valid until ${day}.`,
    detail: 'Not signed yet.',
    button: 'Open the proposal',
  },
  notLogged: {
    what: (ordinal: number | null, day: string | null, time: string) =>
      `${ordinal ? `Session ${ordinal}` : 'A session'} ended ${day ? `on ${day},` : 'at'} ${time}.`,
    detail: 'Not logged yet; the facts are ready.',
    button: 'Log the session',
  },
  silent: {
    what: (days: number) => `They have seen nothing for ${days} days.`,
    detail: (limit: number, untold: number) =>
      `Your limit is ${limit}.${untold === 0 ? '' : untold === 1 ? ' One finished piece is untold.' : ` ${untold} finished pieces are untold.`}`,
    button: 'Write the update',
  },
  unansweredNo: {
    what: (isNo: boolean) =>
      `Value was ${isNo ? 'not there' : 'only partly there'}, and no change is agreed yet.`,
    detail: (days: number, until: string) =>
      `Said ${days === 0 ? 'today' : `${daysText(days)} ago`}; answer by ${until}.`,
    button: 'Agree a change',
  },
  openAdjustment: {
    what: (open: number) =>
      open === 1 ? 'An agreed change is still open.' : `${open} agreed changes are still open.`,
    button: 'Open the change',
  },
  homework: {
    what: (open: number) =>
      open === 1 ? 'One homework is to check.' : `${open} pieces of homework are to check.`,
    detail: (text: string) => `“${text}”. Ask how it went; unknown is not a breach.`,
    button: 'Check homework',
  },
  confused: {
    what: 'Twice in a row it was not clear what goes on.',
    detail: 'Say what happens next, who does what, and how closely to look.',
    button: 'Promise to clear it up',
  },
  upcoming: {
    what: (title: string | null, when: string, time: string) => `${title ?? 'A session'} ${when}, ${time}.`,
    when: ['today', 'tomorrow'],
    button: 'Prepare the call',
  },
  signs: {
    settled: 'It is settled.',
    bothDone: 'Both sides say that it is done.',
    signed: 'The contract is signed.',
    held: 'A session was held.',
    chosen: 'They chose an option.',
    sent: 'The proposal was sent.',
  },
  stage: {
    detail: (stage: Stage) => `The stage is still ${STAGE[stage]}.`,
    button: (to: Stage) => `Move to ${STAGE[to]}`,
  },
  chosen: {
    what: 'They chose you.',
    detail: 'Say whom they will work with and what comes next, while they are sure.',
    button: 'Write the first note',
  },
  backup: {
    who: 'Your practice',
    what: (age: number | null) =>
      age === null ? 'This practice was never backed up.' : `The last backup is ${age} days old.`,
    detail: 'One click saves a file.',
    button: 'Save a backup',
  },
  own: {
    promise: {
      what: (day: string, over: boolean) => `Your promise ${over ? 'was' : 'is'} due on ${day}.`,
      button: 'Note what became of it',
    },
    moment: {
      what: (day: string, over: boolean) => `They ${over ? 'were' : 'are'} to see something on ${day}.`,
      button: 'Note whether they saw it',
    },
    tried: {
      what: (day: string) => `Tried, and to be seen by ${day}: did it take you closer?`,
      button: 'Note what came of it',
    },
    after: {
      what: (day: string, over: boolean) => `What comes after ${over ? 'was' : 'is'} due on ${day}.`,
      button: 'Note the step as done',
    },
  },
  repair: {
    what: (broken: number) =>
      broken === 1 ? 'A promise was not kept.' : `${broken} promises were not kept.`,
    button: 'Note how you put it right',
  },
} as const;

/** What the stage waits for where nothing presses. */
export const QUIET = {
  deliver: {
    what: 'Nothing is open.',
    detail: 'When is the next session?',
    action: 'planSessions',
    button: 'Plan the next sessions',
  },
  after: {
    what: 'It is done.',
    detail: 'What do they need next?',
    action: 'prepare',
    button: 'Ask what comes next',
  },
  wait: {
    what: 'The proposal is out.',
    detail: 'They read; you wait.',
    action: 'reviewProposal',
    button: 'Open the proposal',
  },
  ready: {
    what: 'Nothing is loose.',
    detail: 'Write the proposal.',
    action: 'reviewProposal',
    button: 'Write the proposal',
  },
  loose: { button: 'Tie up the loose end' },
} as const;
