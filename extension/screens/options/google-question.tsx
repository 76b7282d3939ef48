import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import type { GoogleHomeProps } from './google-home.tsx';

/** Two practices are never mixed: which one goes on is the person's choice. */
export function TwoPracticesNote({ view }: Pick<GoogleHomeProps, 'view'>): JSX.Element | null {
  const asked = view.question.value;
  if (!asked) return null;
  const { sheet, rowsHere, rowsThere } = asked;
  return (
    <ProblemNote
      tone="watch"
      what={`“${sheet.title}” holds a practice already (${rowsThere} rows), and this browser holds another (${rowsHere} rows).`}
      still="They are never mixed. Opening the one in the sheet saves the one here into a file first; it can be brought in again at any time."
    >
      <Button onClick={() => void view.openTheirs()}>Save mine as a file, open theirs</Button>
      <Button onClick={view.leaveQuestion}>Leave everything as it is</Button>
    </ProblemNote>
  );
}
