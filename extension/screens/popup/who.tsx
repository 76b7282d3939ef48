import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Ground } from '#shared/meetings/match.ts';
import { Icon, Logo } from '#shared/ui/icons.tsx';
import { byId } from '#extension/state/call-book.ts';
import type { CallState } from '#extension/state/capture-open.ts';
import { ClientPicker } from './client-picker.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';

const BY: Readonly<Record<Ground, string>> = {
  series: 'by your earlier choice',
  email: 'by e-mail',
  domain: 'by the mail domain',
  name: 'by name',
  history: 'by an earlier title',
  call: 'by the call link',
};

/** The mark, the client’s name, the ways out. */
export function Head({ title, children }: { title: string; children?: JSX.Element | null }): JSX.Element {
  const { openWorkbench, openPanel, form } = useDoors();
  const engagement = form.call.value?.engagement?.id;
  return (
    <div class="head">
      <Logo />
      <h1>{title}</h1>
      {children}
      <button
        type="button"
        class="icon-button"
        title="Open the side panel"
        aria-label="Open the side panel"
        onClick={openPanel}
      >
        <Icon name="panel" />
      </button>
      <button
        type="button"
        class="icon-button"
        title="Open the workbench"
        aria-label="Open the workbench"
        onClick={() => openWorkbench(engagement ? `/e/${engagement}` : '/today')}
      >
        <Icon name="external" />
      </button>
    </div>
  );
}

/** Whose call this is and why, who else it might be, and how to change that. */
export function Who({ call }: PartProps): JSX.Element {
  const [changing, setChanging] = useState(false);
  const { engagement, draft, whose } = call;
  const named =
    engagement !== null ||
    (draft.client.trim() !== '' && !call.chosen) ||
    (call.chosen && draft.client !== '');
  const title = engagement?.client ?? (named ? draft.client : 'After the call');
  return (
    <header class="part who-part">
      <Head title={title}>
        {named && !changing ? (
          <button type="button" class="button link" onClick={() => setChanging(true)}>
            Change
          </button>
        ) : null}
      </Head>
      {changing || !named ? (
        <div class="indent">
          {whose.kind === 'ask' ? <Candidates call={call} /> : null}
          <ClientPicker onDone={() => setChanging(false)} start={changing ? '' : draft.client} focused />
          {changing || whose.kind === 'ask' || call.facts.title ? <NotAClient call={call} /> : null}
        </div>
      ) : (
        <Why call={call} />
      )}
    </header>
  );
}

function Why({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { engagement, whose, chosen } = call;
  if (!engagement)
    return (
      <div class="indent">
        {call.draft.title && call.draft.title !== call.draft.client ? <p>{call.draft.title}</p> : null}
        <p class="why">New to you. Nobody with this e-mail or company is in your workbook.</p>
      </div>
    );
  const number = `session ${engagement.number}${engagement.of === null ? '' : ` of ${engagement.of}`}`;
  const grounds = whose.kind === 'one' && !chosen ? whose.grounds.slice(0, 2).map((one) => BY[one]) : [];
  if (engagement.planned) grounds.push('by the planned session');
  const others = whose.kind === 'one' && !chosen ? whose.others : [];
  const [other] = others;
  const book = form.known.value?.book;
  const named = other && book ? byId(book.engagements, other.engagementId) : null;
  return (
    <div class="indent">
      <p>
        {engagement.title}, {number}
        {engagement.example ? ' (example)' : ''}
      </p>
      <p class="why" title={whose.kind === 'one' ? whose.reasons.join('. ') : undefined}>
        {chosen ? 'You chose it.' : `Matched ${listed(grounds)}.`}
        {whose.kind === 'one' && whose.sure === 'guess' && !chosen ? ' Not sure: have a look.' : ''}
      </p>
      {other && named && book ? (
        <p class="why runner-up">
          <span>
            Or <b>{byId(book.clients, named.client)?.name ?? named.title}</b>
            {named.client === byId(book.engagements, engagement.id)?.client ? ` (${named.title})` : ''},{' '}
            {BY[other.ground]} only.
          </span>
          <button type="button" class="button link" onClick={() => form.choose(other.engagementId)}>
            Use this
          </button>
        </p>
      ) : null}
    </div>
  );
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'by name') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Several fit equally: nothing is chosen for the person. */
function Candidates({ call: { whose } }: { call: CallState }): JSX.Element | null {
  const { form } = useDoors();
  const book = form.known.value?.book;
  if (whose.kind !== 'ask' || !book) return null;
  return (
    <div class="candidates" role="group" aria-label="Whose call was it?">
      <p class="why">{whose.reason}</p>
      {whose.candidates.map(({ engagementId, grounds }) => {
        const engagement = byId(book.engagements, engagementId);
        const client = byId(book.clients, engagement?.client ?? null);
        return (
          <button type="button" class="button" key={engagementId} onClick={() => form.choose(engagementId)}>
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
