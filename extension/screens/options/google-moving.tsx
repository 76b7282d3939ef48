import type { JSX } from 'preact';
import type { Home } from '#extension/gateways/home.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { sheetTitle, type GoogleHomeProps } from './google-props.ts';

type Moving = Extract<Home, { kind: 'moving' }>;

/** The practice is on its way: how far it is, or that it stopped and how to go on. */
export function GoogleMoving({ view, home }: GoogleHomeProps & { readonly home: Moving }): JSX.Element {
  const progress = view.progress.value;
  if (view.busy.value !== null)
    return (
      <div class="moving">
        <label for="move-progress">
          {progress === null
            ? 'Setting the sheet up …'
            : progress.step === 'copying'
              ? `${progress.done} of ${progress.total} rows are in the sheet`
              : `Reading ${progress.total} rows back to compare`}
        </label>
        <progress id="move-progress" max={progress?.total ?? 1} value={progress?.done ?? 0} />
        <p class="source">This page may be closed; the move goes on where it was once you come back.</p>
      </div>
    );
  return (
    <ProblemNote
      tone="watch"
      what="Your practice is on its way to Google Sheets; the move is not finished."
      still={
        home.sheet === null
          ? 'Whether Google made the sheet is not known. If an empty one lies in your Drive, you may delete it. Everything is still here, whole, and stands still until then; captures wait.'
          : `Everything is still here, whole, and stands still until then; captures wait. What is in “${home.sheet.title}” already is not copied twice.`
      }
    >
      <Button look="primary" onClick={() => void view.goOn(sheetTitle({ view }))}>
        Go on with the move
      </Button>
      <Button onClick={() => void view.giveUp()}>Give it up, stay in this browser</Button>
    </ProblemNote>
  );
}
