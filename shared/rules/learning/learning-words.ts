/** What a little thing that was written down still lacks. */
export const LACKS = {
  outcome: 'No agreed outcome: is it gold-plating?',
  consent: 'It touches what is theirs: ask them before you run it.',
  hypothesis: 'Why should it work? If … then … because …',
  readBy: 'Until when will you see it?',
};

/** The ways to meet. */
export const MODE = { inPerson: 'In person', video: 'By video', phone: 'By phone' };

/** What is said of what was tried: `looked` is how often someone looked at it. */
export const TRIED = {
  tooFew: (looked: number, tried: number) => `Too few to say: ${looked} looked at, of ${tried} tried.`,
  closer: (closer: number, looked: number, tried: number) =>
    `Closer in ${closer} of ${looked}, of ${tried} tried.`,
  forWhom: (clients: string) => `for ${clients}`,
  better: (better: string, other: string, percent: number, looked: number, otherLooked: number) =>
    `“${better}” is likely better than “${other}”, ${percent} in 100, from ${looked} and ${otherLooked} looked at.`,
  fewAnswered: (looked: number) => `too few to say, ${looked} answered`,
  fullValue: (full: number, answered: number) => `full value in ${full} of ${answered}`,
  fewRated: (rated: number) => `rated ${rated} of the five times it takes`,
  rated: (rating: string, rated: number) => `rated ${rating} of 5 by you, from ${rated}`,
};

/** What trying takes out of the own pocket. */
export const CAPACITY = {
  all: (share: string) => `Trying takes up to ${share} of the fee out of your own pocket`,
  unlimited: (started: number) => `; ${started} started without a limit`,
  nothing: '; nothing is set aside',
  of: (share: string) => `, of ${share} set aside`,
  over: ': more than you set aside',
};

/** How well the own confidence fitted what came. */
export const SURE = {
  tooFew: (closed: number, kept: number) => `Too few to judge: ${closed} closed, ${kept} kept.`,
  missed: (kept: number, closed: number, own: string, always: string) =>
    `${kept} of ${closed} kept. Your confidence missed by ${own}; always saying the share of kept ones would miss by ${always}.`,
  level: (about: string, came: number, all: number, isFew: boolean) =>
    `About ${about} sure: ${came} of ${all} came${isFew ? ', too few to say' : ''}.`,
  unknown: 'How sure are you to deliver? Say it before you offer a guarantee.',
  known: (sure: number, threshold: number) =>
    `You are ${sure} % sure to deliver; your own threshold is ${threshold} %.`,
};

/** How new clients came, and whom to thank and ask. */
export const WORD_OF_MOUTH = {
  worth: (amount: string) => `Worth so far: ${amount}.`,
  thank: (sender: string | null, to: string) => `Thank ${sender ?? 'whoever sent them'} for ${to}.`,
  ask: (client: string) => `Ask ${client} whom else it could help.`,
  unknown: 'How new clients came is not noted yet.',
  share: (recommended: number, known: number, unknown: number) =>
    `${recommended} of ${known} new clients came by word of mouth${unknown > 0 ? `; of ${unknown} it is not known` : ''}.`,
};

/** What each part of what was learned is about, and what is said in it. */
export const LEARNED = {
  works: 'What tends to work',
  nothingTried: 'Nothing tried yet. Write down one small thing after your next call.',
  hypotheses: 'Hypotheses',
  running: 'Running',
  ideas: 'Ideas',
  capacity: 'Set aside for trying',
  obstacle: 'In the way',
  modes: 'Ways to meet',
  trust: 'Trust',
  missing: 'Missing, as clients said',
  promises: 'Own promises',
  portfolio: 'Bricks and tents',
  effort: 'Invested, spent',
  pipeline: 'Open proposals',
  wordOfMouth: 'Word of mouth',
  seenBy: (day: string) => `To be seen by ${day}.`,
  closer: 'Did it take you closer?',
  holdsBack: (things: string, easier: string) =>
    `Holds back ${things}.${easier === '' ? '' : ` Easier with: ${easier}.`}`,
  pattern: (word: string, sessions: number, engagements: number) =>
    `“${word}” was missing in ${sessions} sessions of ${engagements === 1 ? 'one engagement' : `${engagements} engagements`}.`,
};
