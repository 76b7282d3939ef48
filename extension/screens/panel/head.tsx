import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { formatTime, instantOf, momentAt } from '#shared/base/moment.ts';
import { rowsOf } from '#shared/model/book.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import { comingSession } from '#shared/calls/session-of-call.ts';
import { Icon, Logo } from '#shared/ui/icons.tsx';
import { ChooseEngagement } from './choose-engagement.tsx';
import { usePanel, type PanelCall } from './panel-context.ts';

/** Who it is, which session, how long it still lasts; why this engagement, and another one. */
export function Head(): JSX.Element {
  const call = usePanel();
  const { panel, book, engagement, view, kept, now, zone, locale } = call;
  const [choosing, setChoosing] = useState(false);
  const focus = kept.focus;
  const clicked = focus !== null && focus.draftKey !== '';
  const at = focus ? formatTime(momentAt(focus.at, zone), locale) : '';
  const today = focus ? momentAt(focus.at, zone).slice(0, 10) === momentAt(now, zone).slice(0, 10) : true;
  const day = focus && !today ? `${formatDay(momentAt(focus.at, zone).slice(0, 10), locale, 'short')}, ` : '';
  return (
    <header class="part panel-head">
      <div class="panel-title">
        <Logo />
        <div>
          <h1>{view.client}</h1>
          <p class="quiet">{[view.title, sessionWords(call)].filter(Boolean).join(', ')}</p>
        </div>
        <TimeLeft />
      </div>
      <p class="source">
        {clicked ? 'Chosen at your last click' : 'Chosen here'}, {day}
        {at}.{' '}
        <button
          type="button"
          class="button link"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          Choose another
        </button>
      </p>
      {choosing ? (
        <ChooseEngagement
          panel={panel}
          book={book}
          current={engagement.id}
          onChosen={() => setChoosing(false)}
        />
      ) : null}
    </header>
  );
}

/** Which session this is; where none is on, which one comes next. */
function sessionWords({ book, view, kept, now, zone, locale }: PanelCall): string {
  if (!view.planned && kept.focus?.end && now < instantOf(kept.focus.end)) return '';
  if (view.planned) return `session ${view.number}${view.of ? ` of ${view.of}` : ''}`;
  const next = comingSession(book, view.id, now);
  if (!next) return '';
  const day = formatDay(momentAt(instantOf(next.start), zone).slice(0, 10), locale, 'short');
  return next.ordinal ? `session ${next.ordinal} on ${day}` : `next session ${day}`;
}

/** Minutes to the planned end while the meeting lasts; the hour of one that is still to come. */
function TimeLeft(): JSX.Element | null {
  const { now, zone, locale, ...call } = usePanel();
  const planned = plannedOf(call);
  if (!planned) return null;
  const [start, end] = [instantOf(planned.start), planned.end ? instantOf(planned.end) : null];
  const words =
    now < start && start - now < 12 * 3_600_000
      ? formatTime(planned.start, locale, zone)
      : end !== null && now >= start && now < end
        ? `${Math.ceil((end - now) / 60_000)} min left`
        : null;
  return words === null ? null : (
    <p class="panel-time num">
      <Icon name="clock" /> {words}
    </p>
  );
}

/** The meeting that is on: as the clicked page told it, else as the book plans it. */
export function plannedOf({
  kept,
  view,
}: Pick<PanelCall, 'kept' | 'view'>): { start: string; end: string | null } | null {
  const focus = kept.focus;
  return focus?.start ? { start: focus.start, end: focus.end ?? null } : view.planned;
}

/** What they want, in their words, and who agreed to it when. */
export function Outcome(): JSX.Element {
  const { engagement, view, ...call } = usePanel();
  return (
    <section class="part" aria-label="Desired outcome">
      {view.desired ? (
        <p class="outcome">“{view.desired}”</p>
      ) : (
        <p class="tone-unknown">What {view.name} wants is not written down yet.</p>
      )}
      <p class="source">{agreedWords({ engagement, view, ...call })}</p>
    </section>
  );
}

function agreedWords({ book, engagement, view, locale }: PanelCall): string {
  const contract = termsOf(book, engagement.id)?.contract;
  const [ours, theirs] = [contract?.providerSignedOn, contract?.clientSignedOn];
  if (ours && theirs) return `Agreed by both on ${formatDay(ours > theirs ? ours : theirs, locale)}`;
  const outcome = rowsOf(book, 'outcomes', engagement.id).find((one) => one.primary === true);
  if (outcome?.confirmedOn) return `${view.name} confirmed it on ${formatDay(outcome.confirmedOn, locale)}`;
  if (outcome?.saidOn) return `Said on ${formatDay(outcome.saidOn, locale)}; not yet agreed by both`;
  return 'Not yet agreed by both';
}
