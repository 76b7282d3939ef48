import { instantOf } from '#shared/base/moment.ts';
import { emptyBook, blankRecord, type Book } from '#shared/model/book.ts';
import type { RecordNamed } from '#shared/model/entities.ts';
import { bookSheets } from '#shared/table/book-sheets.ts';
import { readBook } from '#shared/table/read-book.ts';

/** Rows of one size of book: a session in ten belongs to another engagement. */
function bookOf(sessions: number): Book {
  const id = (prefix: string, n: number) => `${prefix}_0000000000${String(n).padStart(6, '0')}`;
  const engagements = Array.from({ length: Math.max(1, sessions / 10) }, (_, n) => ({
    ...blankRecord('engagements', id('eng', n)),
    title: `Engagement ${n}`,
    client: id('cli', 0),
    currency: 'EUR',
    zone: 'Europe/Berlin',
  }));
  const rows = Array.from({ length: sessions }, (_, n): RecordNamed<'sessions'> => ({
    ...blankRecord('sessions', id('ses', n)),
    engagement: id('eng', Math.floor(n / 10)),
    start: `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}T10:00+01:00`,
    zone: 'Europe/Berlin',
    ordinal: (n % 10) + 1,
    outcome: 'held',
    gotValue: n % 3 === 0 ? 'partly' : 'yes',
    gotValueSource: 'clientSaid',
    clientLateMinutes: n % 7,
    mood: (n % 5) - 2,
    title: `Session ${n}`,
  }));
  return {
    ...emptyBook(),
    clients: [{ ...blankRecord('clients', id('cli', 0)), name: 'Client' }],
    engagements,
    sessions: rows,
  };
}

/** One pass over all sessions: value checks and minutes by engagement. */
function recompute(book: Book): number {
  const yes = new Map<string, number>();
  for (const session of book.sessions) {
    if (instantOf(session.start) > 0 && session.gotValue === 'yes')
      yes.set(session.engagement, (yes.get(session.engagement) ?? 0) + 1);
  }
  return yes.size;
}

const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Decode, validate and recompute against JSON.parse of the same bytes, both in this run. */
function measure(sessions: number): { readonly parse: number; readonly decode: number } {
  const place = { locale: 'en-GB', zone: 'Europe/Berlin' };
  const sheets = bookSheets(bookOf(sessions), place);
  const bytes = JSON.stringify(sheets);
  const runs = sessions > 10_000 ? 3 : 7;
  const parse = median(Array.from({ length: runs }, () => timed(() => JSON.parse(bytes))));
  const decode = median(
    Array.from({ length: runs }, () => timed(() => recompute(readBook(sheets, place).book))),
  );
  return { parse, decode };
}

for (const sessions of [1000, 10_000, 100_000]) {
  const { parse, decode } = measure(sessions);
  console.log(
    `${sessions} sessions: decode + validate + recompute is ${(decode / parse).toFixed(2)} × JSON.parse (${decode.toFixed(0)} ms, ${((decode / sessions) * 1000) | 0} µs a thousand rows)`,
  );
}
