import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import type { ReadParts } from '#shared/table/xlsx/read-parts.ts';
import { bookToXlsx, xlsxContent } from '#shared/table/xlsx/xlsx.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

/** The parts of a workbook as read, where one of them may have been read before. */
function partsOf(bytes: Uint8Array, before?: ReadParts) {
  const read = xlsxContent(bytes, before);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.parts;
}

test('a sheet that kept its bytes is not read again; one that changed is, and all are where the texts changed', async () => {
  const bytes = zipSync(unzipSync(await bookToXlsx(emptyBook(), HERE)));
  const first = partsOf(bytes);
  const changed = (path: string, find: RegExp, put: string) => {
    const parts = unzipSync(bytes);
    parts[path] = strToU8(strFromU8(parts[path]!).replace(find, put));
    const again = partsOf(zipSync(parts), first);
    return [...again.sheets]
      .filter(([name, { read }]) => read !== first.sheets.get(name)?.read)
      .map(([name]) => name);
  };
  expect(changed('xl/worksheets/sheet1.xml', /$/, '')).toEqual([]);
  expect(changed('xl/worksheets/sheet1.xml', /<sheetData>/, '<sheetData><!-- x -->')).toEqual([
    'xl/worksheets/sheet1.xml',
  ]);
  expect(changed('xl/sharedStrings.xml', /<t>/, '<t>x')).toHaveLength(first.sheets.size);
});
