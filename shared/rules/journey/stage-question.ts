import type { Stage } from '../../model/words.ts';

/** The question a stage turns on, and the field of the visit that takes the answer: their words, or yes, partly, no. */
export interface StageQuestion {
  readonly text: string;
  readonly field: 'evidence' | 'answer';
}

const QUESTIONS: Readonly<Record<Stage, readonly [StageQuestion['field'], (who: string) => string]>> = {
  need: ['evidence', (who) => `What might ${who} do, and why now?`],
  explore: ['evidence', (who) => `What might ${who} do?`],
  narrow: ['evidence', (who) => `What will ${who} do?`],
  choose: ['evidence', (who) => `With whom will ${who} do it?`],
  contract: ['evidence', (who) => `What exactly does ${who} get?`],
  deliver: ['answer', (who) => `Does ${who} know what to do, how closely to look, and what goes on?`],
  done: ['answer', (who) => `Is it done, in the words of ${who}?`],
  whatNow: ['evidence', (who) => `What does ${who} need next?`],
};

/** What to ask when an engagement comes into a stage: from what one might do to what one will do, to what comes after. */
export function stageQuestion(stage: Stage, who: string): StageQuestion {
  const [field, ask] = QUESTIONS[stage];
  return { field, text: ask(who) };
}
