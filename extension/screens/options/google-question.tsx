import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import type { GoogleHomeProps } from './google-props.ts';

type Asking = Pick<GoogleHomeProps, 'view'>;

/** What a sheet that was picked leaves open: which practice goes on, or whether our tabs may be made in it. */
export function SheetQuestionNote({ view }: Asking): JSX.Element | null {
  const asked = view.question.value;
  if (!asked || view.busy.value !== null) return null;
  return asked.rowsThere === null ? <Stranger view={view} /> : <TwoPractices view={view} />;
}

/** Two practices are never mixed: which one goes on is the person's choice. */
function TwoPractices({ view }: Asking): JSX.Element {
  const asked = view.question.value;
  return (
    <ProblemNote
      tone="watch"
      what={`“${asked?.sheet.title}” holds a practice already (${asked?.rowsThere} rows), and this browser holds another (${asked?.rowsHere} rows).`}
      still="They are never mixed. Opening the one in the sheet saves the one here into a file first; it can be brought in again at any time."
    >
      <Button onClick={() => void view.openTheirs()}>Save mine as a file, open theirs</Button>
      <Button onClick={view.leaveQuestion}>Leave everything as it is</Button>
    </ProblemNote>
  );
}

/** A sheet of somebody's own: nothing is written into it before they say so. */
function Stranger({ view }: Asking): JSX.Element {
  const asked = view.question.value;
  const rows = asked?.rowsHere ?? 0;
  return (
    <ProblemNote
      tone="watch"
      what={`“${asked?.sheet.title}” holds no practice.`}
      still={`Nothing was written into it. Valueback would add its tabs${rows > 0 ? ` and copy your ${rows} rows into them` : ''}; the tabs that are there stay as they are.`}
    >
      <Button onClick={() => void view.makeTabs()}>Add the tabs to this sheet</Button>
      <Button onClick={view.leaveQuestion}>Leave it as it is</Button>
    </ProblemNote>
  );
}
