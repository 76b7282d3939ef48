import { describe, expect, test } from 'vitest';
import { openImport } from '#shared/table/import/import-file.ts';
import type { Letters } from '#shared/table/import/letters.ts';

/** Names as they are written in a language, and the sets of letters that its programs save them in. */
const WRITTEN: readonly (readonly [string, readonly Letters[]])[] = [
  ['Groß & Söhne;Köln;für Übersee – 20 €', ['windows-1252', 'macintosh']],
  ['Élan Conseil;Orléans;Société d’Été, Besançon', ['windows-1252', 'macintosh']],
  ['Cœur SA;Nîmes;prix 5 €', ['windows-1252', 'iso-8859-15', 'macintosh']],
  ['Peña y Núñez;Cádiz;¿qué?', ['windows-1252', 'macintosh']],
  ['Irmãos Araújo;Évora;São João', ['windows-1252', 'macintosh']],
  ['Perché Srl;Forlì;Città', ['windows-1252', 'macintosh']],
  ['Sørensen;Århus;Bæk', ['windows-1252', 'macintosh']],
  ['Guðrún;Ísafjörður;Þórður', ['windows-1252']],
  ['Żak;Łódź;Wójcik, Gdańsk', ['windows-1250']],
  ['Dvořák;Plzeň;Jiří Říha', ['windows-1250']],
  ['Szűcs;Győr;Székesfehérvár', ['windows-1250']],
  ['Ştefan;Iaşi;Mărăşeşti', ['windows-1250']],
  ['Şişli;İzmir;Çağdaş Muğla', ['windows-1254']],
  ['Ромашка;Москва;Иван Петров', ['windows-1251', 'koi8-r']],
  ['Αθήνα;Πάτρα;Θεσσαλονίκη', ['windows-1253']],
  ['חיפה;תל אביב;שלום', ['windows-1255']],
  ['サンプル;横浜;山田太郎', ['shift_jis']],
  ['王小明;上海;李雷 深圳', ['gb18030']],
  ['王小明;台北;李雷 高雄', ['big5']],
  ['김철수;서울;이영희 부산', ['euc-kr']],
];

/** The bytes of a text in a set of letters: the platform only decodes, so its table is turned round. */
function bytesIn(letters: Letters, text: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(letters === 'windows-1252' ? 'windows-1250' : letters);
  for (let a = 0; a < 256; a++) {
    const one = decoder.decode(Uint8Array.of(a));
    if (one.length === 1 && one !== '\ufffd') table.set(one, [a]);
    else for (let b = 0x40; b < 256; b++) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  }
  // The signs of both are the same; of its letters the platform's decoder forgets none.
  if (letters === 'windows-1252') for (let a = 0xa0; a < 256; a++) table.set(String.fromCharCode(a), [a]);
  if (letters === 'windows-1252') table.set('œ', [0x9c]);
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [0x3f]));
}

async function opened(bytes: Uint8Array) {
  const text = (letters: string) => Promise.resolve(new TextDecoder(letters).decode(bytes));
  const file = { name: 'list.csv', bytes: () => Promise.resolve(bytes), text };
  return openImport(file, { locale: 'en-GB', zone: 'Europe/Berlin' });
}

describe('a list in letters that no mark tells apart', () => {
  test.each(WRITTEN.flatMap(([line, all]) => all.map((letters) => [letters, line] as const)))(
    'in %s reads %s',
    async (letters, line) => {
      const read = await opened(bytesIn(letters, `Client;City;Notes\n${line}\n`));
      if (!read.ok || !('sheets' in read.value)) throw new Error('refused');
      expect(read.value.sheets[0]?.rows[1]?.join(';')).toBe(line);
      expect(read.value.says[0]).toContain('The letters of this file were read as');
    },
  );

  test('letters that are lost already are never saved: the file is refused with the line', async () => {
    const read = await opened(new TextEncoder().encode('Client;City\nElm;Leeds\nM\ufffdller;York\n'));
    expect(read).toMatchObject({ ok: false, problems: [{ field: 'line 3' }] });
  });

  test('letters that a program coded twice are told', async () => {
    const says = async (name: string) => {
      const read = await opened(new TextEncoder().encode(`Client;City\n${name};Leeds\n`));
      return read.ok && 'says' in read.value ? read.value.says.join() : 'refused';
    };
    expect(await says('MÃ¼ller')).toContain('look wrong');
    expect(await says('Müller, São João, Ærø')).toBe('');
  });
});
