import { describe, expect, test } from 'vitest';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { todayGroups, toDoNow } from '#shared/rules/attention/groups.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { at } from '#test/support/build-book.ts';

const some = (engagement: string, group: AttentionItem['group'], count: number): AttentionItem[] =>
  Array.from({ length: count }, (_, n) => ({
    engagement,
    who: engagement,
    what: `${n}`,
    detail: '',
    action: 'prepare',
    button: 'Prepare the call',
    record: null,
    group,
    since: null,
    tone: 'active',
    rank: n,
  }));

describe('the three parts of Today', () => {
  test('in the example: what is to do now, this week, and what waits on the client', () => {
    const groups = todayGroups(
      attentionList(
        examplePractice(at('2026-11-24T10:00+01:00'), 'Europe/Berlin'),
        at('2026-11-24T10:00+01:00'),
      ),
    );
    expect(groups.map(({ title, rows }) => [title, ...rows.map((one) => one.action)])).toEqual([
      ['Do now', 'writeUpdate', 'writeUpdate', 'decideDuty'],
      ['This week', 'tieLooseEnds', 'lookAtGuarantee', 'lookAtGuarantee', 'prepare'],
      ['Waiting on the client', 'askVerdict', 'askDone'],
    ]);
  });

  test('at most two rows of an engagement and seven in all; the rest stays behind', () => {
    const items = ['a', 'b', 'c', 'd'].flatMap((one) => some(one, 'now', 3));
    const [now] = todayGroups(items);
    expect(now?.rows.map(({ engagement }) => engagement)).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'd']);
    expect(now?.rest).toHaveLength(5);
    expect(new Set([...(now?.rows ?? []), ...(now?.rest ?? [])])).toEqual(new Set(items));
  });

  test('a part without a row is absent, and only what is for now is counted', () => {
    const items = [...some('a', 'now', 3), ...some('b', 'client', 1)];
    expect(todayGroups(items).map(({ group }) => group)).toEqual(['now', 'client']);
    expect(toDoNow(items)).toBe(3);
  });
});
