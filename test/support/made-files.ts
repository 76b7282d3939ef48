import { strToU8, zipSync } from 'fflate';

/** A source of numbers from a seed, the same on every machine. */
export type Dice = (most: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0 || 1;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}

const pick = (dice: Dice, list: readonly string[]): string => list[dice(list.length)] ?? '';
const many = (dice: Dice, most: number, make: () => string, between = ''): string =>
  Array.from({ length: dice(most + 1) }, make).join(between);
const split = (text: string): readonly string[] => text.trim().split('|');

const ODD = split(
  `|:|;|,|=|"|\\|\\n|\\,|<|>|@|(|[|{|'|\u0000|\ud800|é|ü|日|ا|½|٣|\u200f|%|&amp;|&#x1F600;|-|--|/|//|\\u|\t| |  |a@b.|<x@y.z>|=3D|^n`,
);
const WORDS = split(
  `Halden|review|Canceled:|Abgesagt|call|Ana Ruiz|ana@halden.example|https://zoom.us/j/81234567890?pwd=x|https://meet.google.com/abc-defg-hij|Wichtig|会議|اجتماع|mañana|constructor|__proto__|toString|NaN|null|=1+1|1e999|#REF!`,
);
const NAMES = split(
  `BEGIN|END|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID|UID|SEQUENCE|DTSTAMP|SUMMARY|DESCRIPTION|LOCATION|STATUS|METHOD|ATTENDEE|ORGANIZER|CONFERENCE|URL|X-WR-TIMEZONE|X-ALT-DESC|TZID|TZOFFSETFROM|TZOFFSETTO|CATEGORIES|GEO|x-odd|ATTACH`,
);
const PARAMS = split(
  `;TZID=Europe/Berlin|;TZID="(UTC+01:00) Berlin, Bern"|;TZID=Custom|;VALUE=DATE|;VALUE=PERIOD|;CN="Ruiz, Ana"|;CN=Bo|;PARTSTAT=DECLINED|;RANGE=THISANDFUTURE|;ENCODING=QUOTED-PRINTABLE|;MEMBER="mailto:a@b.c","mailto:d@e.f"|;X=|;|;CN="|;TZID=|;LANGUAGE=de`,
);
const VALUES = split(
  `VCALENDAR|VEVENT|VTIMEZONE|STANDARD|DAYLIGHT|VALARM|20261118T140000Z|20261118T140000|20261118|20261118T140000/PT1H|20261118T250000Z|00010101|99991231T235959Z|2026-11-18T14:00:00+05:30|PT1H|-PT5M|P1W|P|FREQ=DAILY|FREQ=SECONDLY|FREQ=WEEKLY;BYDAY=MO,WE;COUNT=9|FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=2|FREQ=YEARLY;BYWEEKNO=53;INTERVAL=99999|FREQ=WEEKLY;UNTIL=20261118|COUNT=0|CANCELLED|CANCEL|REPLY|mailto:ana@halden.example|+0100|-9999|Custom|a@x|b@x|1|-1|999999999999`,
);

/** A calendar file made of the words of the format, in sound order or in none. */
export function madeCalendar(dice: Dice): string {
  const value = () =>
    dice(6) === 0 ? many(dice, 6, () => pick(dice, dice(2) ? ODD : WORDS), ' ') : pick(dice, VALUES);
  const line = () => `${pick(dice, NAMES)}${many(dice, 2, () => pick(dice, PARAMS))}:${value()}`;
  const event = () =>
    `BEGIN:VEVENT\nUID:${pick(dice, ['a', 'b', ''])}\nDTSTART${pick(dice, PARAMS)}:${value()}\n${many(dice, 8, line, '\n')}\nEND:VEVENT`;
  const body = many(dice, 4, () => (dice(3) === 0 ? many(dice, 5, line, '\n') : event()), '\n');
  return dice(8) === 0 ? body : `BEGIN:VCALENDAR\n${body}\n${dice(5) === 0 ? '' : 'END:VCALENDAR'}`;
}

