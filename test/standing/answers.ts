import { currencyExponent } from '#shared/base/currency.ts';
import type { Money } from '#shared/base/money.ts';
import type { Standing } from '#shared/rules/standing.ts';

/** An amount as the cases write it: exact to the minor unit, with its currency. */
export function amountText({ minor, currency }: Money): string {
  const exponent = currencyExponent(currency) ?? 2;
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return `${minor < 0 ? '-' : ''}${text} ${currency}`;
}

const amounts = (all: readonly (Money | null)[]): string[] =>
  all.flatMap((one) => (one ? [amountText(one)] : [])).sort();

/** Everything that is said of an engagement, one sentence a line. */
function said({ guarantee, money, attention, next, looseEnds }: Standing): string[] {
  const { reasons, missing, cure, flags, part } = guarantee;
  return [
    ...[...reasons, ...missing, ...cure, ...flags, ...part.points, ...money.questions].map((one) => one.text),
    ...guarantee.duties.flatMap((duty) => [duty.client.text, duty.provider.text]),
    ...(guarantee.next ? [guarantee.next.text] : []),
    ...[...attention, ...(next ? [next] : [])].flatMap((one) => [one.what, one.detail]),
    ...looseEnds.flatMap((one) => [one.text, one.fix]),
  ];
}

/** Whether a pattern of a case is found in something that is said, capital or small. */
const matches = (pattern: string, texts: readonly string[]): boolean =>
  texts.some((text) => new RegExp(pattern, 'iu').test(text));

type Check = (standing: Standing, expected: unknown, problems: readonly string[]) => unknown;

const oneOf = (answer: unknown, expected: unknown): unknown =>
  Array.isArray(expected) && expected.includes(answer) ? sortedIf(expected) : answer;

const noneOf = (answer: unknown, expected: unknown): unknown =>
  (Array.isArray(expected) ? expected : [expected]).includes(answer) ? answer : sortedIf(expected);

const listOf = (all: readonly string[], expected: unknown): unknown => {
  const sorted = [...all].sort();
  return Array.isArray(expected) ? sorted : sorted.length === 1 ? sorted[0] : sorted;
};

const NOTHING = /^0(\.0+)? /;

/** Amounts where none is a fact, not an unknown: a case may write it as 0 or as an empty list. */
const amountsOf = (all: readonly (Money | null)[], expected: unknown): unknown => {
  const some = amounts(all).filter((one) => !NOTHING.test(one));
  const wantsNone = [expected].flat().every((one) => NOTHING.test(String(one)));
  return some.length === 0 && wantsNone ? sortedIf(expected) : listOf(amounts(all), expected);
};

/** What a case expects, its lists in the order answers have: the order means nothing. */
export const sortedIf = (expected: unknown): unknown =>
  Array.isArray(expected) ? [...expected].sort() : expected;

/** What each key of a case asks of a standing: the answer, to be equal to what the case expects. */
export const ANSWERS: Readonly<Record<string, Check>> = {
  state: ({ guarantee }, expected) => oneOf(guarantee.state, expected),
  result: ({ guarantee }, expected) => oneOf(guarantee.result, expected),
  evaluation: ({ guarantee }, expected) => oneOf(guarantee.evaluation, expected),
  notState: ({ guarantee }, expected) => noneOf(guarantee.state, expected),
  part: ({ guarantee }) => (guarantee.part.state === 'inOrder' ? 'in order' : 'open'),
  canClaim: ({ canClaim }) => canClaim,
  mayDecline: ({ mayDecline }, expected) => listOf(mayDecline?.grounds ?? [], expected),
  due: ({ money }, expected) => listOf(amounts(money.refund.totals.map((one) => one.due)), expected),
  remaining: ({ money }, expected) =>
    listOf(amounts(money.refund.totals.map((one) => one.remaining)), expected),
  dueBounds: ({ money }) => money.refund.totals.flatMap((one) => amounts([one.least, one.most])),
  beyond: ({ money }, expected) => amountsOf([money.beyond], expected),
  owed: ({ money }) => amounts([money.owed])[0],
  lapses: ({ money }) => amounts([money.lapses?.net ?? null])[0],
  chased: ({ money }) => money.chased.map((one) => one.row.text).sort(),
  waits: ({ money }) => money.waits.map((one) => one.row.text).sort(),
  exposure: ({ money }, expected) => amountsOf(money.exposure, expected),
  asks: (standing, expected, problems) =>
    (expected as string[]).filter((pattern) => matches(pattern, [...said(standing), ...problems])).sort(),
  looseEnds: ({ looseEnds }, expected) =>
    typeof expected === 'string'
      ? matches(
          expected,
          looseEnds.flatMap((one) => [one.text, one.fix]),
        )
        ? expected
        : looseEnds.map((one) => one.text)
      : looseEnds.length,
};
