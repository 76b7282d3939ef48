import type { Instant, Zone } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { brightwell } from './brightwell.ts';
import { kaeltetechnik } from './kaeltetechnik.ts';
import { smaller } from './smaller.ts';
import { exampleRows } from './rows.ts';
import { tomas } from './tomas.ts';

/** A practice to look around in: five engagements, each at another place of the journey. Nothing in it is real. */
export function examplePractice(now: Instant, zone: Zone): Book {
  const rows = exampleRows(now, zone);
  rows.add('settings', {
    practice: 'Lindqvist Advisory',
    provider: 'Nora Lindqvist',
    address: 'Am Wall 12, 28195 Bremen',
    email: 'nora@lindqvist.example',
    currency: 'EUR',
    zone,
    priorKept: 16,
    priorRefunded: 2,
    lastBackupAt: rows.at(-4, '17:30'),
  });
  rows.add('rates', { from: 'USD', to: 'EUR', on: rows.day(-1), rate: 0.8612, source: 'ECB reference rate' });
  tomas(rows);
  kaeltetechnik(rows);
  brightwell(rows);
  smaller(rows);
  return rows.book();
}
