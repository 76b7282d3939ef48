import type { DriverFacts } from './fact-types.ts';
import { figureOf, numberText, percentText } from './figures.ts';
import { plain, type Runs } from './run.ts';
import type { Writer } from './writer.ts';

const TIMES = ' × ';
const MINUS = '\u2212';

/** One unit of the currency: the change itself is the money then (`EUR 148,000 − 97,000`). */
const isOneUnit = (driver: DriverFacts): boolean =>
  driver.unitValue !== null && figureOf(driver.unitValue, 'en') === '1';

/** A rate, or a revenue line whose today and then are broken numbers below one: read as per cent of cases. */
function inShares({ formula, today, then }: DriverFacts): boolean {
  if (formula === 'rate') return true;
  const broken = (value: number | null) => value !== null && Math.abs(value) < 1 && !Number.isInteger(value);
  return formula === 'revenue' && broken(today) && broken(then);
}

const factor = (text: string | null): Runs[] => (text === null ? [] : [plain(text)]);

// So many decimals that nothing typed is cut: the line, worked by hand, gives the printed amount.
const ALL = 10;

/** The change as `22 % − 14 %` from today and then, or the likely change where only that is known. */
function changeOf(driver: DriverFacts, bracketed: boolean, writer: Writer): Runs | null {
  const { difference, change, formula, unit } = driver;
  const { locale } = writer;
  const shares = inShares(driver);
  const show = (value: number): string =>
    shares ? percentText(value, locale, ALL) : numberText(value, locale, ALL);
  const noun = formula === 'time' ? writer.words.hours : shares ? null : unit;
  const money = isOneUnit(driver) && driver.unitValue ? `${driver.unitValue.currency}\u00a0` : '';
  if (difference && (change === null || near(change, difference[0] - difference[1]))) {
    const text = `${money}${show(difference[0])} ${MINUS} ${show(difference[1])}`;
    const pair = bracketed || (noun && !money) ? `(${text})` : text;
    return plain(noun && !money ? `${pair}\u00a0${noun}` : pair);
  }
  if (change === null) return null;
  return plain(money + show(change) + (noun && !money ? `\u00a0${noun}` : ''));
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** How often a year: cases for a rate (`5,200 visits`), else `48 times a year`; once a year is `a year`. */
function timesOf(driver: DriverFacts, writer: Writer): string | null {
  const { timesPerYear, unit } = driver;
  if (timesPerYear === null) return null;
  const figure = numberText(timesPerYear, writer.locale, ALL);
  if (inShares(driver)) return unit ? `${figure}\u00a0${unit}` : writer.text('timesAYear', { times: figure });
  return timesPerYear === 1 ? null : writer.text('timesAYear', { times: figure });
}

/**
 * A driver as the client reads it: change × times × unit value × margin × our part. A factor of one is left out, a
 * missing one makes the line shorter; confidence is no factor here.
 */
export function workingOf(driver: DriverFacts, writer: Writer): Runs {
  const { locale } = writer;
  const { unitValue, margin, attribution, months } = driver;
  const value: Runs[] = unitValue && !isOneUnit(driver) ? [[writer.money(unitValue)]] : [];
  const times = factor(timesOf(driver, writer));
  const share = (part: number | null, word: 'margin' | 'ourPart') =>
    factor(part === null || part === 1 ? null : writer.text(word, { share: percentText(part, locale, ALL) }));
  const others: Runs[] = [
    ...(inShares(driver) ? [...times, ...value] : [...value, ...times]),
    ...share(margin, 'margin'),
    ...share(attribution, 'ourPart'),
    ...factor(months === 12 ? null : writer.text('monthsCounted', { n: String(months) })),
  ];
  const change = changeOf(driver, others.length > 0, writer);
  const once = isOneUnit(driver) && driver.timesPerYear === 1;
  const first: Runs[] = change ? [once ? [...change, ...plain(` ${writer.words.aYear}`)] : change] : [];
  return [...first, ...others].flatMap((one, index): Runs => (index === 0 ? one : [...plain(TIMES), ...one]));
}
