import { newId } from '#shared/base/id.ts';
import { blankRecord } from '#shared/model/book.ts';
import type { RecordNamed } from '#shared/model/entities.ts';
import { type Change } from '#shared/table/book/change.ts';

export const id = (prefix: string, n: number) =>
  newId(prefix, 1.7e12, Uint8Array.from([0, 0, n >> 8, n & 255]));

export const client = (n: number, name: string): RecordNamed<'clients'> => ({
  ...blankRecord('clients', id('cli', n)),
  name,
});

export const engagement = (n: number, of: string): RecordNamed<'engagements'> => ({
  ...blankRecord('engagements', id('eng', n)),
  title: `Engagement ${n}`,
  client: of,
  currency: 'EUR',
});

export const renaming = (record: RecordNamed<'clients'>, name: string, was = record.name): Change => ({
  tab: 'clients',
  id: record.id,
  set: { name },
  was: { name: was },
});
