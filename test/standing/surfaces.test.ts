import { h, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { formatMoney } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import { instantOf } from '#shared/base/moment.ts';
import { good } from '#shared/base/checked.ts';
import { gatherFacts } from '#shared/documents/facts.ts';
import { markdownOf } from '#shared/documents/markdown.ts';
import { termsDocument } from '#shared/documents/terms.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { closingsOf } from '#shared/rules/learning/closings.ts';
import { GUARANTEE_WORD, RESULT_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { refundShareOf } from '#shared/rules/money/refund.ts';
import { portfolioSum } from '#shared/rules/portfolio.ts';
import { todayGroups } from '#shared/rules/attention/groups.ts';
import { standing, type Standing } from '#shared/rules/standing.ts';
import { trackRecord } from '#shared/rules/learning/track-record.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { calendarDates } from '#extension/screens/workbench/in-and-out/calendar-out.tsx';
import { EngagementHead } from '#extension/screens/workbench/engagement/engagement-head.tsx';
import { EngagementsScreen } from '#extension/screens/workbench/engagement/engagements.tsx';
import { GuaranteeView } from '#extension/screens/workbench/guarantee/guarantee.tsx';
import { OverviewView } from '#extension/screens/workbench/engagement/overview.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { TodayScreen } from '#extension/screens/workbench/today/today.tsx';
import { createPractice, type Practice } from '#extension/desk/practice.ts';
import type { Shell } from '#extension/home/page-tools.ts';
import type { Where } from '#extension/home/shown-home.ts';
import { engagementView } from '#sheets-addon/apps-script/engagement-view.ts';
import { statusText } from '#sheets-addon/command-line/commands/status.ts';
import { standingOf } from '#sheets-addon/command-line/standing.ts';
import { sampleOf } from './random/books.ts';

// The workbench reads the page’s address when it is loaded; here there is no page.
vi.hoisted(() => Object.assign(globalThis, { location: { hash: '' }, addEventListener: () => undefined }));

const BOOKS = 60;
const PLACE = { locale: 'en-GB', zone: 'Europe/Berlin', currency: 'EUR' };

/** One random engagement, all that is said of it, and the practice a screen reads. */
interface Seen {
  readonly id: string;
  readonly book: Book;
  readonly now: number;
  readonly said: Standing;
  readonly practice: Practice;
}

async function seenOf(seed: number): Promise<Seen> {
  const { book: random, now: moment, engagement: id } = sampleOf(seed);
  const settings = { ...settingsOf(random), locale: 'en-GB', language: 'en' } as const;
  const [book, now] = [{ ...random, settings: [settings] }, instantOf(moment)];
  const loaded = { book, revision: '1', check: [] };
  const home = { load: () => Promise.resolve(loaded), apply: () => Promise.reject(new Error('read only')) };
  const world = {
    now: () => now,
    zone: PLACE.zone,
    locale: PLACE.locale,
    random: (n: number) => new Uint8Array(n),
  };
  const practice = createPractice(home, () => good({ changes: [], undo: [] }), world);
  await practice.load();
  return { id, book, now, practice, said: standing(book, id, now) };
}

const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** All of an answer as text; exact fractions too. */
const inWords = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '';

/** Blanks of every width as one: a screen may part words otherwise than a cell does. */
const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person reads on a screen of the workbench. */
function read({ practice }: Seen, screen: JSX.Element): string {
  const value = { practice, shell: {} as Shell, where: {} as Where };
  return even(decoded(renderToString(h(PracticeProvider, { value }, screen))));
}

const inFull = (day: string): string => formatDay(day, 'en-GB', 'full');

const context = ({ now }: Seen) => ({ now, zone: PLACE.zone, who: 'Ada Nord' });

const rowsOfTab = (seen: Seen, name: string) =>
  derivedTabs(seen.book, context(seen)).find((tab) => tab.name === name)?.rows ?? [];

function expectAll(text: string, parts: readonly (string | null | undefined)[]): void {
  for (const part of parts) if (part) expect(text).toContain(even(part));
}

describe('every surface tells one standing', () => {
  const all: Seen[] = [];
  beforeAll(async () => {
    for (let seed = 0; seed < BOOKS; seed += 1) all.push(await seenOf(50_000 + seed));
  });

  const forEach = (check: (seen: Seen) => void) => () => {
    for (const seen of all) check(seen);
  };

  test(
    'the guarantee page shows its state, facts, reasons, money and last day to ask',
    forEach((seen) => {
      const { guarantee, money } = seen.said;
      const text = read(seen, h(GuaranteeView, { id: seen.id }));
      expectAll(text, [GUARANTEE_WORD[guarantee.state], RESULT_WORD[guarantee.result]]);
      expectAll(text, moneyWords(money, PLACE.locale));
      expectAll(
        text,
        [...guarantee.reasons, ...guarantee.flags, ...money.questions].map((one) => one.text),
      );
    }),
  );

  test(
    'head, overview and list of engagements show the same state and step',
    forEach((seen) => {
      const word = GUARANTEE_WORD[seen.said.guarantee.state];
      const [row] = seen.book.engagements;
      const head = row ? read(seen, h(EngagementHead, { row, view: '' })) : '';
      expectAll(head, [seen.said.next?.what, seen.said.next?.button]);
      expectAll(read(seen, h(OverviewView, { id: seen.id })), [word]);
      expectAll(read(seen, h(EngagementsScreen, { view: '' })), [word]);
    }),
  );

  test(
    'Today, the attention tab and the sidebar’s steps name the same things in the same order',
    forEach((seen) => {
      const items = attentionList(seen.book, seen.now);
      expect(items.filter((one) => one.engagement === seen.id)).toEqual(seen.said.attention);
      const groups = todayGroups(items);
      const shown = groups.flatMap(({ rows, rest }) => [
        ...rows.flatMap((one) => [one.what, one.detail]),
        rest.length > 0 ? `${rest.length} more` : null,
      ]);
      expectAll(read(seen, h(TodayScreen, {})), shown);
      expect(new Set(groups.flatMap(({ rows, rest }) => [...rows, ...rest]))).toEqual(new Set(items));
      expect(rowsOfTab(seen, 'Attention')).toEqual(
        items.map((one) => [one.who, one.what, one.detail || null, one.button]),
      );
    }),
  );

  test(
    'the guarantee tab has the state, the facts and what remains if asked for today',
    forEach((seen) => {
      const { guarantee, money } = seen.said;
      const text = even(String(rowsOfTab(seen, 'Guarantee')[0]?.join(' | ')));
      expectAll(text, [GUARANTEE_WORD[guarantee.state], RESULT_WORD[guarantee.result]]);
      expectAll(
        text,
        guarantee.reasons.map((one) => one.text.replace(/\.$/, '')),
      );
      expectAll(
        text,
        money.refund.totals.map(({ remaining }) => remaining && formatMoney(remaining, 'en-GB', 'always')),
      );
    }),
  );

  test(
    'the sidebar has the state, the reasons and what is still to go back',
    forEach((seen) => {
      const { guarantee, money } = seen.said;
      const looking = {
        read: { ...readBook([], PLACE), book: seen.book },
        context: context(seen),
        here: null,
        code: () => 'ABCD',
      };
      const view = engagementView(seen.id, looking);
      expect(view?.guarantee.state).toBe(guarantee.state);
      expect(view?.guarantee.reasons.map(({ text }) => text)).toEqual(
        guarantee.reasons.map(({ text }) => text),
      );
      expect(view?.steps[0]?.what ?? null).toBe(seen.said.next?.what ?? null);
      const back = (view?.claim?.due ?? []).reduce(
        (sum, one) => sum + one.net.minor + (one.tax?.minor ?? 0),
        0,
      );
      const remaining = money.refund.totals.reduce((sum, one) => sum + (one.remaining?.minor ?? 0), 0);
      if (view?.claim && money.refund.totals.every((one) => one.remaining !== null))
        expect(back).toBe(remaining);
    }),
  );

  test(
    'the command line tells the same standing',
    forEach((seen) => {
      const [one] = seen.book.engagements;
      const told: Partial<Standing> = one ? standingOf(seen.book, one, seen.now) : {};
      for (const key of Object.keys(seen.said) as (keyof Standing)[])
        expect(inWords(told[key]), key).toBe(inWords(seen.said[key]));
    }),
  );

  test(
    'the sentences that `status` prints say state, days, money, reasons, what is open and what comes next',
    forEach((seen) => {
      const [one] = seen.book.engagements;
      if (!one) return;
      const { guarantee, money, stillOpen, attention, next } = seen.said;
      const text = even(statusText(standingOf(seen.book, one, seen.now), 'en-GB', false, { columns: 1e6 }));
      const { since, daysLeft: left, reasons } = guarantee;
      expectAll(text, [
        `Guarantee ${GUARANTEE_WORD[guarantee.state]}`,
        since && `since ${formatDay(since, 'en-GB')}`,
        left === null ? null : `, ${left} ${left === 1 ? 'day' : 'days'} left`,
        ...moneyWords(money, 'en-GB'),
        ...[...reasons, ...stillOpen].map((reason) => reason.text),
        ...attention.map(({ what, detail }) => `${what} ${detail}`),
        attention.length > 0 ? next && `Next ${next.button}.` : next && `Next ${next.what}`,
      ]);
      if (money.refund.totals.length === 0) expect(text).not.toMatch(/would go back|has lapsed/);
    }),
  );

  test(
    'the sentences of the terms say the term, the last day to ask, the share and how long a decision takes',
    forEach((seen) => {
      const { terms } = seen.said.guarantee;
      const facts = gatherFacts(seen.book, seen.id, { now: seen.now, zone: PLACE.zone, locale: 'en-GB' });
      if (!facts.ok || !terms || (terms.contract.type ?? 'none') === 'none') return;
      const text = even(markdownOf(termsDocument(facts.value)).replace(/[*\\]/g, ''));
      const { termStart, termEnd, windowEnd, claimWindowDays, reviewDays } = terms;
      const share = refundShareOf(terms.contract);
      const percent =
        share !== null &&
        (share === 0.5 ? 'alf of' : share === 1 ? 'whole' : `${Number((share * 100).toFixed(2))} %`);
      const isAddressed = facts.value.guarantee?.guarantorAddress;
      expectAll(text, [
        isAddressed && termStart && termEnd && inFull(termStart),
        isAddressed && termStart && termEnd && inFull(termEnd),
        windowEnd ? inFull(windowEnd) : `${claimWindowDays} day`,
        percent || null,
        share === null ? null : `${reviewDays} day`,
      ]);
    }),
  );

  test(
    'the portfolio counts the same exposure',
    forEach((seen) => {
      const record = trackRecord(seen.book, closingsOf(seen.book, seen.now));
      const { total } = portfolioSum(seen.book, seen.said.money.exposure);
      expect(underGuarantee(seen.book, seen.now, record).total.value).toEqual(total);
    }),
  );

  test(
    'the terms name the same term, last day to ask and share',
    forEach((seen) => {
      const { terms } = seen.said.guarantee;
      const facts = gatherFacts(seen.book, seen.id, { now: seen.now, zone: PLACE.zone, locale: 'en-GB' });
      const told = facts.ok ? facts.value.guarantee : null;
      if (!terms || !told) return;
      expect([told.termStart, told.termEnd, told.claimUntil]).toEqual([
        terms.termStart,
        terms.termEnd,
        terms.windowEnd,
      ]);
      expect(told.duties).toEqual([1, 2, 3, 4, 5, 6].filter((duty) => terms.hasDuty(duty)));
    }),
  );

  test(
    'dates out name the parts of the fee that are asked, and the days of the terms while they run',
    forEach((seen) => {
      const { guarantee, money } = seen.said;
      const titles = calendarDates(seen.book, seen.now).map(({ title }) => title);
      for (const { row } of money.planned) expect(titles.join('|')).toContain(row.text ?? 'payment');
      for (const { row } of money.waits)
        if (!money.planned.some((one) => one.row.text === row.text))
          expect(titles.join('|')).not.toContain(`: ${row.text}`);
      const days = calendarDates(seen.book, seen.now).map(({ when }) => ('day' in when ? when.day : null));
      if (guarantee.state === 'evaluating') expect(days).toContain(guarantee.terms?.windowEnd);
    }),
  );

  test('the pages tell days in the reader’s way', () => {
    const seen = all.find(({ said }) => said.guarantee.state === 'evaluating');
    const day = seen?.said.guarantee.terms?.windowEnd;
    expect(seen && day).toBeTruthy();
    if (seen && day) expect(read(seen, h(GuaranteeView, { id: seen.id }))).toContain(formatDay(day, 'en-GB'));
  });
});
