import { formatDay } from '../../base/day.ts';
import { hypothesesWord, HOW_HYPOTHESES } from '../learning/hypotheses.ts';
import { HOW_ARC } from './arc-words.ts';
import { effortWord, HOW_EFFORT } from './effort.ts';
import type { Journey } from './journey.ts';
import type { Objectivity } from './life-cycle.ts';
import { answersWord } from './why-answers.ts';
import { counted, line, type JourneyLine } from './journey-line.ts';

/** What became concrete, what was promised, tried and heard, and what to talk about. */
export function factLines(
  { objectivity, promises, talk, arc, involvement, effort, hypotheses, answers, noes, choices }: Journey,
  locale: string,
): JourneyLine[] {
  const { kept, broken, open } = promises;
  const missing = objectivity.missing.length > 0 ? `; missing: ${objectivity.missing.join(', ')}` : '';
  return [
    {
      name: 'Made concrete',
      text: `${objectivity.points} of 4, ${counted(objectivity.openOptions, 'option')} open${missing}`,
      how: 'one point each for criteria, budget, day of the decision, who decides',
    },
    ...line('Ruled out', ruledOutWord(objectivity, locale), 'with how many were left after each'),
    ...line('Noes', noes, 'no yes while one that blocks is open'),
    ...line('Choices given', choices, 'what they took, of what you let them choose'),
    ...(kept + broken + open > 0
      ? [
          {
            name: 'Your promises',
            text: `${kept} kept, ${broken} broken, ${open} open`,
            how: 'promises and commitments you own; done after its day is broken',
          },
        ]
      : []),
    ...line('Invested, spent', effortWord(effort), HOW_EFFORT),
    ...line('Hypotheses', hypothesesWord(hypotheses), HOW_HYPOTHESES),
    ...line('Answers to why', answersWord(answers), 'by the row an answer names, else by its words in one'),
    ...line('Decision arc', arc, HOW_ARC),
    ...line('Involvement', involvement.text, 'talk by talk, the latest at the end'),
    ...talk.map(({ text }) => ({ name: 'Talk about', text, how: '' })),
  ];
}

/** Each way that was ruled out, when and why, and how many it left open; null where none was. */
function ruledOutWord({ openOptions, ruledOut }: Objectivity, locale: string): string | null {
  const told = ruledOut.map(({ name, eliminatedOn, reason }, n) => {
    const left = openOptions + ruledOut.length - n - 1;
    return `${name} on ${formatDay(eliminatedOn ?? '', locale, 'short')}${reason ? ` (${reason})` : ''}, ${left} left`;
  });
  return told.join('; ') || null;
}
