import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Head } from './head.tsx';
import { ChangeClient, Why } from './deferred-parts.ts';
import type { PartProps } from './popup-doors.ts';

/** Whose call this is and why, who else it might be, and how to change that. */
export function Who({ call }: PartProps): JSX.Element {
  const { engagement, draft } = call;
  const named = engagement !== null || draft.client.trim() !== '';
  const [changing, setChanging] = useState(false);
  // A name that is being typed keeps its field, from the first letter until it is chosen.
  const [blankAtFirst] = useState(!named);
  const asking = changing || !named || (blankAtFirst && engagement === null && !call.chosen);
  const title = engagement?.client ?? (asking ? 'After the call' : draft.client);
  return (
    <header class="part who-part">
      <Head title={title}>
        {!asking ? (
          <button type="button" class="button link" onClick={() => setChanging(true)}>
            Change
          </button>
        ) : null}
      </Head>
      {asking ? (
        <ChangeClient call={call} changing={changing} onDone={() => setChanging(false)} />
      ) : (
        <Why call={call} />
      )}
    </header>
  );
}
