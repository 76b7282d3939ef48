import { expect, test } from 'vitest';
import { readMeetingFile, readPasted } from '#shared/meetings/pasted/pasted.ts';

const OPTIONS = {
  ...{ zone: 'Europe/Berlin', locale: 'en-GB' },
  ...{ now: Date.parse('2026-11-16T12:00Z'), near: '2026-11-16' },
};

const tables = new Map<string, ReadonlyMap<string, number[]>>();

/** The bytes of each letter of a set, of which the machine only knows how they are read. */
function tableOf(letters: string): ReadonlyMap<string, number[]> {
  const made = tables.get(letters);
  if (made) return made;
  const decoder = new TextDecoder(letters);
  const known = new Map<string, number[]>();
  for (let one = 0; one < 256; one++) known.set(decoder.decode(Uint8Array.of(one)), [one]);
  if (!/^(?:windows|iso|koi)/.test(letters))
    for (let one = 0x81; one < 256; one++)
      for (let two = 0x40; two < 256; two++) {
        const letter = decoder.decode(Uint8Array.of(one, two));
        if ([...letter].length === 1 && !known.has(letter)) known.set(letter, [one, two]);
      }
  tables.set(letters, known);
  return known;
}

const coded = (text: string, letters: string): number[] =>
  [...text].flatMap((letter) => {
    const bytes = tableOf(letters).get(letter);
    if (!bytes) throw new Error(`${letters} has no ${letter}`);
    return bytes;
  });

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const base64 = (bytes: number[]): string => Buffer.from(bytes).toString('base64');
const quoted = (bytes: number[]): string =>
  bytes
    .map((one) =>
      one < 127 && one > 31 && one !== 61
        ? String.fromCharCode(one)
        : `=${one.toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .join('');

const head = (letters: string, how: string, title: string): string =>
  `From: ana@halden.example\nTo: omar@reyes.example\nSubject: ${title}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${letters}\nContent-Transfer-Encoding: ${how}\n\n`;

const SETS = [
  ['koi8-r', 'Обзор', 'Когда: 18 ноября 2026 г. 14:30 – 15:30', 'Где: Зал'],
  ['windows-1251', 'Обзор', 'Когда: 18 ноября 2026 г. 14:30 - 15:30', 'Где: Зал'],
  ['windows-1250', 'Přehled', 'Kdy: 18. listopadu 2026 14:30 - 15:30', 'Kde: Místnost'],
  ['iso-8859-2', 'Przegląd', 'Kiedy: środa 18 listopada 2026 14:30 - 15:30', 'Gdzie: Świt'],
  ['windows-1253', 'Θέμα', 'Πότε: 18 Νοεμβρίου 2026 14:30 - 15:30', 'Πού: Αθήνα'],
  ['iso-8859-9', 'Görüşme', 'Tarih: 18 Kasım 2026 14:30 - 15:30', 'Konum: İzmir'],
  ['shift_jis', '打合せ表', '日時: 2026年11月18日 14:30 - 15:30', '場所: 表示'],
  ['gb18030', '会议', '时间: 2026年11月18日 14:30 - 15:30', '地点: 北京'],
  ['euc-kr', '회의', '일시: 2026년 11월 18일 14:30 - 15:30', '장소: 서울'],
] as const;

const WAYS = ['8bit', 'quoted-printable', 'base64'] as const;

test.each(SETS.flatMap((one) => WAYS.map((how) => [...one.slice(0, 1), how, ...one.slice(1)])))(
  'a mail in %s as %s is read as it was written',
  async (letters = '', how = '', title = '', when = '', where = '') => {
    const words = coded(when.replace('–', '-'), letters).concat(10, coded(where, letters), 10);
    const body = how === '8bit' ? words : ascii(how === 'base64' ? base64(words) : quoted(words));
    const half = Math.ceil(coded(title, letters).length / 2);
    const parts = [coded(title, letters).slice(0, half), coded(title, letters).slice(half)];
    const subject = parts.map((part) => `=?${letters}?B?${base64(part)}?=`).join('\n ');
    const told = await readMeetingFile(
      Uint8Array.from([...ascii(head(letters, how, subject)), ...body]),
      OPTIONS,
    );
    const [facts] = told.ok ? told.value.events : [];
    expect([facts?.start?.value, facts?.end?.value]).toEqual([
      '2026-11-18T14:30+01:00',
      '2026-11-18T15:30+01:00',
    ]);
    expect([facts?.title?.value, facts?.location?.value]).toEqual([
      title,
      where.slice(where.indexOf(' ') + 1),
    ]);
  },
);

test('a mail in ISO-2022-JP, whose bytes are plain signs, is read also when its source was pasted', async () => {
  const escaped = (hex: string) => `\u001b$B${Buffer.from(hex, 'hex').toString('latin1')}\u001b(B`;
  const source = `${head('iso-2022-jp', '7bit', `=?ISO-2022-JP?B?${Buffer.from(escaped('325135'), 'latin1').toString('base64')}?=`)}${escaped('467c3b7e')}: 2026-11-18 14:30 - 15:30\n${escaped('3e6c3d6a')}: ${escaped('456c357e')}\n`;
  const told = await readPasted(source, OPTIONS);
  const [facts] = told.ok ? told.value.events : [];
  expect([facts?.start?.value, facts?.location?.value]).toEqual(['2026-11-18T14:30+01:00', '東京']);
});

test('a page says its letters where its head does not', async () => {
  const page =
    '<html><head><meta charset="windows-1251"></head><body><p>Когда: 18 ноября 2026 14:30 - 15:30</p><p>Где: Зал</p></body></html>';
  const mail = 'From: ana@halden.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n';
  const told = await readMeetingFile(
    Uint8Array.from([...ascii(mail), ...coded(page, 'windows-1251')]),
    OPTIONS,
  );
  expect(told.ok && told.value.events[0]?.location?.value).toBe('Зал');
});

test('letters that nobody knows are told, and are no words', async () => {
  const told = await readMeetingFile(
    Uint8Array.from(ascii(`${head('x-unheard-of', '8bit', '')}abc 18.11.2026`)),
    OPTIONS,
  );
  expect(told).toMatchObject({
    ok: true,
    value: { problems: [{ message: expect.stringContaining('x-unheard-of') as string }] },
  });
});

test('the file of a calendar is found by its name, however it is written', async () => {
  const ics = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261118T133000Z\nEND:VEVENT\nEND:VCALENDAR\n';
  const mail = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary*0="b"; boundary*1="1"\n\n--b1\n\nsee below\n--b1\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename*0*=utf-8''%C3%9C; filename*1="ng.ics"\n\n${ics}--b1--\n`;
  const told = await readPasted(mail, OPTIONS);
  expect(told.ok && told.value.events[0]?.start?.value).toBe('2026-11-18T14:30+01:00');
});

const TNEF =
  'MIME-Version: 1.0\nFrom: ana@halden.example\nContent-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: text/plain\n\nWORDS\n--b1\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+Ig==\n--b1--\n';

test('of a winmail.dat it is said what it is and what to do; the words beside it are read', async () => {
  const told = await readPasted(TNEF.replace('WORDS', 'When: 18 November 2026 14:30 - 15:30'), OPTIONS);
  expect(told.ok && told.value.events[0]?.start?.value).toBe('2026-11-18T14:30+01:00');
  expect(told.ok && told.value.problems[0]?.message).toContain('winmail.dat, which only Outlook reads');
  const alone = await readMeetingFile(Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 2), OPTIONS);
  expect(alone.ok ? '' : alone.problems[0]?.message).toContain('Ask for it as a calendar file');
});