const WHEN = split(
  `When:|Wann:|Quand :|Date:|Subject:|From:|To:|Wed|Mittwoch|Nov 18, 2026|18. November 2026|18/11/2026|11/18/26|2026-11-18|2026年11月18日|18 de noviembre de 2026|10am|11:30|2 pm|14 Uhr|14h30|kl. 10|noon|mitternacht|24:00|99:99|–|-|to|bis|à|und|,|(|)|CET|IST|(UTC+01:00)|GMT+5.30|Eastern Time|Weekly|jeden Montag|every|from|until|午後|オ|٢٠٢٦|1405/8/27|for 2 hours|(2h)|60 min|halb|half past|drei|two|a las dos|y media|deux heures|et demie|moins le quart|alle tre|三時半|세 시|in the afternoon|⋅|\n|\n|This event has been canceled|wrote:`,
);

/** A mail or a date put together of what stands in mails. */
export const madeText = (dice: Dice): string =>
  many(
    dice,
    30,
    () => pick(dice, dice(9) === 0 ? ODD : dice(5) === 0 ? WORDS : WHEN),
    pick(dice, [' ', ' ', '']),
  );

const MAIL = split(
  `Content-Type: text/plain; charset=utf-8|Content-Type: text/html|Content-Type: multipart/mixed; boundary=b|Content-Type: multipart/alternative; boundary="c d"|Content-Type: message/rfc822|Content-Type: text/calendar; method=REQUEST|Content-Type: application/octet-stream; name=a.ics|Content-Transfer-Encoding: base64|Content-Transfer-Encoding: quoted-printable|Content-Disposition: attachment; filename="x.ics"|Subject: =?UTF-8?B?SGFsZGVu?= =?utf-8?q?=C3=A9_?=|Subject: =?x?q?=FF?=|From: Ana <ana@halden.example>|To: bo@x.example,\n cy@x.example|Date: Mon, 16 Nov 2026 09:12:00 +0100|Received: by x; Mon, 16 Nov 2026|MIME-Version: 1.0| folded|\n\n|--b|--b--|--c d|--c d--|=C3=BC=|=|V2Fubjo=|UEsDBA==|<p>10am</p>`,
);

/** A mail as programs keep it: heads, parts and codings that fit together or not. */
export function madeMail(dice: Dice): string {
  const line = () =>
    dice(8) === 0
      ? madeCalendar(dice)
      : dice(6) === 0
        ? madeText(dice)
        : pick(dice, dice(12) === 0 ? ODD : MAIL).replace(/\\n/g, '\n');
  return `${dice(6) === 0 ? '' : 'MIME-Version: 1.0\n'}${many(dice, 30, line, pick(dice, ['\n', '\r\n']))}`;
}

const TALK = split(
  `WEBVTT|NOTE x|STYLE|00:00:01.000 --> 00:00:04.000|00:00:01,000 --> 00:00:04,000|1|<v Ana Silva>|</v>|<v|Ana Silva  0:01|[Ana] 10:02:33|0:01 - Ana (Northwind)|Ana:|Me:|Ich:|We want a billboard.|It has to be up by June.|Ich melde mich bis Freitag.|I will send it by Friday|not|if|“|”|&amp;|&lrm;|<w:p>|</w:p>|<w:t>|</w:t>|<w:t xml:space="preserve">|<w:br/>|<w:tab/>|\n|\r`,
);

/** The words of a talk as services write them down, in sound order or in none. */
export const madeTalk = (dice: Dice): string =>
  many(dice, 40, () => pick(dice, dice(9) === 0 ? ODD : TALK), pick(dice, ['\n', ' ', '\n\n']));

/** The same in a .docx, whose bytes may be broken. */
export function madeDocument(dice: Dice): Uint8Array {
  const name = pick(dice, ['word/document.xml', 'word/document.xml', 'other.xml']);
  const bytes = zipSync({ [name]: strToU8(`<w:document><w:body>${madeTalk(dice)}</w:body>`) }, { level: 0 });
  for (let cut = dice(4) === 0 ? 1 + dice(3) : 0; cut > 0; cut--) bytes[dice(bytes.length)] = dice(256);
  return bytes;
}

const CELLS = split(
  `Client|Date|Amount|Status|Paid on|Engagement|Currency|Hours|Invoice|Total|paid|1,200.50|1.200,50|(5)|-5|12%|€ 5|18/11/2026|11/18/2026|2026-11-18|14:00|Halden|Ana Ruiz|"quoted"|"a, b"|"open|''|TRUE|0|�|1e5|=1+1|+49 30|x@y.z`,
);

