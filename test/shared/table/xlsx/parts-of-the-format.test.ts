import { describe, expect, test } from 'vitest';
import { cellKinds } from '#shared/table/xlsx/cell-kinds.ts';
import { readSheet } from '#shared/table/xlsx/read-sheet.ts';
import { sharedTexts } from '#shared/table/xlsx/shared-texts.ts';
import { editSheet, type CellEdit } from '#shared/table/xlsx/sheet-data.ts';

const sheetOf = (rows: string, before = '', after = '') =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The rows that a sheet is read as; its shared texts are “one” and “two”. */
const read = (xml: string, formats = '') =>
  readSheet(xml, {
    texts: sharedTexts(
      '<sst count="9"><si><t>one</t></si><si><r><t xml:space="preserve"> tw</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>o</t></r></si></sst>',
    ),
    kinds: cellKinds(`<styleSheet><cellXfs><xf numFmtId="0"/>${formats}</cellXfs></styleSheet>`),
    dayShift: 0,
  });
const cellOf = (cell: string) => read(sheetOf(`<row r="1">${cell}</row>`))?.rows[0]?.[0];

describe('each form in which a cell may be written is read', () => {
  test.each([
    ['a number', '<c r="A1"><v>1.5e3</v></c>', 1500],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'one'],
    ['one in pieces, without how it is spoken', '<c r="A1" t="s"><v>1</v></c>', ' two'],
    ['one that the file does not hold', '<c r="A1" t="s"><v>7</v></c>', { error: 'no stored text' }],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>a</t></is></c>', 'a'],
    [
      'one in pieces',
      '<c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t> b</t></r></is></c>',
      'a b',
    ],
    ['the text of a formula', '<c r="A1" t="str"><f>A2</f><v>a</v></c>', 'a'],
    ['a formula without a result', '<c r="A1"><f>A2</f></c>', { error: 'no stored result' }],
    ['a cell of a shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3],
    ['an array formula', '<c r="A1" cm="1"><f t="array" ref="A1:A2">x</f><v>3</v></c>', 3],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['an error that is a text', '<c r="A1" t="str"><f>x</f><v>#REF!</v></c>', { error: '#REF!' }],
    ['a day in ISO', '<c r="A1" t="d"><v>2026-11-18</v></c>', 46_344],
    ['a cell with a prefix', '<x:c r="A1"><x:v>2</x:v></x:c>', 2],
    ['one that says no place', '<c><v>4</v></c>', 4],
    ['escaped letters', '<c t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>', 'a\nb_x0041_'],
    ['a break of lines of Windows', '<c t="inlineStr"><is><t>a\r\nb</t></is></c>', 'a\nb'],
    ['letters as they come', '<c t="inlineStr"><is><t><![CDATA[<a>]]>&#x1F600;</t></is></c>', '<a>😀'],
    ['a letter that there is not', '<c t="inlineStr"><is><t>&#x110000;&#0;</t></is></c>', '\ufffd\ufffd'],
  ])('%s', (_, cell, wanted) => {
    expect(cellOf(cell)).toEqual(wanted);
  });

  test('of a cell in several forms the one for older programs is read, and stays where another is written', () => {
    const form = (name: string, text: string) =>
      `<mc:${name}><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></mc:${name}>`;
    const forms = `<mc:AlternateContent xmlns:mc="m">${form('Choice', 'new')}${form('Fallback', 'old')}</mc:AlternateContent>`;
    const xml = sheetOf(`<row r="1">${forms}<c r="B1"><v>2</v></c></row>`);
    expect(read(xml)?.rows).toEqual([['old', 2]]);
    const done = editSheet(xml, [{ row: 0, column: 1, cell: 3 }], {
      headerRow: 0,
      whole: false,
      wraps: [],
      kinds: [],
    });
    expect(read(done?.xml ?? '')?.rows).toEqual([['old', 3]]);
    const none = sheetOf(
      '<row r="1"><mc:AlternateContent><mc:Choice Requires="x"><c r="A1"><v>1</v></c></mc:Choice></mc:AlternateContent><c r="B1"><v>2</v></c></row>',
    );
    expect(read(none)?.rows).toEqual([[null, 2]]);
  });

  test('rows and cells without their places count on, and a row in two pieces is one', () => {
    expect(
      read(
        sheetOf(
          '<row><c><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
        ),
      )?.rows,
    ).toEqual([[1], [], [], [null, 2, 3], [4]]);
    expect(
      read(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'))?.rows,
    ).toEqual([[1, 2]]);
  });

  test('a false word of how far the cells reach, and a false span, hide none', () => {
    const xml = sheetOf(
      '<row r="1" spans="1:1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>',
      '<dimension ref="A1"/>',
    );
    expect(read(xml)?.rows).toEqual([[1, null, null, 4]]);
  });
});

test('the numbers of formats that every file knows: days, clocks, per cent', () => {
  const ids = [
    0, 1, 9, 10, 14, 15, 16, 17, 18, 21, 22, 27, 31, 32, 35, 36, 37, 44, 45, 47, 48, 49, 50, 58, 67, 71, 81,
  ];
  const kinds = cellKinds(
    `<styleSheet><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  );
  const of = (kind: string) => ids.filter((_, at) => kinds[at] === kind);
  expect(of('day')).toEqual([14, 15, 16, 17, 22, 27, 31, 36, 50, 58, 71, 81]);
  expect(of('time')).toEqual([18, 21, 32, 35, 45, 47]);
  expect(of('percent')).toEqual([9, 10, 67]);
});

test.each([
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
  ['[$-409]h:mm AM/PM;@', 'time'],
  ['[Red]0.00', null],
  ['#,##0.00\\ "days"', null],
  ['0.0%;[Red]-0.0%', 'percent'],
  ['[h]:mm', null],
  ['_-* #,##0.00\\ [$€-407]_-', null],
  ['yyyy"年"m"月"d"日"', 'day'],
])('the format %s shows %s', (code, kind) => {
  const format = code.replace(/"/g, '&quot;');
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  expect(cellKinds(styles)).toEqual([kind]);
});

describe('a cell that is written leaves the others as they are', () => {
  const edit = (xml: string, ...edits: readonly CellEdit[]) =>
    editSheet(xml, edits, { headerRow: 0, whole: false, wraps: [], kinds: [] });

  test('where cells say no place, those behind one that is blanked do not move up', () => {
    const xml = sheetOf('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>');
    const done = edit(xml, { row: 0, column: 0, cell: null });
    expect(read(done?.xml ?? '')?.rows).toEqual([[null, 2, 3]]);
  });

  test('how far the cells reach is said anew, and no false span is left', () => {
    const xml = sheetOf('<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>', '<dimension ref="A1"/>');
    const done = edit(xml, { row: 0, column: 2, cell: 'x' }, { row: 4, column: 1, cell: 5 });
    expect(done?.xml).toContain('<dimension ref="A1:C5"/>');
    expect(done?.xml).not.toContain('spans');
    expect(read(done?.xml ?? '')?.rows).toEqual([[1, null, 'x'], [], [], [], [null, 5]]);
  });

  test.each(['array', 'dataTable'])('no cell that a formula of kind %s fills is changed alone', (kind) => {
    const xml = sheetOf(
      `<row r="1"><c r="A1"><f t="${kind}" ref="A1:B2">x</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>`,
    );
    expect(edit(xml, { row: 1, column: 1, cell: 9 })?.refused).toEqual(['B2']);
    expect(edit(xml, { row: 2, column: 1, cell: 9 })?.refused).toEqual([]);
  });

  test('a formula that only takes part in a shared one gives way, the first of them does not', () => {
    const xml = sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">x</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(edit(xml, { row: 1, column: 0, cell: 9 })).toMatchObject({ refused: [], formulasGone: true });
    expect(edit(xml, { row: 0, column: 0, cell: 9 })?.refused).toEqual(['A1']);
  });

  test.each(['_x000D_', ' a ', 'a\tb\nc', '<&>"\'', '=1+1', '😀', "'quoted"])(
    '“%s” is read as it was written',
    (text) => {
      const done = edit(sheetOf('<row r="1"/>'), { row: 0, column: 0, cell: text });
      expect(read(done?.xml ?? '')?.rows).toEqual([[text]]);
    },
  );

  test('rules, links and what newer programs add stay byte for byte', () => {
    const after =
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><a/></mc:Choice></mc:AlternateContent><extLst><ext uri="u"><x14:dataValidations/></ext></extLst>';
    const done = edit(
      sheetOf('<row r="1"/>', '<sheetPr/><cols><col min="1" max="2" hidden="1"/></cols>', after),
      {
        ...{ row: 0, column: 0 },
        cell: 1,
      },
    );
    expect(done?.xml).toBe(
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<sheetPr/><cols><col min="1" max="2" hidden="1"/></cols>',
        after,
      ),
    );
  });
});
