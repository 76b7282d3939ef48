import { aoife } from './aoife.ts';
import { kestrel } from './kestrel.ts';
import type { Rows } from './rows.ts';

/** Three more: one whose window is open, one with a gap about "done", one before the first call. */
export function smaller(rows: Rows): void {
  kestrel(rows);
  aoife(rows);
  priya(rows);
}

function priya(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Priya Raman',
    email: 'priya@raman.example',
    domain: 'raman.example',
    language: 'en',
    currency: 'EUR',
  });
  const engagement = rows.add('engagements', {
    title: 'First call',
    client,
    kind: 'consulting',
    stage: 'need',
    currency: 'EUR',
    notes: 'She asked for a price list.',
    example: true,
  });
  rows.add('sessions', {
    engagement,
    title: 'First call with Priya',
    start: rows.at(1, '09:30'),
    end: rows.at(1, '10:15'),
    ordinal: 1,
    outcome: 'planned',
    mode: 'video',
  });
}
