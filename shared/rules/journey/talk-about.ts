import { STAGE, type Stage } from '../../model/words.ts';
import type { Reason, RecordRef } from '../explain.ts';

/** The question everything starts with; it is asked of oneself, never of the client. */
export const ONLY_PAID = 'What would you do if you only got paid when your client gets the result?';

/** What there is to talk about or think of with a client, by its code: what is so, and what to do. */
const SAYS = {
  moodFell: (from: string, day: string, to: string) =>
    `The mood fell from ${from} on ${day} to ${to}. Ask what happened.`,
  certaintyFell: (sure: string, unsure: string) =>
    `They were sure on ${sure}, and on ${unsure} no longer. Ask what changed, and say again what comes next.`,
  involvementFell: (day: string, level: number) =>
    `They were less involved on ${day}: ${level} of 4. Ask what they see when they picture it now.`,
  balance: (sees: string, bound: string, isLow: boolean) =>
    `The client sees ${sees} of what happens; you want at ${isLow ? 'least' : 'most'} ${bound}.${isLow ? '' : ' What carries the result?'}`,
  momentLate: (what: string, stage: Stage | null) =>
    `“${what}”${stage ? `, planned for ${STAGE[stage]},` : ''} was to be seen by now. Did it happen?`,
  repair: (promise: string) => `“${promise}” was not kept in time. Say how you put it right.`,
  expectation: (words: string, how: 'missed' | 'ours' | 'theirs') =>
    how === 'missed'
      ? `They expected “${words}”, and it was missed. Talk it through.`
      : `They expect “${words}”, and ${how === 'ours' ? 'you see it differently' : 'see your view differently'}. Talk it through.`,
  warning: (words: string) => `You warned: “${words}”. Nobody says that they took note. Say it again.`,
  emptyStage: (stages: readonly Stage[]) => `Nobody leads: ${named(stages)}.`,
  onePerson: (alone: boolean, weak: readonly Stage[]) =>
    alone
      ? `You lead every stage. Borrow help for ${weak.length > 0 ? named(weak) : 'the ones that are not your strength'}.`
      : 'One person leads every stage. Few are good at all of them; share some out.',
  skills: (stage: Stage, lacks: readonly string[], lead: string) =>
    `${STAGE[stage]} takes ${lacks.join(', ')}; ${lead} does not say so. Borrow help.`,
  handOver: (from: string, to: string, stage: Stage) =>
    `${from} hands over to ${to} at ${STAGE[stage]}: write what they must know.`,
  expansion: () => 'Who looks for more with this client? It need not be who delivers.',
  answer: (words: string | null) =>
    `They answered “${words}”. It is in no outcome, no driver and not kept for later.`,
  onlyPaid: (answered: string | null) =>
    `${answered ? `Answered on ${answered}; a proposal is in the making. ` : ''}${ONLY_PAID}`,
  openNo: (words: string) => `“${words}”: no yes while this no is open. Ask to understand it.`,
  doingWithoutWhy: (talks: number, since: string) =>
    `${talks} talks in a row were about doing, since ${since}. A question to understand opens the thinking again.`,
  decided: () => 'They have decided, and can buy it elsewhere tomorrow: count on it less. Ask to understand.',
  theirPlan: () =>
    'The plan is theirs: a price on value or a guarantee of results rests on what you do not steer.',
  resultMoved: (isWell: boolean, since: string, what: string) =>
    `The result ${isWell ? 'came back to its pace' : 'fell behind'} since ${since}: ${what}.`,
  experienceMoved: (isWell: boolean, since: string, said: string) =>
    `The experience ${isWell ? 'came back' : 'fell'} since ${since}: ${said}.`,
};

const named = (stages: readonly Stage[]): string => stages.map((stage) => STAGE[stage]).join(', ');

/** One thing to talk about or think of, with the row it is about. */
export const talkAbout = <C extends keyof typeof SAYS>(
  code: C,
  record: RecordRef | null,
  ...words: Parameters<(typeof SAYS)[C]>
): Reason => ({
  code,
  text: (SAYS[code] as (...said: readonly unknown[]) => string)(...words),
  ...(record ? { record } : {}),
});
