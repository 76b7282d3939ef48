import { addDays } from '../../base/day.ts';
import { dayAt, resolveLocal } from '../../base/moment.ts';
import type { Instant, Moment, Zone } from '../../base/time.ts';
import { blankRecord, emptyBook, type Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import aoife from './aoife.json' with { type: 'json' };
import brightwell from './brightwell.json' with { type: 'json' };
import halden from './halden.json' with { type: 'json' };
import kaeltetechnik from './kaeltetechnik.json' with { type: 'json' };
import kestrel from './kestrel.json' with { type: 'json' };
import learned from './learned.json' with { type: 'json' };
import practice from './practice.json' with { type: 'json' };
import priya from './priya.json' with { type: 'json' };
import tomas from './tomas.json' with { type: 'json' };
import tomasJourney from './tomas-journey.json' with { type: 'json' };

/** A row of the example: its tab, the name by which later rows speak of it, and its fields as `cellOf` reads them. */
interface Row {
  readonly tab: EntityName;
  readonly as?: string;
  readonly [field: string]: unknown;
}

const ROWS = [
  practice,
  tomas,
  kaeltetechnik,
  brightwell,
  kestrel,
  aoife,
  priya,
  tomasJourney,
  learned,
  halden,
].flat() as unknown as Row[];

/** A practice to look around in: seven engagements, each at another place of the journey. Nothing in it is real. */
export function examplePractice(now: Instant, zone: Zone): Book {
  const book = emptyBook() as Record<EntityName, unknown[]>;
  const ids = new Map<string, string>();
  const today = dayAt(now, zone);
  for (const [n, { tab, as, ...fields }] of ROWS.entries()) {
    const id = `${entities[tab].prefix}_0000000000EX${String(n + 1).padStart(4, '0')}`;
    if (as) ids.set(as, id);
    const cells = Object.entries(fields).map(([field, cell]) => [field, cellOf(cell)]);
    const own = tab === 'settings' ? { id: 'set_practice', zone } : { id };
    book[tab].push({ ...blankRecord(tab, id), ...Object.fromEntries(cells), ...own });
  }
  return book as unknown as Book;

  /** “day -3” counts from today, also before a line of words; “day -3, 17:30” is a moment, “2400 USD” money, “@client …” another row. */
  function cellOf(cell: unknown): unknown {
    if (Array.isArray(cell)) return cell.map(cellOf);
    if (typeof cell !== 'string') return cell;
    if (cell.startsWith('@')) return ids.get(cell);
    const [, major, currency] = /^(\d+(?:\.\d+)?) (EUR|USD)$/.exec(cell) ?? [];
    if (major) return { minor: Math.round(Number(major) * 100), currency };
    const dated = cell.replace(/^day (-?\d+)/gm, (_, days) => addDays(today, Number(days)));
    const [, day, time] = /^(\d{4}-\d\d-\d\d), (\d\d:\d\d)$/.exec(dated) ?? [];
    return day && time ? momentAtWall(day, time, zone) : dated;
  }
}

function momentAtWall(day: string, time: string, zone: Zone): Moment {
  const found = resolveLocal(`${day}T${time}`, zone);
  if (found.kind === 'once') return found.moment;
  return found.kind === 'twice' ? found.earlier : found.after;
}
