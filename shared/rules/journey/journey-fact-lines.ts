import { hypothesesWord, HOW_HYPOTHESES } from '../learning/hypotheses.ts';
import { HOW_ARC } from './arc-words.ts';
import { effortWord, HOW_EFFORT } from './effort.ts';
import type { Journey } from './journey.ts';
import { answersWord } from './why-answers.ts';
import { counted, line, type JourneyLine } from './journey-line.ts';

/** What became concrete, what was promised, tried and heard, and what to talk about. */
export function factLines({
  objectivity,
  promises,
  talk,
  arc,
  involvement,
  effort,
  hypotheses,
  answers,
}: Journey): JourneyLine[] {
  const { kept, broken, open } = promises;
  const missing = objectivity.missing.length > 0 ? `; missing: ${objectivity.missing.join(', ')}` : '';
  return [
    {
      name: 'Made concrete',
      text: `${objectivity.points} of 4, ${counted(objectivity.openOptions, 'option')} open${missing}`,
      how: 'one point each for criteria, budget, day of the decision, who decides',
    },
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
    ...line(
      'Involvement',
      involvement.text,
      'how involved they were in the last talk, and in the one before',
    ),
    ...talk.map(({ text }) => ({ name: 'Talk about', text, how: '' })),
  ];
}
