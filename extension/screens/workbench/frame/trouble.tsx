import type { JSX } from 'preact';
import { conflictWords } from '#shared/table/book/conflict-words.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import type { useSave } from './practice-context.tsx';

/** What a save met: someone else’s change, or the world. What was typed is still there. */
export function Trouble({ saver }: { saver: ReturnType<typeof useSave> }): JSX.Element | null {
  const { trouble } = saver;
  if (!trouble) return null;
  const what =
    trouble.kind === 'failed'
      ? trouble.message
      : `Someone changed this since you opened it: ${conflictWords(trouble.rows)}.`;
  return (
    <ProblemNote what={what} still="Nothing was saved yet; what you typed is still here.">
      <Button onClick={() => void saver.retry()}>
        {trouble.kind === 'failed' ? 'Save again' : 'Save mine over it'}
      </Button>
      <Button onClick={saver.dismiss}>Keep theirs</Button>
    </ProblemNote>
  );
}
