import { h } from 'preact';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { formatMoney } from '#shared/base/amount.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { GUARANTEE_WORD, RESULT_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { todayGroups } from '#shared/rules/attention/groups.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { EngagementHead } from '#extension/screens/workbench/engagement/engagement-head.tsx';
import { EngagementsScreen } from '#extension/screens/workbench/engagement/engagements.tsx';
import { GuaranteeView } from '#extension/screens/workbench/guarantee/guarantee.tsx';
import { OverviewView } from '#extension/screens/workbench/engagement/overview.tsx';
import { TodayScreen } from '#extension/screens/workbench/today/today.tsx';
import { engagementView } from '#sheets-addon/apps-script/engagement-view.ts';
import { BOOKS, PLACE, type Seen, seenOf, even, read, expectAll } from './support/surfaces-seen.ts';

// The workbench reads the page’s address when it is loaded; here there is no page.
vi.hoisted(() => Object.assign(globalThis, { location: { hash: '' }, addEventListener: () => undefined }));

const context = ({ now }: Seen) => ({ now, zone: PLACE.zone, who: 'Ada Nord' });

const rowsOfTab = (seen: Seen, name: string) =>
  derivedTabs(seen.book, context(seen)).find((tab) => tab.name === name)?.rows ?? [];

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
});
