import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber, formatShare } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import { dayAt, dayOf, instantOf } from '#shared/base/moment.ts';
import { recordOf, rowsOf, type Book } from '#shared/model/book.ts';
import { engagementClock } from '#shared/rules/engagement-clock.ts';
import { guaranteeStatus, type GuaranteeStatus } from '#shared/rules/guarantee.ts';
import type { ResultProgress } from '#shared/rules/minimum-results.ts';
import { timelineOf } from '#shared/rules/timeline.ts';
import { Button } from '#shared/ui/actions.tsx';
import { FigureStrip, MoneyText } from '#shared/ui/figures.tsx';
import { Empty, Quote, Section } from '#shared/ui/layout.tsx';
import { Iceberg } from '#shared/ui/pictures/iceberg.tsx';
import { GoalScale, Meter, StateBadge, StateSign } from '#shared/ui/states.tsx';
import { EditRecord, type Editing } from './edit-record.tsx';
import { GUARANTEE_LOOK, GUARANTEE_WORD } from './guarantee-words.ts';
import { clientName, useBook } from './practice-context.tsx';
import { toEngagement } from './router.ts';

/** One engagement as a timeline: what was seen, what came of it, where the guarantee stands. */
export function OverviewView({ id }: { id: string }): JSX.Element | null {
  const { book, now, locale, zone } = useBook();
  const [editing, setEditing] = useState<Editing | null>(null);
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const timeline = timelineOf(book, id, now, engagement.zone ?? zone);
  const status = guaranteeStatus(book, id, now);
  const clock = engagementClock(engagement, dayAt(now, zone));
  return (
    <div class="page">
      {engagement.desired ? (
        <p class="lead-quote">“{engagement.desired}”</p>
      ) : (
        <Empty
          title="What do they want?"
          actions={
            <Button
              onClick={() =>
                setEditing({ tab: 'engagements', id, fixed: {}, fields: ['desired', 'situation', 'decides'] })
              }
            >
              Quote them
            </Button>
          }
        >
          One sentence in the client’s own words.
        </Empty>
      )}
      <Iceberg timeline={timeline} locale={locale} />
      <FigureStrip
        items={[
          { label: 'Moments seen', figure: timeline.seenCount, source: 'by the client' },
          { label: 'Work unseen', figure: timeline.workCount, source: `${timeline.untoldCount} untold` },
          {
            label: 'Longest silence',
            figure: timeline.longestSilence === null ? '–' : `${timeline.longestSilence} days`,
            source: 'now included',
          },
          {
            label: 'Days so far',
            figure: clock.elapsedDays ?? '–',
            source: clock.expectedDays === null ? 'no planned end' : `of ${clock.expectedDays} expected`,
          },
        ]}
      />
      <div class="halves">
        <Results
          status={status}
          onAdd={() => setEditing({ tab: 'evidence', id: null, fixed: { engagement: id } })}
        />
        <Section title="Guarantee" aside={<a href={toEngagement(id, 'guarantee')}>Open</a>}>
          <p>
            <StateBadge look={GUARANTEE_LOOK[status.state]} head>
              {GUARANTEE_WORD[status.state]}
            </StateBadge>{' '}
            {status.daysLeft === null ? null : <span class="quiet">{status.daysLeft} days left</span>}
          </p>
          <ul class="rows">
            {status.cure.map((one) => (
              <li key={one.text}>{one.text}</li>
            ))}
          </ul>
          <Button
            icon="plus"
            onClick={() =>
              setEditing({
                tab: 'touchpoints',
                id: null,
                fixed: { engagement: id },
                fields: ['at', 'line', 'kind', 'summary'],
              })
            }
          >
            Note a moment or work
          </Button>
        </Section>
      </div>
      <Latest book={book} id={id} who={clientName(book, engagement)} />
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

function Results({ status, onAdd }: { status: GuaranteeStatus; onAdd: () => void }): JSX.Element {
  const combine = status.terms?.contract.combine;
  return (
    <Section
      title="Minimum results"
      aside={combine === 'any' ? 'either is enough' : combine === 'all' ? 'all are needed' : undefined}
    >
      {status.progress.length === 0 ? (
        <Empty title="No minimum result yet">The least the client gets; below it the guarantee pays.</Empty>
      ) : null}
      {status.progress.map((one) => (
        <ResultBar key={one.result.id} progress={one} />
      ))}
      <div>
        <Button icon="plus" onClick={onAdd}>
          Add evidence
        </Button>
      </div>
    </Section>
  );
}

function ResultBar({ progress }: { progress: ResultProgress }): JSX.Element {
  const { locale } = useBook();
  const { result, reached } = progress;
  const part = progress.progress;
  const goal = result.kind === 'goal';
  const words = `${result.name}: ${part === null ? 'not known' : formatShare(part, locale, 0)}`;
  return (
    <div>
      <p class="result-line">
        <b>{result.name}</b>{' '}
        <span class="num quiet">
          {reached && result.threshold ? (
            <>
              <MoneyText money={reached} locale={locale} /> of{' '}
              <MoneyText money={result.threshold} locale={locale} />
            </>
          ) : goal ? (
            `level ${result.levelNow === null ? 'not known' : formatNumber(result.levelNow, locale, 0)}, needs ${formatNumber(result.levelRequired ?? 0, locale, 0)}`
          ) : (
            'the client says'
          )}
        </span>
      </p>
      {goal ? (
        <GoalScale level={result.levelNow} required={result.levelRequired ?? 0} label={words} />
      ) : (
        <Meter part={part} tick={progress.evenPace} label={words} />
      )}
      {goal || progress.evenPace === null ? null : <p class="source">the mark is even pace today</p>}
      <ul class="rows">
        {progress.evidence.map((one) => (
          <li key={one.evidence.id}>
            <StateSign look={one.counts ? 'met' : 'unknown'} />
            <span class="grow">
              {one.evidence.what}
              <br />
              <span class="source">
                {[one.evidence.on ? formatDay(one.evidence.on, locale) : null, NOT_COUNTED[one.why]]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            {one.counts ? (
              <MoneyText money={one.counts} locale={locale} cents="always" />
            ) : one.evidence.amount ? (
              <span class="tone-unknown">
                <MoneyText money={one.evidence.amount} locale={locale} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

const NOT_COUNTED: Readonly<Record<string, string>> = {
  counted: 'counted as the client attributes it',
  expected: 'expected, not counted',
  withdrawn: 'withdrawn',
  late: 'after the term, not counted',
  early: 'before the term, not counted',
  noShare: 'how much is ours is not said',
  noRate: 'no dated rate: undetermined',
  noDay: 'no day',
  notMoney: 'not money',
};

function Latest({ book, id, who }: { book: Book; id: string; who: string }): JSX.Element {
  const { locale } = useBook();
  const moments = [
    ...rowsOf(book, 'sessions', id)
      .filter((one) => one.outcome !== null && one.outcome !== 'planned')
      .map((one) => ({
        id: one.id,
        at: one.start,
        seen: true,
        what: `Session ${one.ordinal ?? ''}`.trim(),
        quote: one.missing,
      })),
    ...rowsOf(book, 'touchpoints', id).map((one) => ({
      id: one.id,
      at: one.at,
      seen: one.line === 'above',
      what: one.toldIn ? `${one.summary} (told)` : one.summary,
      quote: null,
    })),
    ...rowsOf(book, 'evidence', id).flatMap((one) =>
      one.on
        ? [{ id: one.id, at: `${one.on}T12:00+00:00`, seen: true, what: one.what, quote: one.words }]
        : [],
    ),
  ].sort((a, b) => instantOf(b.at) - instantOf(a.at));
  return (
    <Section title="Latest" aside={`${moments.length} moments`}>
      <ul class="rows">
        {moments.slice(0, 12).map((one) => (
          <li key={one.id}>
            <span class="quiet num">{formatDay(dayOf(one.at), locale, 'short')}</span>
            <span class="grow">
              {one.what}. {one.quote ? <Quote>{one.quote}</Quote> : null}
            </span>
            <span class="source">{one.seen ? 'seen' : `${who} did not see it`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
