import { isCurrency } from '../../base/currency.ts';
import { isZone } from '../../base/moment.ts';
import { cleanText, MAX_TEXT } from '../../base/text.ts';
import type { Field } from '../../model/field.ts';
import { sameWords } from './cell.ts';
import type { CellReading, Codec } from './reading.ts';

const LONGEST: Partial<Record<Field['kind'], number>> = { zone: 60, link: 2000, email: 1000 };

// Most texts hold nothing to clean: one cheap look before the thorough one.
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/;

const readText = (cell: string | number | boolean, most: number, reading: CellReading): string | null => {
  const text = typeof cell !== 'string' ? String(cell) : SUSPECT.test(cell) ? cleanText(cell) : cell;
  if (text.length > most)
    return reading.wrong(`This text has ${text.length} characters; at most ${most} fit. Shorten it.`);
  return text;
};

const writeText = (value: unknown): string => cleanText(String(value));

/** Any text: a number typed into a text column is its digits. */
export const textCodec = (field: Field): Codec => {
  const most = LONGEST[field.kind] ?? MAX_TEXT;
  return { read: (cell, reading) => readText(cell, most, reading), write: writeText };
};

/** An IANA zone this program knows. */
export const zoneCodec: Codec = {
  read: (cell, reading) => {
    const text = String(cell).trim();
    if (isZone(text) && text.length <= 60) return text;
    return reading.wrong(`“${text.slice(0, 60)}” is not a time zone. Write one like Europe/Berlin.`);
  },
  write: writeText,
};

/** An ISO 4217 code in any case. */
export const currencyCodec: Codec = {
  read: (cell, reading) => {
    const code = String(cell).trim().toUpperCase();
    if (isCurrency(code)) return code;
    return reading.wrong(
      `“${String(cell).slice(0, 60)}” is not a currency code. Write one like EUR, USD or JPY.`,
    );
  },
  write: writeText,
};

/** One of a list: shows its word; reads the word or the code in any case. */
export function choiceCodec(field: Field): Codec {
  const choices = field.choices ?? {};
  const codes = new Map<string, string>();
  for (const code of Object.keys(choices)) codes.set(sameWords(code), code);
  for (const [code, word] of Object.entries(choices)) codes.set(sameWords(word), code).set(word, code);
  return {
    read: (cell, reading) => {
      const code = codes.get(cell as string) ?? codes.get(sameWords(String(cell)));
      if (code !== undefined) return code;
      const words = Object.values(choices).join(', ');
      return reading.wrong(`“${String(cell).slice(0, 60)}” is none of: ${words}. Choose one of them.`);
    },
    write: (value) => choices[String(value)] ?? String(value),
  };
}

const FLAGS = new Map<string, boolean>([
  ...['yes', 'true', 'y', 'x', '1', 'ja', 'wahr', 'oui', 'vrai', 'sí', 'si', '✓'].map(
    (word) => [word, true] as const,
  ),
  ...['no', 'false', 'n', '0', 'nein', 'falsch', 'non', 'faux'].map((word) => [word, false] as const),
]);

/** Yes or no; a checkbox's TRUE and FALSE are read as well. Blank stays unknown. */
export const flagCodec: Codec = {
  read: (cell, reading) => {
    if (typeof cell === 'boolean') return cell;
    const flag = FLAGS.get(sameWords(String(cell)));
    return (
      flag ??
      reading.wrong(
        `“${String(cell).slice(0, 60)}” is neither Yes nor No. Write one of them, or leave it blank.`,
      )
    );
  },
  write: (value) => (value === true ? 'Yes' : 'No'),
};
