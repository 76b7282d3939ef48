import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt, formatTime, momentAt } from '#shared/base/moment.ts';
import { formatDay } from '#shared/base/day.ts';
import type { SheetHome } from '#extension/gateways/home.ts';
import { sheetUrl, spreadsheetIdIn } from '#extension/gateways/google/sheet-address.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { useBook } from '#extension/screens/workbench/frame/practice-context.tsx';
import type { GoogleHomeProps } from './google-props.ts';

type Props = GoogleHomeProps & { readonly home: SheetHome };

/** The practice lives in a sheet: which one, as of when the copy here is, and the ways back. */
export function GoogleConnected(props: Props): JSX.Element {
  const { view, home, address, saveFile } = props;
  const { locale, zone } = useBook();
  const taken = view.copyTakenAt.value;
  const busy = view.busy.value !== null;
  const away =
    view.account.value?.signedOut === true
      ? 'You are signed out of Google. What you save waits on this device, in order.'
      : view.away.value;
  const signedOut = away !== null;
  const on = (instant: number) => formatDay(dayAt(instant, zone), locale, 'short');
  return (
    <>
      <p class="words">
        Since {on(home.since)} the sheet <a href={sheetUrl(home.sheet.id)}>{home.sheet.title}</a> is the
        record.{' '}
        {taken === null
          ? 'This device has no copy of it yet.'
          : `The copy on this device is as of ${on(taken)}, ${formatTime(momentAt(taken, zone), locale)}.`}
      </p>
      {[null, home.sheet.id].includes(spreadsheetIdIn(address)) ? null : (
        <ProblemNote
          tone="note"
          what="The sheet you had open is another one."
          still="One practice has one home at a time. To use that sheet instead, first bring the practice back into this browser, under Disconnect."
        />
      )}
      {signedOut ? (
        <ProblemNote tone="watch" what={away} still="The copy on this device can be read meanwhile.">
          <Button look="primary" disabled={busy} onClick={() => void view.signIn()}>
            Sign in again
          </Button>
        </ProblemNote>
      ) : null}
      <div class="chips">
        <LinkButton href={sheetUrl(home.sheet.id)} icon="external">
          Open the sheet
        </LinkButton>
        <Button disabled={busy || signedOut} onClick={() => void view.repair()}>
          Repair the tabs
        </Button>
        {signedOut ? null : (
          <Button disabled={busy} onClick={() => void view.signIn()}>
            Use another Google account
          </Button>
        )}
      </div>
      <Disconnect {...props} />
      {home.formerly.includes('local') ? (
        <p class="source">
          The workbook that was in this browser before is kept, read-only.{' '}
          <Button look="link" onClick={saveFile}>
            Save it as a file
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Leaving the sheet: once in place what it means, then the choice. */
function Disconnect({ view }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const busy = view.busy.value !== null;
  const taken = view.copyTakenAt.value;
  if (!open)
    return (
      <div>
        <Button look="link" onClick={() => setOpen(true)}>
          Disconnect …
        </Button>
      </div>
    );
  return (
    <section class="disconnect" aria-labelledby="disconnect">
      <h3 id="disconnect">Disconnect</h3>
      <p class="quiet">
        The sheet stays yours and as it is. Once the practice is back in this browser, what is written in the
        sheet no longer counts here.
      </p>
      <ul class="rows">
        <li>
          <span class="grow">Read the sheet once more and go on in this browser</span>
          <Button disabled={busy} onClick={() => void view.bringBack('sheet')}>
            Bring it back here
          </Button>
        </li>
        <li>
          <span class="grow">The sheet cannot be reached any more: go on from the copy on this device</span>
          <Button disabled={busy || taken === null} onClick={() => void view.bringBack('copy')}>
            Go on from the copy
          </Button>
        </li>
        <li>
          <span class="grow">Only sign out; the copy stays readable and captures wait</span>
          <Button disabled={busy} onClick={() => void view.signOut()}>
            Sign out
          </Button>
        </li>
      </ul>
      <Button look="link" onClick={() => setOpen(false)}>
        Stay connected
      </Button>
    </section>
  );
}
