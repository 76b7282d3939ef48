import type { JSX } from 'preact';
import { bookToJson } from '#shared/table/book/json.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { useBook, useHome } from './practice-context.tsx';

/** Says that this is a trial, and lets the practice go along. */
export function TrialNote(): JSX.Element | null {
  const { book } = useBook();
  const { shell } = useHome();
  if (!shell.trial) return null;
  return (
    <ProblemNote
      tone="note"
      what="This is a trial book."
      still="It lives in this browser at this address. The extension keeps its own; take this one with you as a file."
    >
      <Button
        icon={DOWNLOAD_ICON}
        onClick={() => shell.download('valueback-practice.json', bookToJson(book), 'application/json')}
      >
        Take this practice with me
      </Button>
    </ProblemNote>
  );
}
