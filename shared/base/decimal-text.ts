/** Decimal and group mark of a locale, and how many digits stand between its upper group marks (2 in India, else 3). */
interface Separators {
  readonly decimal: string;
  readonly group: string;
  readonly upper: number;
}

const separators = new Map<string, readonly Separators[]>();

/** A locale's marks in numbers and in amounts, which differ in Austria and French Switzerland. */
function separatorsOf(locale: string): readonly Separators[] {
  const known = separators.get(locale);
  if (known) return known;
  const found = (['decimal', 'currency'] as const).map((style): Separators => {
    const parts = new Intl.NumberFormat(locale, { style, currency: 'EUR', numberingSystem: 'latn' })
      .formatToParts(1234567.5)
      .map(({ type, value }) => ({ type, value: unify(value) }));
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    const whole = parts.filter((part) => part.type === 'integer');
    return { decimal: of('decimal'), group: of('group'), upper: whole.at(-2)?.value.length ?? 3 };
  });
  separators.set(locale, found);
  return found;
}

const WIDE = /[\uff01-\uff5e]/g;

/**
 * One form for what is typed in several: every space, minus sign, apostrophe and full-width character as its plain one;
 * marks of writing direction dropped.
 */
export const unify = (text: string): string => (/^[ -~]*$/.test(text) ? text : unified(text));

const unified = (text: string): string =>
  text
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '\u00a5')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u2009\u202f\u3000]/g, ' ');

/** How an amount is written in a locale, for messages: "2,400.50 or 2400.50". */
export function howToWrite(locale: string, decimals: number): string {
  const { decimal, group } = separatorsOf(locale)[0] ?? { decimal: '.', group: '' };
  const tail = decimals > 0 ? decimal + '50'.padEnd(decimals, '0').slice(0, decimals) : '';
  return `2${group}400${tail} or 2400${tail}`;
}

/** The sign of a unified text and what follows it, without the dash of “no cents”; brackets around the whole are a minus, as in accounts. */
export function signAndRest(text: string): { readonly sign: '' | '-'; readonly rest: string } {
  const bracketed = /^\(([^-+].*)\)$/.exec(text)?.[1];
  const [, sign = '', rest = text] = /^([-+]) ?(\S.*)$/.exec(text) ?? [];
  const isMinus = bracketed !== undefined || sign === '-';
  return { sign: isMinus ? '-' : '', rest: (bracketed ?? rest).trim().replace(/[.,](?:-+|—)$/, '') };
}

const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Digits with or without group marks, no group after a leading zero: in German "0.500" is a slip, not 500. */
function wholePattern({ group, upper }: Separators): string {
  if (group === '') return '\\d+';
  const mark = escapeRegex(group);
  const usual = `[1-9]\\d{0,2}(?:${mark}\\d{3})+`;
  const indian = upper === 2 ? `|[1-9]\\d?(?:${mark}\\d{2})*${mark}\\d{3}` : '';
  return `(?:${usual}${indian}|\\d+)`;
}

function read(rest: string, marks: Separators): string | null {
  const pattern = new RegExp(`^(${wholePattern(marks)})(?:${escapeRegex(marks.decimal)}(\\d+))?$`);
  const found = pattern.exec(rest);
  if (!found?.[1]) return null;
  return found[1].replace(/\D/g, '') + (found[2] ? `.${found[2]}` : '');
}

/** The plain decimal text ("-2400.50") of a number as a locale writes it, or null when it is not one there. */
export function plainDecimal(text: string, locale: string): string | null {
  const { sign, rest } = signAndRest(unify(text).trim());
  const readings = new Set(separatorsOf(locale).map((marks) => read(rest, marks)));
  readings.delete(null);
  const [only] = readings;
  return readings.size === 1 && only ? sign + only : null;
}
