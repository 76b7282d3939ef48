import type { Whose } from '#shared/calls/whose-call.ts';
import type { Book } from '#shared/model/book.ts';
import type { KeyCheck, RealCase } from './run-cases.ts';

/** Whose call something is, over the book it was asked in. */
export interface AnsweredWhose {
  readonly book: Book;
  readonly whose: Whose;
}

const clientNamed = ({ book, whose }: AnsweredWhose): string | null => {
  if (whose.kind !== 'one') return null;
  const engagement = book.engagements.find(({ id }) => id === whose.engagementId);
  return book.clients.find(({ id }) => id === engagement?.client)?.name ?? null;
};

const shown = (answer: AnsweredWhose): string =>
  `${answer.whose.kind} ${clientNamed(answer) ?? ''} ${answer.whose.kind === 'one' ? `${answer.whose.sure}, ${answer.whose.reasons.join(', ')}` : ''}`;

/** Who is named, and how surely. */
export const clientKeys: Readonly<Record<'client' | 'certainty', KeyCheck<RealCase, AnsweredWhose>>> = {
  client: (answer, wanted: string | readonly string[]) => {
    const allowed: readonly (string | null)[] = [wanted].flat();
    return allowed.includes(clientNamed(answer)) ? [] : [`client: ${shown(answer)}, not ${String(wanted)}`];
  },
  certainty: ({ book, whose }, wanted: string) => {
    const met =
      wanted === 'ask'
        ? whose.kind !== 'one'
        : whose.kind === 'one' && (wanted === 'likely' || whose.sure === 'certain');
    return met ? [] : [`certainty: ${shown({ book, whose })}, not ${wanted}`];
  },
};
