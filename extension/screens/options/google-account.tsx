import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isClientId } from '#extension/gateways/google/sheet-address.ts';
import { Button } from '#shared/ui/actions.tsx';
import type { GoogleHomeProps } from './google-props.ts';
import { TextInput } from './text-input.tsx';

const NOT_AN_ID =
  'Not a client id. It ends in .apps.googleusercontent.com; the secret beside it is not needed.';
const NOT_AN_ADDRESS = 'Not an e-mail address. Leave it blank to choose each time.';

/** The client id a person made at Google, and which account is offered first. */
export function GoogleAccount({ view }: Pick<GoogleHomeProps, 'view'>): JSX.Element {
  const known = view.account.value;
  const [clientId, setClientId] = useState(known?.clientId ?? '');
  const [hint, setHint] = useState(known?.hint ?? '');
  const [tried, setTried] = useState(false);
  const badId = clientId.trim() !== '' && !isClientId(clientId);
  const badHint = hint.trim() !== '' && !/^\S+@\S+\.\S+$/.test(hint.trim());
  const same = clientId.trim() === (known?.clientId ?? '') && hint.trim() === (known?.hint ?? '');
  return (
    <form
      class="account"
      aria-label="Google client id"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!badId && !badHint) void view.keepAccount(clientId.trim() || null, hint.trim() || null);
      }}
    >
      <TextInput
        label="Client id"
        value={clientId}
        onInput={setClientId}
        error={tried && badId ? NOT_AN_ID : null}
        hint="Made once in the Google console: the README shows how, in two screens. It is no secret and stays on this device."
      />
      <TextInput
        label="Your Google address (optional)"
        value={hint}
        onInput={setHint}
        error={tried && badHint ? NOT_AN_ADDRESS : null}
        hint="With several Google accounts: which one is offered first. Signing in fills it in."
      />
      <div class="chips">
        <Button submit disabled={same}>
          Keep
        </Button>
      </div>
    </form>
  );
}
