import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { GoogleAccount } from './google-account.tsx';
import { GoogleConnect } from './google-connect.tsx';
import { GoogleConnected } from './google-connected.tsx';
import { GoogleMoving } from './google-moving.tsx';
import type { GoogleHomeProps } from './google-props.ts';
import { SheetQuestionNote } from './google-question.tsx';

/** Where the practice lives: in this browser, on its way, or in a sheet; and what can be done about it. */
export function GoogleHome(props: GoogleHomeProps): JSX.Element | null {
  const { view, ownClient } = props;
  const home = view.home.value;
  if (!home) return null;
  return (
    <div class="google-home">
      <Trouble view={view} />
      <SheetQuestionNote view={view} />
      <p role="status" class={home.kind === 'moving' ? 'sr' : 'busy'}>
        {view.busy.value}
      </p>
      {home.kind === 'here' && view.question.value === null ? <GoogleConnect {...props} /> : null}
      {home.kind === 'moving' ? <GoogleMoving {...props} home={home} /> : null}
      {home.kind === 'sheet' ? <GoogleConnected {...props} home={home} /> : null}
      {ownClient ? null : <GoogleAccount view={view} />}
    </div>
  );
}

/** What went wrong, what still works, and the next step. */
function Trouble({ view }: Pick<GoogleHomeProps, 'view'>): JSX.Element | null {
  const trouble = view.trouble.value;
  if (!trouble || view.busy.value !== null) return null;
  // That a person has to sign in is said below, with the way to do it.
  if (trouble.kind === 'signedOut' && view.away.value !== null) return null;
  return (
    <ProblemNote what={trouble.message}>
      {trouble.kind === 'signedOut' && view.home.value?.kind === 'sheet' ? (
        <Button onClick={() => void view.signIn()}>Sign in again</Button>
      ) : null}
      {view.home.value?.kind === 'moving' ? null : (
        <Button onClick={() => void trouble.again()}>Try again</Button>
      )}
    </ProblemNote>
  );
}
