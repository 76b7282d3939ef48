import type { JSX } from 'preact';
import type { Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { Instant } from '#shared/base/time.ts';
import { underWay } from '#shared/rules/archived.ts';
import { dayAt } from '#shared/base/moment.ts';
import { zoneOf } from '#shared/rules/guarantee/terms.ts';
import { moodOf } from '#shared/rules/journey/mood.ts';
import { movedAxes } from '#shared/rules/journey/moved-axes.ts';
import { fieldOf, twoAxes, type Field } from '#shared/rules/journey/two-axes.ts';
import { trustsOf } from '#shared/rules/journey/trust.ts';
import { ownBook } from '#shared/rules/own-book.ts';
import { promiseOf } from '#shared/rules/portfolio.ts';
import { standing } from '#shared/rules/standing.ts';
import { LinkButton } from '#shared/ui/actions.tsx';
import { Empty, PageHead, Section } from '#shared/ui/layout.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';
import { Bricks, OpenProposals, WordOfMouthPart } from './bricks.tsx';
import { A_FEW, EngagementLinks } from './engagement-links.tsx';
import { PortfolioStrip } from './portfolio-strip.tsx';
import { Promises } from './promises.tsx';

/** The whole practice: what is at stake, promised and realised value, and where result and experience part. */
export function PracticeScreen(): JSX.Element {
  const { book, now, zone } = useBook();
  const promises = book.engagements.map((one) => promiseOf(book, one.id, dayAt(now, zone)));
  return (
    <div class="page">
      <PageHead title="Practice" sub="What is at stake, what came of it, and how it is going." />
      {book.engagements.length === 0 ? (
        <Empty
          title="Nothing here yet"
          actions={
            <LinkButton href="#/new" look="primary">
              Start an engagement
            </LinkButton>
          }
        >
          The sums begin with your first engagement.
        </Empty>
      ) : (
        <>
          <PortfolioStrip promises={promises} />
          <div class="columns">
            <Fields />
            <Promises promises={promises} />
          </div>
          <div class="columns">
            <div>
              <OpenProposals />
              <Bricks />
            </div>
            <WordOfMouthPart />
          </div>
        </>
      )}
    </div>
  );
}

const FIELDS: readonly (readonly [Field | null, string, string])[] = [
  ['both', 'Result and experience', 'Both go well.'],
  ['resultOnly', 'Result only', 'On pace, and the client is not happy with the way there.'],
  ['experienceOnly', 'Experience only', 'The client is happy, and the result is behind.'],
  ['neither', 'Neither', 'Talk to them first.'],
  [null, 'Not known', 'No minimum result with a pace, or no word of the client yet.'],
];

function Fields(): JSX.Element {
  const { book, now } = useBook();
  const open = underWay(book);
  const found = open.map((one) => ({ one, ...fieldIn(book, one, now) }));
  return (
    <Section title="Result and experience" aside="open engagements; never one number">
      <dl class="figure-list">
        {FIELDS.map(([field, name, what]) => {
          const here = found.filter((each) => each.field === field);
          return (
            <div key={name}>
              <dt>
                {name} <span class="num quiet">{here.length}</span>
                <span class="source">{what}</span>
              </dt>
              <dd>
                <EngagementLinks book={book} rows={here} />
              </dd>
            </div>
          );
        })}
      </dl>
      <Trust />
    </Section>
  );
}

/** Trust where it was noted, the lowest first: rare, and never asked for here. */
function Trust(): JSX.Element | null {
  const { book, now } = useBook();
  const noted = trustsOf(book, now);
  return noted.length === 0 ? null : (
    <details>
      <summary>Trust, as it was noted last</summary>
      <ul class="rows">
        {noted.slice(0, A_FEW).map(({ one, text }) => (
          <li key={one.id}>
            <a class="grow" href={toEngagement(one.id)}>
              {clientName(book, one)}
            </a>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Which of the four fields an engagement is in, and what moved it there since the session before the last, in words when asked. */
function fieldIn(practice: Book, { id }: Engagement, now: Instant) {
  const book = ownBook(practice, id) ?? practice;
  const { progress } = standing(practice, id, now).guarantee;
  const axes = twoAxes(book, id, progress, moodOf(book, id, now, zoneOf(book, id)), now);
  const moved = () =>
    movedAxes(book, id, axes, now)
      .map(({ text }) => text)
      .join(' ');
  return { field: fieldOf(axes), moved };
}
