import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import type { Script, Trouble } from './use-script.ts';

const WORDS: Readonly<Record<Exclude<Trouble['kind'], 'said'>, readonly [what: string, still: string]>> = {
  otherAccount: [
    'Google answers as another account.',
    'This browser is signed in to several Google accounts, and the add-on runs as one that may not open this sheet. Open the sheet in a window with one account only, or sign out of the others. What you typed stays here.',
  ],
  offline: ['No connection to Google.', 'What you typed stays here. Try again once you are online.'],
  broken: [
    'The script stopped.',
    'What you typed stays here; nothing was saved since. Try again, or set up the sheet again if it keeps happening.',
  ],
};

/** What is in the way, what still works, and the next step. It never hides the row. */
export function TroubleNote({ script }: { script: Script }): JSX.Element | null {
  const { trouble } = script;
  if (!trouble) return null;
  const [what, still] = trouble.kind === 'said' ? [trouble.message, ''] : WORDS[trouble.kind];
  return (
    <div class="part">
      <ProblemNote what={what} still={still}>
        <Button onClick={script.load}>Try again</Button>
        {trouble.kind === 'broken' ? <p class="source">{trouble.message}</p> : null}
      </ProblemNote>
    </div>
  );
}
