import { addDays } from '../../base/day.ts';
import { dayAt, resolveLocal } from '../../base/moment.ts';
import type { Money } from '../../base/money.ts';
import type { Day, Instant, Moment, Zone } from '../../base/time.ts';
import { blankRecord, emptyBook, type Book } from '../../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../../model/entities.ts';

/** Writes the rows of an example: ids in order, days counted from today. */
export interface Rows {
  /** Adds a row and gives back its id. */
  add<N extends EntityName>(tab: N, values: Partial<RecordNamed<N>>): string;
  /** The day so many days from today. */
  day(days: number): Day;
  /** The moment at a wall time on that day. */
  at(days: number, time: string): Moment;
  book(): Book;
}

/** Starts an empty example; `zone` is where its wall clock hangs. */
export function exampleRows(now: Instant, zone: Zone): Rows {
  const today = dayAt(now, zone);
  const book = emptyBook() as Record<EntityName, unknown[]>;
  let count = 0;
  const day = (days: number) => addDays(today, days);
  return {
    add(tab, values) {
      count += 1;
      const id = `${entities[tab].prefix}_0000000000EX${String(count).padStart(4, '0')}`;
      book[tab].push({ ...blankRecord(tab, id), ...values, id: tab === 'settings' ? 'set_practice' : id });
      return id;
    },
    day,
    at(days, time) {
      const found = resolveLocal(`${day(days)}T${time}`, zone);
      if (found.kind === 'once') return found.moment;
      return found.kind === 'twice' ? found.earlier : found.after;
    },
    book: () => book as unknown as Book,
  };
}

/** Euros and dollars by their major units. */
export const eur = (major: number): Money => ({ minor: Math.round(major * 100), currency: 'EUR' });
export const usd = (major: number): Money => ({ minor: Math.round(major * 100), currency: 'USD' });