/** A table as text: rows of another program, quoted well or not, with any mark between. */
export function madeTable(dice: Dice): string {
  const mark = pick(dice, [',', ';', '\t', '|', ' ']);
  const cell = () => pick(dice, dice(8) === 0 ? ODD : dice(6) === 0 ? WORDS : CELLS);
  const width = 1 + dice(6);
  const row = () => Array.from({ length: dice(7) === 0 ? dice(9) : width }, cell).join(mark);
  return `${pick(dice, ['', '\ufeff', 'sep=;\n', 'Report\n\n'])}${many(dice, 8, row, pick(dice, ['\n', '\r\n', '\r']))}`;
}

/** JSON that has the outline of a book of ours, with anything in its places. */
export function madeJson(dice: Dice): string {
  const value = (depth: number): unknown => {
    const kind = dice(depth > 3 ? 4 : 7);
    if (kind < 2) return pick(dice, [...WORDS, ...CELLS]);
    if (kind === 2) return dice(100_000) - 50_000;
    if (kind === 3) return dice(2) === 0 ? null : dice(2) === 0;
    if (kind === 4) return Array.from({ length: dice(3) }, () => value(depth + 1));
    return record(depth + 1);
  };
  const keys = split(
    `id|client|title|tab|version|name|startsAt|zone|currency|amount|closedOn|constructor|__proto__|kind|x`,
  );
  const record = (depth: number): unknown =>
    Object.fromEntries(Array.from({ length: dice(5) }, () => [pick(dice, keys), value(depth)]));
  const tabs = split(`settings|clients|engagements|sessions|payments|people|evidence|constructor|nothing`);
  const book = Object.fromEntries(
    tabs
      .filter(() => dice(3) > 0)
      .map((tab) => [tab, dice(6) === 0 ? value(0) : Array.from({ length: dice(3) }, () => record(0))]),
  );
  const text = JSON.stringify({ valueback: dice(4) === 0 ? value(0) : 1 + dice(3), ...book });
  return dice(12) === 0 ? text.slice(0, dice(text.length)) : text;
}

const XML = split(
  `<sheetData>|</sheetData>|<row r="1">|<row>|</row>|<c r="A1" t="s">|<c t="inlineStr">|<c r="ZZZ999999">|<c s="99">|</c>|<v>1</v>|<v>99999</v>|<v>abc</v>|<is><t xml:space="preserve"> a </t></is>|<f>SUM(A1)</f>|<mergeCells/>|<x:c xmlns:x="u">|<!-- -->|<![CDATA[x]]>|&amp;|&bad;|<|/>|<hyperlink r:id="rId9"/>`,
);

/** A workbook whose parts are there, and whose sheet and strings hold anything. */
export function madeWorkbook(dice: Dice): Uint8Array {
  const head = '<?xml version="1.0"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const cells = () =>
    `<row>${many(dice, 4, () => `<c t="inlineStr"><is><t>${pick(dice, ['Client', 'Date', 'Amount', '5', 'Halden'])}</t></is></c>`)}</row>`;
  const rows = many(dice, 10, () => (dice(4) === 0 ? pick(dice, XML) : cells()));
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pkg = 'http://schemas.openxmlformats.org/package/2006';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${pkg}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${pkg}/relationships"><Relationship Id="r" Type="${rel}/officeDocument" Target="${pick(dice, ['xl/workbook.xml', '/xl/workbook.xml', 'xl\\\\workbook.xml', 'no.xml'])}"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="${pick(dice, ['A', 'Clients', 'Sessions', ''])}" sheetId="1" r:id="${pick(dice, ['r1', 'r1', 'r9'])}"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${pkg}/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${many(dice, 3, () => pick(dice, ['<si><t>a</t></si>', '<si/>', ...XML]))}</sst>`,
  };
  const kept = Object.entries(parts).filter(() => dice(20) > 0);
  const bytes = zipSync(Object.fromEntries(kept.map(([name, text]) => [name, strToU8(text)])), { level: 0 });
  for (let cut = dice(6) === 0 ? 1 + dice(3) : 0; cut > 0; cut--) bytes[dice(bytes.length)] = dice(256);
  return bytes;
}
