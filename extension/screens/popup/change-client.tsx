import type { JSX } from 'preact';
import { byId } from '#shared/calls/call-book.ts';
import { ClientPicker } from './client-picker.tsx';
import { focusIfFree, useDoors, type PartProps } from './popup-doors.ts';
import { BY, listed } from './match-words.ts';

/** Whose call it was, asked: candidates that fit equally, the list of all, or nobody's. */
export function ChangeClient({
  call,
  changing,
  onDone,
}: PartProps & { changing: boolean; onDone: () => void }): JSX.Element {
  const asked = call.whose.kind === 'ask';
  return (
    <div class="indent">
      {asked ? <Candidates call={call} /> : null}
      <ClientPicker onDone={onDone} start={changing ? '' : call.draft.client} focused={changing || !asked} />
      {changing || asked || call.facts.title ? <NotAClient call={call} /> : null}
    </div>
  );
}

/** Several fit equally: nothing is chosen for the person. */
function Candidates({ call: { whose } }: PartProps): JSX.Element | null {
  const { form } = useDoors();
  const book = form.known.value?.book;
  if (whose.kind !== 'ask' || !book) return null;
  return (
    <div class="candidates" role="group" aria-label="Whose call was it?">
      <p class="why">{whose.reason}</p>
      {whose.candidates.map(({ engagementId, grounds }, n) => {
        const engagement = byId(book.engagements, engagementId);
        const client = byId(book.clients, engagement?.client ?? null);
        return (
          <button
            type="button"
            class="button"
            key={engagementId}
            ref={(node) => {
              if (n === 0) focusIfFree(node);
            }}
            onClick={() => form.choose(engagementId)}
          >
            <span>
              {client?.name ?? engagement?.title}
              <span class="source">
                {' '}
                {engagement?.title}, {listed(grounds.slice(0, 2).map((one) => BY[one]))}
              </span>
            </span>
          </button>
        );
      })}
    </div>
  );
}

function NotAClient({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const series = call.facts.seriesId !== null;
  return (
    <button type="button" class="button link" onClick={() => void form.never()}>
      Not a client call{series ? ', never ask for this series' : ''}
    </button>
  );
}
