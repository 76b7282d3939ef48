import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';

/** What failed without anybody there to say so: a part of the page that does not come any more, or a fault of ours. */
const failed = signal<string | null>(null);

const note = (cause: unknown): void => {
  // The browser’s own remarks, as on a layout that took two rounds, come without a cause.
  if (cause instanceof Error) failed.value = cause.message;
};
addEventListener('error', ({ error }) => note(error));
addEventListener('unhandledrejection', ({ reason }) => note(reason));

/** Says that something did not work, so that nobody presses in vain, and the way on. */
export const Unforeseen = (): JSX.Element | null =>
  failed.value === null ? null : (
    <ProblemNote
      what="Something did not work here."
      still={`What was saved is safe, and what you typed is kept. The browser says: ${failed.value}`}
    >
      <Button onClick={() => location.reload()}>Load the page again</Button>
      <Button onClick={() => (failed.value = null)}>Go on</Button>
    </ProblemNote>
  );
