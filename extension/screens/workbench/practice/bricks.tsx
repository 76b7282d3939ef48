import type { JSX } from 'preact';
import {
  bricksAndTents,
  dependenceWord,
  type PortfolioKind,
} from '#shared/rules/journey/bricks-and-tents.ts';
import { effortOf, effortWord } from '#shared/rules/journey/effort.ts';
import { pipelineOf, pipelineWords } from '#shared/rules/journey/pipeline.ts';
import { shareWord, thankWord, wordOfMouth } from '#shared/rules/learning/word-of-mouth.ts';
import { LinkButton } from '#shared/ui/actions.tsx';
import { FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { LongList } from '../frame/long-list.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';
import { EngagementLinks } from './engagement-links.tsx';

/** What the practice is built of: what is decided together, and what is an order, by count and fee. */
export function Bricks(): JSX.Element {
  const { book, now } = useBook();
  const read = bricksAndTents(book, now);
  const effort = effortWord(effortOf(book, now));
  return (
    <Section title="Bricks and tents" aside="by what was heard in the talks; a rule of thumb">
      <dl class="figure-list">
        <Kind name="Bricks" what="They decide with you." of={read.bricks} />
        <Kind name="Between" what="Both were heard." of={read.mixed} />
        <Kind name="Tents" what="They want it done, and can move on tomorrow." of={read.tents} />
        <Kind name="Not known" what="Too little was heard." of={read.unknown} />
      </dl>
      <p>{dependenceWord(book, read)}</p>
      {effort === null ? null : <p>Work: {effort}.</p>}
      {read.calledIn > 0 ? (
        <p class="quiet">
          Called in after the thinking was done in {read.calledInLate} of {read.calledIn}.
        </p>
      ) : null}
    </Section>
  );
}

function Kind({ name, what, of }: { name: string; what: string; of: PortfolioKind }): JSX.Element {
  const { book, locale } = useBook();
  return (
    <div>
      <dt>
        {name} <span class="num quiet">{of.engagements.length}</span>
        <span class="source">{what}</span>
        {of.engagements.length === 0 ? null : (
          <span class="source">
            {of.fee ? (
              <>
                Fees: <MoneyText money={of.fee} locale={locale} cents="never" />
              </>
            ) : (
              'Not every fee is known.'
            )}
          </span>
        )}
      </dt>
      <dd>
        <EngagementLinks book={book} rows={of.engagements.map((one) => ({ one }))} />
      </dd>
    </div>
  );
}

/** What waits for a yes, how much of it to count on with its working, and who may buy elsewhere. */
export function OpenProposals(): JSX.Element | null {
  const { book, now, locale } = useBook();
  const read = pipelineOf(book, now);
  return read.open.length === 0 ? null : (
    <Section title="Open proposals" aside="a rule of thumb">
      {read.sums.map(({ currency, all, countOn }) => (
        <p key={currency}>
          <MoneyText money={all} locale={locale} cents="never" />, count on{' '}
          <FigureText name={`open proposals in ${currency}`} figure={countOn} locale={locale} />
        </p>
      ))}
      {pipelineWords(book, read).map((words) => (
        <p key={words} class="source">
          {words}
        </p>
      ))}
    </Section>
  );
}

/** Who sent whom, whom to thank and to ask, and how much new work came that way. */
export function WordOfMouthPart(): JSX.Element {
  const { book, locale } = useBook();
  const read = wordOfMouth(book);
  return (
    <Section title="Word of mouth" aside={`${read.received} sent to you, ${read.given} sent on by you`}>
      <p>
        {shareWord(read)}{' '}
        {read.worth ? (
          <>
            Worth so far: <MoneyText money={read.worth} locale={locale} cents="never" />.
          </>
        ) : null}
      </p>
      <ul class="rows">
        {read.thank.map((one) => (
          <li key={one.id}>
            <span class="grow">{thankWord(book, one)}</span>
            {one.engagement ? (
              <LinkButton href={toEngagement(one.engagement, `tasks/referral/${one.id}`)}>
                Note the thanks
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
      <LongList
        look="rows"
        items={read.ask.map((one) => ({ key: one.id, name: clientName(book, one) }))}
        each={({ key, name }) => (
          <li key={key}>
            <span class="grow">Ask {name} whom else it could help: it went well.</span>
            <LinkButton href={toEngagement(key, 'done')}>What now</LinkButton>
          </li>
        )}
      />
    </Section>
  );
}
