import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoment, instantOf } from '#shared/base/moment.ts';
import { formatDay } from '#shared/base/day.ts';
import { rowsOf } from '#shared/model/book.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { HOMEWORK, MEETING_OUTCOME, YES_PARTLY_NO } from '#shared/model/words.ts';
import { noticeHours } from '#shared/rules/duties/notice.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { later } from '#shared/ui/later.tsx';
import { Empty, Quote, Section } from '#shared/ui/layout.tsx';
import { StateBadge, type StateLook } from '#shared/ui/states.tsx';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { openOver } from '../frame/router.ts';
import { useBook } from '../frame/practice-context.tsx';
import { SessionSummary } from './session-summary.tsx';

/** What hears words is large and rarely asked for. */
const TranscriptPart = later(() => import('../meeting/transcript.tsx').then((one) => one.TranscriptPart));

const VALUE_LOOK: Readonly<Record<string, StateLook>> = { yes: 'met', partly: 'partly', no: 'no' };

/** Sessions with their value checks, and what was promised in them. */
export function SessionsView({ id }: { id: string }): JSX.Element {
  const { book, locale } = useBook();
  const [summary, setSummary] = useState<Session | null>(null);
  const sessions = rowsOf(book, 'sessions', id).sort((a, b) => instantOf(b.start) - instantOf(a.start));
  return (
    <div class="page">
      <Section title="Sessions" aside={`${sessions.length}`}>
        {sessions.length === 0 ? (
          <Empty
            title="No session yet"
            actions={<LinkButton href={`#/meeting/${id}`}>Log a call</LinkButton>}
          >
            Drop a calendar file, paste an invitation, or type.
          </Empty>
        ) : null}
        <ul class="rows">
          {sessions.map((one) => (
            <li key={one.id}>
              <span class="num quiet">{formatMoment(one.start, locale)}</span>
              <span class="grow">
                <b>{one.ordinal ? `Session ${one.ordinal}` : (one.title ?? 'Session')}</b>{' '}
                <span class="quiet">
                  {MEETING_OUTCOME[one.outcome ?? 'planned']}
                  {one.outcome === 'clientCancelled' && one.cancelledAt
                    ? `, ${Math.floor(noticeHours(one.start, one.cancelledAt) * 10) / 10} h before`
                    : ''}
                </span>
                {one.missing ? (
                  <>
                    <br />
                    <Quote>{one.missing}</Quote>
                  </>
                ) : null}
              </span>
              {one.gotValue ? (
                <StateBadge look={VALUE_LOOK[one.gotValue] ?? 'unknown'}>
                  {YES_PARTLY_NO[one.gotValue]}
                </StateBadge>
              ) : one.outcome === 'held' ? (
                <StateBadge look="unknown">No word yet</StateBadge>
              ) : null}
              {one.outcome === 'held' || one.outcome === 'partly' ? (
                <>
                  <Button look="link" onClick={() => setSummary(one)}>
                    {one.summarySentAt ? 'Summary sent' : 'Write the summary'}
                    <span class="sr"> of session {one.ordinal}</span>
                  </Button>
                  <Button look="link" onClick={() => openOver('recording', one.id)}>
                    Recording<span class="sr"> of session {one.ordinal}</span>
                  </Button>
                </>
              ) : null}
              <Button look="link" onClick={() => openOver('session', one.id)}>
                Change<span class="sr"> session {one.ordinal}</span>
              </Button>
            </li>
          ))}
        </ul>
        <div class="chips">
          <Button icon="plus" onClick={() => openOver('series')}>
            {TASKS.series.button}
          </Button>
        </div>
      </Section>
      <ActionRows id={id} />
      <Hear id={id} />
      {summary ? <SessionSummary session={summary} onClose={() => setSummary(null)} /> : null}
    </div>
  );
}

const HOMEWORK_LOOK: Readonly<Record<keyof typeof HOMEWORK, StateLook>> = {
  done: 'met',
  partly: 'partly',
  notDone: 'no',
  excused: 'excused',
  notDue: 'notDue',
  notAsked: 'unknown',
};

/** What was promised in sessions, open ones first. */
function ActionRows({ id }: { id: string }): JSX.Element {
  const { book, locale } = useBook();
  const actions = rowsOf(book, 'actions', id).sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : -1));
  return (
    <Section title="Homework, promises and adjustments" aside="open ones first">
      <ul class="rows">
        {[...actions.filter((one) => one.state === null), ...actions.filter((one) => one.state !== null)].map(
          (one) => (
            <li key={one.id}>
              <StateBadge look={one.state ? HOMEWORK_LOOK[one.state] : 'notDue'}>
                {one.state ? HOMEWORK[one.state] : 'Open'}
              </StateBadge>
              <span class="grow">
                {one.text}{' '}
                <span class="quiet">
                  {one.kind === 'adjustment'
                    ? 'adjustment'
                    : one.owner === 'provider'
                      ? 'you promised'
                      : 'homework'}
                  {one.dueOn ? `, by ${formatDay(one.dueOn, locale, 'short')}` : ''}
                </span>
              </span>
              <Button
                look="link"
                onClick={() => openOver(one.kind === 'adjustment' ? 'adjustment' : 'action', one.id)}
              >
                Change<span class="sr"> {one.text}</span>
              </Button>
            </li>
          ),
        )}
      </ul>
      <div class="chips">
        {(['action', 'adjustment'] as const).map((name) => (
          <Button key={name} icon="plus" onClick={() => openOver(name)}>
            {TASKS[name].button}
          </Button>
        ))}
      </div>
    </Section>
  );
}

/** The way to what a transcript or notes suggest. */
function Hear({ id }: { id: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  return open ? (
    <TranscriptPart id={id} />
  ) : (
    <div>
      <Button onClick={() => setOpen(true)}>Read a transcript or notes</Button>
    </div>
  );
}
