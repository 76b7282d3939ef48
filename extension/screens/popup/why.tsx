import type { JSX } from 'preact';
import { byId } from '#shared/calls/call-book.ts';
import { BY, listed } from './match-words.ts';
import { useDoors, type PartProps } from './popup-doors.ts';

/** The engagement it was matched to, what they want, why it was matched, and who else it might be. */
export function Why({ call }: PartProps): JSX.Element {
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
      {engagement.desired ? <p class="wanted">“{engagement.desired}”</p> : null}
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
