import type { JSX } from 'preact';
import { formatShare } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { attentionList, type AttentionItem } from '#shared/rules/attention.ts';
import { closingsOf } from '#shared/rules/closings.ts';
import type { Figure } from '#shared/rules/explain.ts';
import { guaranteeStatus } from '#shared/rules/guarantee.ts';
import { portfolioReserve, type AtStake } from '#shared/rules/guarantee-cost.ts';
import { backupAgeDays, inPracticeCurrency, portfolioSum, promiseOf } from '#shared/rules/portfolio.ts';
import { refundDue } from '#shared/rules/refund.ts';
import { trackRecord } from '#shared/rules/track-record.ts';
import { LinkButton } from '#shared/ui/actions.tsx';
import { FigureStrip, FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { Empty, PageHead, Section } from '#shared/ui/layout.tsx';
import { Meter, StateSign } from '#shared/ui/states.tsx';
import { clientName, useBook } from './practice-context.tsx';
import { toEngagement } from './router.ts';
import { TrialNote } from './trial-note.tsx';

const TONE_LOOK = { off: 'no', watch: 'look', unknown: 'unknown', active: 'waiting' } as const;

const TARGETS: Readonly<Record<AttentionItem['action'], string>> = {
  logSession: 'sessions',
  writeUpdate: 'sessions',
  askVerdict: 'ask',
  askDone: 'ask',
  tieLooseEnds: 'proposal',
  prepare: '',
  answerNo: 'sessions',
  askValue: 'ask',
  checkHomework: 'sessions',
  recordPayment: 'terms',
  decideClaim: 'guarantee',
  payRefund: 'guarantee',
  reviewProposal: 'proposal',
  backUp: '',
  decideDuty: 'guarantee',
  lookAtGuarantee: 'guarantee',
};

/** Today: what needs you, money under guarantee, promised against realised value. */
export function TodayScreen(): JSX.Element {
  const { book, now, locale, zone } = useBook();
  const items = attentionList(book, now);
  const age = backupAgeDays(book, now);
  if (book.engagements.length === 0) return <FirstDay />;
  return (
    <div class="page">
      <PageHead
        title={formatDay(dayAt(now, zone), locale, 'long')}
        sub={
          items.length === 0
            ? 'Nothing needs you today.'
            : `${items.length} ${items.length === 1 ? 'thing needs' : 'things need'} you.`
        }
      >
        <LinkButton href="#/new" icon="plus">
          New engagement
        </LinkButton>
      </PageHead>
      <TrialNote />
      <Portfolio book={book} now={now} locale={locale} />
      <div class="columns">
        <Section title="Needs you" aside="Most pressing first">
          <ul class="rows">
            {items.map((item, n) => (
              <Item key={`${item.engagement}${item.action}${n}`} item={item} first={n === 0} />
            ))}
          </ul>
          <p class="quiet small">
            {items.length === 0 ? 'Nothing needs you.' : 'Nothing else needs you today.'}{' '}
            {age === null ? 'No backup yet.' : `Last backup ${age === 0 ? 'today' : `${age} days ago`}.`}{' '}
            <a href="#/exchange">Save a backup</a>
          </p>
        </Section>
        <Promises book={book} locale={locale} />
      </div>
    </div>
  );
}

const FirstDay = (): JSX.Element => (
  <div class="page">
    <PageHead title="Today" sub="What needs you, what is at stake, what came of it." />
    <TrialNote />
    <Empty
      title="Nothing here yet"
      actions={
        <>
          <LinkButton href="#/new" look="primary">
            Start an engagement
          </LinkButton>
          <LinkButton href="#/meeting">Log a call</LinkButton>
          <LinkButton href="#/exchange">Bring your practice</LinkButton>
        </>
      }
    >
      Start with one engagement you already have, in any stage. What happened before is unknown, not missing.
    </Empty>
  </div>
);

const Item = ({ item, first }: { item: AttentionItem; first: boolean }): JSX.Element => (
  <li>
    <StateSign look={TONE_LOOK[item.tone]} />
    <div class="grow">
      <b>{item.who}</b>
      <p>
        {item.what} <span class="quiet">{item.detail}</span>
      </p>
    </div>
    <LinkButton look={first ? 'primary' : 'quiet'} href={hrefOf(item)}>
      {item.button}
    </LinkButton>
  </li>
);

function hrefOf(item: AttentionItem): string {
  if (item.action === 'backUp' || item.engagement === null) return '#/exchange';
  if (item.action === 'logSession') return `#/meeting/${item.engagement}`;
  return toEngagement(item.engagement, TARGETS[item.action]);
}

/** Money under guarantee, what to set aside, value promised and realised. */
function Portfolio({ book, now, locale }: { book: Book; now: number; locale: string }): JSX.Element {
  const record = trackRecord(book, closingsOf(book, now));
  const live = ['active', 'suspended', 'evaluating', 'claimed', 'reviewing', 'refundDue'];
  const under = book.engagements.filter((one) => live.includes(guaranteeStatus(book, one.id, now).state));
  const amounts = under.flatMap((one) =>
    refundDue(book, one.id).totals.map((total) => ({ engagement: one, money: total.due ?? total.withTax })),
  );
  const stake = portfolioSum(
    book,
    amounts.map((one) => one.money),
  );
  const stakes: AtStake[] = amounts.flatMap((one) => {
    const amount = inPracticeCurrency(book, one.money);
    return amount ? [{ engagement: one.engagement.id, amount, probability: record.cautious }] : [];
  });
  const currency = settingsOf(book).currency ?? 'EUR';
  const reserve = portfolioReserve(stakes, currency);
  const promises = book.engagements.map((one) => promiseOf(book, one.id));
  const promised = portfolioSum(
    book,
    promises.map((one) => one.promised),
  );
  const realised = portfolioSum(
    book,
    promises.map((one) => one.realised),
  );
  const figure = (
    value: Money | null,
    formula: string,
    missing: readonly string[],
    inputs: Figure['inputs'],
  ): Figure => ({ value, formula, missing, inputs });
  const list = (pick: (n: number) => Money | null) =>
    book.engagements.map((one, n) => ({ label: clientName(book, one), value: pick(n) }));
  const part =
    promised.total && realised.total && promised.total.minor > 0
      ? realised.total.minor / promised.total.minor
      : null;
  const show = (name: string, one: Figure) => (
    <FigureText name={name} figure={one} locale={locale} unknown="undetermined" />
  );
  return (
    <FigureStrip
      items={[
        {
          label: 'Under guarantee',
          figure: show(
            'Under guarantee',
            figure(
              stake.total,
              'what would go back today, over all open guarantees',
              stake.missing,
              amounts.map((one) => ({ label: clientName(book, one.engagement), value: one.money })),
            ),
          ),
          source: `${under.length} ${under.length === 1 ? 'engagement' : 'engagements'}`,
        },
        {
          label: 'Set aside',
          figure: show(
            'Set aside',
            figure(
              stake.total ? reserve.amount : null,
              'suffices in 19 of 20 cases; engagements independent, each pays nothing or all',
              stake.missing,
              [
                { label: 'The most', value: reserve.most },
                { label: 'On average', value: reserve.mean },
                { label: 'Chance of keeping a fee', value: record.cautious, unit: 'share' },
              ],
            ),
          ),
          source: `${record.kept} of ${record.n} kept, cautious ${formatShare(record.cautious, locale)}`,
        },
        {
          label: 'Value promised',
          figure: show(
            'Value promised',
            figure(
              promised.total,
              'conservative value a year of what was chosen',
              promised.missing,
              list((n) => promises[n]?.promised ?? null),
            ),
          ),
          source: 'A year, cautious case',
        },
        {
          label: 'Value realised',
          figure: show(
            'Value realised',
            figure(
              realised.total,
              'evidence × how much is ours, as the client attributes it',
              realised.missing,
              list((n) => promises[n]?.realised ?? null),
            ),
          ),
          source: part === null ? 'As clients say' : `${formatShare(part, locale, 0)} of promised`,
        },
      ]}
    />
  );
}

function Promises({ book, locale }: { book: Book; locale: string }): JSX.Element {
  return (
    <Section title="Promised and realised" aside="mark = promise">
      <ul class="promises">
        {book.engagements.map((one) => {
          const { promised, realised } = promiseOf(book, one.id);
          if (!promised || promised.minor <= 0) return null;
          const name = clientName(book, one);
          return (
            <li key={one.id}>
              <p>
                <a href={toEngagement(one.id)} title={name}>
                  {name}
                </a>
                <span class="num">
                  {realised ? <MoneyText money={realised} locale={locale} cents="never" /> : 'undetermined'}{' '}
                  <span class="quiet">
                    of <MoneyText money={promised} locale={locale} cents="never" />
                  </span>
                </span>
              </p>
              <Meter
                part={realised ? realised.minor / promised.minor : null}
                tick={1}
                label={`${name}: ${realised ? Math.round((realised.minor / promised.minor) * 100) : 'unknown'} % of the promise`}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
