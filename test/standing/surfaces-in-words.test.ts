import { h } from 'preact';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { formatDay } from '#shared/base/day.ts';
import { gatherFacts } from '#shared/documents/facts.ts';
import { markdownOf } from '#shared/documents/markdown.ts';
import { termsDocument } from '#shared/documents/terms.ts';
import { closingsOf } from '#shared/rules/learning/closings.ts';
import { GUARANTEE_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { refundShareOf } from '#shared/rules/money/refund.ts';
import { portfolioSum } from '#shared/rules/portfolio.ts';
import { type Standing } from '#shared/rules/standing.ts';
import { trackRecord } from '#shared/rules/learning/track-record.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import { calendarDates } from '#extension/screens/workbench/in-and-out/calendar-out.tsx';
import { GuaranteeView } from '#extension/screens/workbench/guarantee/guarantee.tsx';
import { statusText } from '#sheets-addon/command-line/commands/status.ts';
import { standingOf } from '#sheets-addon/command-line/standing.ts';
import { BOOKS, PLACE, type Seen, seenOf, even, read, expectAll } from './support/surfaces-seen.ts';

// The workbench reads the page’s address when it is loaded; here there is no page.
vi.hoisted(() => Object.assign(globalThis, { location: { hash: '' }, addEventListener: () => undefined }));

/** All of an answer as text; exact fractions too. */
const inWords = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '';

const inFull = (day: string): string => formatDay(day, 'en-GB', 'full');

describe('every surface tells one standing', () => {
  const all: Seen[] = [];

  beforeAll(async () => {
    for (let seed = 0; seed < BOOKS; seed += 1) all.push(await seenOf(50_000 + seed));
  });

  const forEach = (check: (seen: Seen) => void) => () => {
    for (const seen of all) check(seen);
  };

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
