import type { DriverFacts } from './fact-types.ts';
import { figureOf, measured, numberText, percentText } from './figures.ts';
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

function difference(greater: string, lesser: string, bracketed: boolean): string {
  const text = `${greater} ${MINUS} ${lesser}`;
  return bracketed ? `(${text})` : text;
}

/** The change as `22 % − 14 %` from today and then, or the likely change where only that is known. */
function changeOf(driver: DriverFacts, writer: Writer): Runs | null {
  const { today, then, change, formula, unit } = driver;
  const { locale } = writer;
  const shares = inShares(driver);
  const show = (value: number): string =>
    shares ? percentText(value, locale) : numberText(value, locale, 4);
  const matches =
    change === null || (today !== null && then !== null && near(change, Math.abs(then - today)));
  const noun = formula === 'time' ? writer.words.hours : shares ? null : unit;
  const money = isOneUnit(driver) && driver.unitValue ? `${driver.unitValue.currency}\u00a0` : '';
  if (today !== null && then !== null && matches) {
    const bracketed = shares || noun !== null || driver.timesPerYear !== 1 || !money;
    const falls = (driver.likely?.minor ?? 0) < 0;
    const [from, to] = falls === today > then ? [then, today] : [today, then];
    const pair = difference(money + show(from), show(to), bracketed);
    return plain(noun && !money ? `${pair}\u00a0${noun}` : pair);
  }
  if (change === null) return null;
  if (shares) return plain(percentText(change, locale));
  return plain(money + measured(change, money ? null : noun, locale));
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** How often a year: cases for a rate (`5,200 visits`), else `48 times a year`; once a year is `a year`. */
function timesOf(driver: DriverFacts, writer: Writer): string | null {
  const { timesPerYear, unit } = driver;
  if (timesPerYear === null) return null;
  const figure = numberText(timesPerYear, writer.locale, 4);
  if (inShares(driver)) return unit ? `${figure}\u00a0${unit}` : writer.text('timesAYear', { times: figure });
  return timesPerYear === 1 ? null : writer.text('timesAYear', { times: figure });
}

/**
 * A driver as the client reads it: change × times × unit value × margin × our part. A factor of one is left out, a
 * missing one makes the line shorter; confidence is no factor here.
 */
export function workingOf(driver: DriverFacts, writer: Writer): Runs {
  const { locale } = writer;
  const { unitValue, margin, attribution } = driver;
  const change = changeOf(driver, writer);
  const value: Runs[] = unitValue && !isOneUnit(driver) ? [[writer.money(unitValue)]] : [];
  const times = factor(timesOf(driver, writer));
  const factors: Runs[] = [
    ...(change ? [change] : []),
    ...(inShares(driver) ? [...times, ...value] : [...value, ...times]),
    ...factor(
      margin === null || margin === 1 ? null : writer.text('margin', { share: percentText(margin, locale) }),
    ),
    ...factor(
      attribution === null || attribution === 1
        ? null
        : writer.text('ourPart', { share: percentText(attribution, locale) }),
    ),
  ];
  const line = factors.flatMap((one, index): Runs => (index === 0 ? one : [...plain(TIMES), ...one]));
  return isOneUnit(driver) && driver.timesPerYear === 1
    ? [...line, ...plain(` ${writer.words.aYear}`)]
    : line;
}
