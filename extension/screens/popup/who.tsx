import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Ground } from '#shared/calls/match.ts';
import { Icon, Logo } from '#shared/ui/icons.tsx';
import { byId } from '#shared/calls/call-book.ts';
import { ChangeClient } from './later-parts.ts';
import { useDoors, type PartProps } from './popup-doors.ts';

/** What a match rests on, in a word. */
export const BY: Readonly<Record<Ground, string>> = {
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
  const grounds =
    whose.kind === 'one' && !chosen
      ? whose.grounds.slice(0, engagement.planned ? 1 : 2).map((one) => BY[one])
      : [];
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

/** Words as a sentence lists them. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'by name') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
