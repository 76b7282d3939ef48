import { quoteToEnd } from '../../base/text.ts';

/** What is said of a minimum result, and what it lacks; `name` is the result's, `what` that of a piece of evidence. */
export const RESULT = {
  judgedBy: {
    money: 'an amount',
    goal: 'a level',
    measure: 'a reading',
    statement: 'the client’s yes, partly or no',
  },
  notJudged: (name: string, judgedBy: string) =>
    `does not count for “${name}”, which is judged by ${judgedBy}.`,
  noAmount: (name: string) => `“${name}” has no amount yet.`,
  reached: (name: string, reached: string, threshold: string) => `${reached} of ${threshold} for “${name}”.`,
  paidFor: (reached: string, fee: string) => `Considered paid for: ${reached} came of a fee of ${fee}.`,
  short: (name: string, amount: string) => `${amount} more for “${name}”.`,
  open: (what: string, words: string) => `${what}: ${words}`,
  noLevel: (name: string) => `“${name}” has no level yet. Set it together.`,
  level: (name: string, level: string, needed: string) =>
    `“${name}”: level ${level}, level ${needed} needed.`,
  reachLevel: (name: string, needed: string, wanted: string | null) =>
    `Reach level ${needed} of “${name}”${wanted ? `: ${wanted}` : ''}.`,
  clientSays: (name: string, who: string) =>
    `“${name}” is for ${who} to say: yes, partly or no, with the day.`,
  said: (name: string, who: string, answer: string, day: string, words: string | null) =>
    `“${name}”: ${who} said ${answer} on ${day}${quoteToEnd(words)}`,
  noMeasure: (name: string) => `“${name}” does not say from where to where.`,
  noReading: (name: string) => `“${name}” has no reading yet.`,
  reading: (name: string, reading: string, baseline: string, target: string) =>
    `“${name}”: ${reading} now, from ${baseline} to ${target}.`,
  toTarget: (name: string, target: string) => `“${name}” to ${target}.`,
};

/** What a person can add so that a piece of evidence counts. */
export const EVIDENCE = {
  noRate: 'no rate of that day. Add one with its source.',
  noShare: 'how much of it is ours is not said. Ask.',
  noDay: 'the day it arose is not noted.',
  notClients: 'your impression only. Ask whether it is so, and how much of it is ours.',
  notDated: 'the day is not noted.',
  nobodyElse: 'nobody but you says so. Ask the client, or name the source.',
};

/** What counts as it is and may be a mistake. */
export const LOOK_AT = {
  withoutPayment: 'Which payment does this give back? Choose it; until then it gives back the oldest first.',
  withoutResult: 'Which minimum result does this count for? Choose it; until then it counts for none.',
  paidLater: 'This day is still to come, so it counts as not paid. Is the day right?',
};
