import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import type { EntityName, RecordNamed } from '#shared/model/entities.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  withRows,
  wonContract,
} from '#test/support/build-book.ts';

const day = fc
  .integer({ min: 0, max: 260 })
  .map((days) => new Date(Date.UTC(2026, 5, 20) + days * 86_400_000).toISOString().slice(0, 10));
const moment = day.map((on) => `${on}T10:00+00:00`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const answer = fc.constantFrom('yes', 'partly', 'no');
const source = fc.constantFrom('clientWrote', 'clientSaid', 'providerImpression');
type Rows<N extends EntityName> = fc.Arbitrary<Partial<RecordNamed<N>>[]>;

const evidence = few(
  fc.record({
    what: fc.constant('A contract'),
    minimumResult: fc.constant('min_1'),
    amount: maybe(fc.integer({ min: 1, max: 3000 }).map(usd)),
    attribution: maybe(fc.constantFrom(0, 0.5, 1)),
    on: maybe(day),
    basis: fc.constant('contracted'),
    withdrawnOn: maybe(day),
  }),
) as Rows<'evidence'>;
const verdicts = few(fc.record({ answer: maybe(answer), at: moment, source })) as Rows<'verdicts'>;
const claims = few(
  fc.record({ at: moment, reviewFrom: maybe(day), withdrawnOn: maybe(day) }),
) as Rows<'claims'>;
const decisions = few(
  fc.record({
    claim: fc.constantFrom('clm_1', 'clm_2'),
    on: day,
    by: fc.constant('Nora Lindqvist'),
    kind: fc.constantFrom('refund', 'remedy', 'declined'),
    reason: maybe(fc.constant('As agreed.')),
    clientReply: maybe(fc.constant('I see.')),
    ground: maybe(fc.constantFrom('lapse', 'outside', 'resultMet')),
    duty: maybe(fc.integer({ min: 1, max: 6 })),
    clientAgreed: maybe(fc.boolean()),
    providerAgreed: maybe(fc.boolean()),
  }),
) as Rows<'decisions'>;
const sessions = few(
  fc.record({
    start: moment,
    outcome: fc.constantFrom('held', 'clientCancelled', 'clientNoShow', 'providerCancelled'),
    cancelledAt: maybe(moment),
    gotValue: maybe(answer),
    gotValueSource: source,
    clientLateMinutes: maybe(fc.integer({ min: 0, max: 60 })),
  }),
) as Rows<'sessions'>;
const dutyNotes = few(
  fc.record({
    side: fc.constantFrom('client', 'provider'),
    duty: fc.integer({ min: 1, max: 6 }),
    session: maybe(fc.constantFrom('ses_1', 'ses_2')),
    judgement: fc.constantFrom('excused', 'lapse', 'material', 'met'),
    reason: fc.constant('Said so'),
    by: fc.constant('Nora Lindqvist'),
    on: day,
  }),
) as Rows<'dutyNotes'>;

const books: fc.Arbitrary<Book> = fc
  .record({
    evidence,
    verdicts,
    claims,
    decisions,
    sessions,
    dutyNotes,
    judge: fc.constantFrom('client', 'measure'),
  })
  .map(({ judge, ...rows }) =>
    bookWith({
      contracts: [{ ...SIGNED_TERMS, judge: judge as 'client' }],
      minimumResults: [MONEY_RESULT],
      ...rows,
    }),
  );
const moments = day.map(at);
const statusOf = (book: Book, now: number) => guaranteeStatus(book, ENGAGEMENT, now);

describe('the guarantee, whatever the rows', () => {
  test('the order of rows never matters', () => {
    fc.assert(
      fc.property(books, moments, (book, now) => {
        const turned = Object.fromEntries(
          Object.entries(book).map(([tab, rows]) => [tab, [...rows].reverse()]),
        ) as unknown as Book;
        const [one, other] = [statusOf(book, now), statusOf(turned, now)];
        expect(other.state).toBe(one.state);
        expect([other.result, other.evaluation, other.verdict, other.claim, other.decision]).toEqual([
          one.result,
          one.evaluation,
          one.verdict,
          one.claim,
          one.decision,
        ]);
        expect(other.duties.map((duty) => duty.client.status)).toEqual(
          one.duties.map((duty) => duty.client.status),
        );
      }),
    );
  });

  test('looking twice shows the same and changes nothing', () => {
    fc.assert(
      fc.property(books, moments, (book, now) => {
        const before = JSON.stringify(book);
        expect(JSON.stringify(statusOf(book, now))).toBe(JSON.stringify(statusOf(book, now)));
        expect(JSON.stringify(book)).toBe(before);
      }),
    );
  });

  test('nothing is declined without a person’s decision to decline, with a reason and the client’s reply', () => {
    fc.assert(
      fc.property(books, moments, (book, now) => {
        const { state, decision } = statusOf(book, now);
        if (state !== 'declined') return;
        expect(decision).toMatchObject({ kind: 'declined', reason: 'As agreed.', clientReply: 'I see.' });
        expect(decision?.ground).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('a fact that becomes unknown never makes a decline', () => {
    fc.assert(
      fc.property(books, moments, (book, now) => {
        fc.pre(statusOf(book, now).state !== 'declined');
        const unknown = {
          ...book,
          sessions: book.sessions.map((one) => ({
            ...one,
            cancelledAt: null,
            gotValue: null,
            clientLateMinutes: null,
          })),
          evidence: book.evidence.map((one) => ({ ...one, attribution: null })),
        };
        expect(statusOf(unknown, now).state).not.toBe('declined');
      }),
      { numRuns: 300 },
    );
  });

  test('favourable evidence never moves toward declined, but where the measure judges as signed', () => {
    fc.assert(
      fc.property(books, moments, (book, now) => {
        fc.pre(book.contracts[0]?.judge === 'client' && statusOf(book, now).state !== 'declined');
        const more = withRows(book, { evidence: [wonContract(2400, '2026-10-22')] });
        expect(statusOf(more, now).state).not.toBe('declined');
        expect(['notMet', 'unknown', 'met'].indexOf(statusOf(more, now).result)).toBeGreaterThanOrEqual(
          ['notMet', 'unknown', 'met'].indexOf(statusOf(book, now).result),
        );
      }),
    );
  });

  test('an excuse for a client’s duty never worsens it', () => {
    const worse = ['met', 'notDue', 'excused', 'unknown', 'undecided', 'lapse'];
    fc.assert(
      fc.property(books, moments, fc.integer({ min: 1, max: 6 }), (book, now, duty) => {
        const rank = (one: Book) =>
          worse.indexOf(statusOf(one, now).duties.find((row) => row.duty === duty)?.client.status ?? '');
        const on = dayAt(now, 'Europe/Berlin');
        const note = { side: 'client', duty, judgement: 'excused', reason: 'Ill', by: 'Nora', on } as const;
        const excused = withRows(book, { dutyNotes: [note] });
        const before = rank(book);
        if (before >= worse.indexOf('excused')) expect(rank(excused)).toBeLessThanOrEqual(before);
        expect(['lapse', 'undecided']).not.toContain(worse[rank(excused)]);
      }),
    );
  });
});
