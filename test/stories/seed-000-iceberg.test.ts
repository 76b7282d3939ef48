import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { deliveryConfidence } from '#shared/rules/learning/delivery-confidence.ts';
import { engagementClock } from '#shared/rules/guarantee/engagement-clock.ts';
import { silenceDays } from '#shared/rules/journey/silence.ts';
import { timelineOf } from '#shared/rules/journey/timeline.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, withRows } from '#test/support/build-book.ts';

const ZONE = 'Europe/Berlin';
const of = { engagement: ENGAGEMENT } as const;
const begun: Book = bookWith({
  engagements: [{ decidedOn: '2026-07-01', plannedEnd: '2026-12-31', stage: 'deliver' }],
  outcomes: [{ name: 'The result', primary: true }],
});
const moment = (book: Book, n: number, values: object, when: string): Book =>
  act(
    book,
    {
      kind: 'keepRecord',
      id: cmd(n),
      tab: 'touchpoints',
      record: null,
      was: null,
      set: { ...of, at: when, ...values },
    },
    when,
  );

describe('seed 000: “what would you do if you only got paid when your client gets the result?”', () => {
  test('the answer is kept, and each thing to do becomes a commitment, above or below the line', () => {
    const answered = act(
      begun,
      {
        kind: 'keepRecord',
        id: cmd(1),
        tab: 'engagements',
        record: ENGAGEMENT,
        was: null,
        set: { onlyPaidIf: 'Call every Friday. Check each figure twice.' },
      },
      '2026-07-02T10:00+02:00',
    );
    const promise = (book: Book, n: number, text: string, line: 'above' | 'below') =>
      act(
        book,
        {
          kind: 'keepRecord',
          id: cmd(n),
          tab: 'actions',
          record: null,
          was: null,
          set: { ...of, text, line, kind: 'commitment', owner: 'provider' },
        },
        '2026-07-02T10:00+02:00',
      );
    const both = promise(
      promise(answered, 2, 'Call every Friday', 'above'),
      3,
      'Check each figure twice',
      'below',
    );
    expect(both.engagements[0]?.onlyPaidIf).toContain('every Friday');
    expect(both.actions.map(({ text, line, kind, owner }) => [text, line, kind, owner])).toEqual([
      ['Call every Friday', 'above', 'commitment', 'provider'],
      ['Check each figure twice', 'below', 'commitment', 'provider'],
    ]);
  });

  test('“100% sure you can deliver”: less than one’s own threshold warns, unsaid is unknown and never zero', () => {
    const sure = (confidence: number | null) =>
      deliveryConfidence(begun, { ...begun.engagements[0]!, confidence });
    expect(sure(1)).toMatchObject({ state: 'sureEnough', warning: null });
    expect(sure(0.7).state).toBe('sureEnough');
    expect(sure(0.69)).toMatchObject({ state: 'notSureEnough', warning: { code: 'notSure' } });
    expect(sure(null)).toMatchObject({ state: 'unknown', confidence: null });
  });
});

describe('seed 000: “your During Unit is a timeline”, and an iceberg', () => {
  test('“it begins when somebody decides to get started with you and ends when they get their result”', () => {
    const row = begun.engagements[0]!;
    expect(engagementClock(row, '2026-07-11')).toMatchObject({
      startedOn: '2026-07-01',
      elapsedDays: 10,
      open: true,
    });
    expect(engagementClock({ ...row, resultOn: '2026-12-01' }, '2027-03-01')).toMatchObject({
      actualDays: 153,
      elapsedDays: 153,
      open: false,
    });
    expect(engagementClock({ ...row, decidedOn: null }, '2026-07-11')).toMatchObject({
      startedOn: null,
      elapsedDays: null,
    });
  });

  test('work below the line breaks no silence until it is told above it', () => {
    const called = moment(
      begun,
      1,
      { line: 'above', kind: 'call', summary: 'Kick-off' },
      '2026-07-06T10:00+02:00',
    );
    const worked = moment(
      called,
      2,
      { line: 'below', kind: 'work', summary: 'Sorted the figures' },
      '2026-07-15T10:00+02:00',
    );
    const now = at('2026-07-20T10:00+02:00');
    expect(silenceDays(worked, ENGAGEMENT, now, ZONE)).toBe(14);
    expect(timelineOf(worked, ENGAGEMENT, now, ZONE)).toMatchObject({ workCount: 1, untoldCount: 1 });
    const told = moment(
      worked,
      3,
      { line: 'above', kind: 'update', summary: 'The figures are sorted' },
      '2026-07-20T09:00+02:00',
    );
    const disclosed = act(
      told,
      {
        kind: 'keepRecord',
        id: cmd(4),
        tab: 'touchpoints',
        record: told.touchpoints[1]?.id ?? '',
        was: null,
        set: { toldIn: told.touchpoints[2]?.id },
      },
      '2026-07-20T09:05+02:00',
    );
    expect(silenceDays(disclosed, ENGAGEMENT, now, ZONE)).toBe(0);
    expect(timelineOf(disclosed, ENGAGEMENT, now, ZONE)).toMatchObject({ workCount: 1, untoldCount: 0 });
  });

  test('silence beyond the limit asks for an update, the last day of it does not', () => {
    const signed = { ...begun, contracts: bookWith({ contracts: [SIGNED_TERMS] }).contracts };
    const called = moment(
      signed,
      1,
      { line: 'above', kind: 'call', summary: 'Kick-off' },
      '2026-07-06T10:00+02:00',
    );
    const asks = (day: string) =>
      attentionList(called, at(`${day}T10:00+02:00`)).some((one) => one.action === 'writeUpdate');
    expect(asks('2026-07-16')).toBe(false);
    expect(asks('2026-07-17')).toBe(true);
  });

  test('a moment still to come breaks no silence', () => {
    const planned = withRows(begun, {
      touchpoints: [{ at: '2026-08-01T10:00+02:00', line: 'above', summary: 'Review' }],
    });
    expect(silenceDays(planned, ENGAGEMENT, at('2026-07-11T10:00+02:00'), ZONE)).toBe(10);
  });
});
