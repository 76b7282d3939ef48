import { expect, test } from 'vitest';
import { blankRecord } from '#shared/model/book.ts';
import { entities, entityNames } from '#shared/model/entities.ts';
import { misfitOfRecord } from '#shared/model/entity.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';

test('every row of the example has the fields of its tab and no others, each with what the field takes', () => {
  const book = examplePractice(Date.parse('2026-10-22T15:06:00Z'), 'Europe/Berlin');
  for (const tab of entityNames)
    for (const row of book[tab]) {
      expect(Object.keys(row).sort(), `${tab} ${row.id}`).toEqual(
        Object.keys(blankRecord(tab, row.id)).sort(),
      );
      expect(misfitOfRecord(entities[tab], row), `${tab} ${row.id}`).toBeNull();
    }
});
