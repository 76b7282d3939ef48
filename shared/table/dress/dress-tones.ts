import type { EntityName } from '../../model/entities.ts';
import { fieldOf } from '../book/columns.ts';

/** How a state looks in a cell; its word always stands there too, so colour says nothing alone. */
export type Tone = 'good' | 'watch' | 'off' | 'quiet';

/** A word of a column and its tone. */
export interface WordTone {
  readonly word: string;
  readonly tone: Tone;
}

const YES_PARTLY_NO_TONES = { yes: 'good', partly: 'watch', no: 'off' } as const;

/** The tones of choices that are states, by their code. Who says so, kinds and places have none. */
const CHOICE_TONES: Readonly<
  Partial<Record<EntityName, Readonly<Record<string, Readonly<Record<string, Tone>>>>>>
> = {
  sessions: {
    outcome: {
      held: 'good',
      partly: 'watch',
      clientCancelled: 'quiet',
      providerCancelled: 'quiet',
      clientNoShow: 'off',
      providerNoShow: 'off',
    },
    gotValue: YES_PARTLY_NO_TONES,
    clarity: { clear: 'good', partly: 'watch', confused: 'off' },
  },
  actions: { state: { done: 'good', partly: 'watch', notDone: 'off', excused: 'quiet', notDue: 'quiet' } },
  verdicts: { answer: YES_PARTLY_NO_TONES },
};

/** The words of a field that bear a tone, as its cells show them. */
export function tonesOf(entity: EntityName, name: string): WordTone[] {
  const words = fieldOf(entity, name)?.choices ?? {};
  return Object.entries(CHOICE_TONES[entity]?.[name] ?? {}).flatMap(([code, tone]): WordTone[] => {
    const word = words[code];
    return word === undefined ? [] : [{ word, tone }];
  });
}
