import type { TimedFlow } from './cash-flow.ts';

const FROM = Math.log(1e-12);
const TO = Math.log(1e9);
const TOUCHING = 1e-13;
const SAME_ROOT = 1e-9;

/**
 * Every rate above −1 at which the flows together are worth nothing, ascending, up to 10⁹. Also such as only touch nothing
 * (−100, 220, −121 at 10 %), which a scan for changes of sign passes over.
 */
export function presentValueRoots(flows: readonly TimedFlow[]): number[] {
  return logRoots(merged(flows)).map(Math.expm1);
}

/** Flows in order of time, those of one time together, zeros dropped. */
function merged(flows: readonly TimedFlow[]): TimedFlow[] {
  const amounts = new Map<number, number>();
  for (const { amount, at } of flows) amounts.set(at, (amounts.get(at) ?? 0) + amount);
  return [...amounts]
    .map(([at, amount]) => ({ amount, at }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => a.at - b.at);
}

/**
 * Roots of Σ v·e^(−t·u) over u = log(1+r). Its turning points, after a shift in time that lies between two flows of unlike
 * sign, are the roots of a sum with one change of sign less (Descartes' rule), so they are found first and nothing can
 * hide between two of them.
 */
function logRoots(flows: readonly TimedFlow[]): number[] {
  const change = flows.findIndex((flow, n) => flow.amount * Math.sign(flows[n + 1]?.amount ?? 0) < 0);
  const [last, next] = [flows[change], flows[change + 1]];
  if (!last || !next) return [];
  const shift = (last.at + next.at) / 2;
  const turns = logRoots(
    evenedOut(flows.map(({ amount, at }) => ({ amount: amount * (at - shift), at }))),
  ).map((at) => ({ at, sign: touches(flows, at) ? 0 : signAt(flows, at) }));
  const points = [{ at: FROM, sign: signAt(flows, FROM) }, ...turns, { at: TO, sign: signAt(flows, TO) }];
  const roots = points.flatMap((point, n) => {
    const before = points[n - 1];
    if (point.sign === 0) return [point.at];
    return before && before.sign * point.sign < 0 ? [bisect(flows, before.at, point.at)] : [];
  });
  return roots.filter((root, n) => n === 0 || root - (roots[n - 1] ?? 0) > SAME_ROOT);
}

/** The same flows with the largest at 1, so that products of many steps stay numbers. */
function evenedOut(flows: readonly TimedFlow[]): TimedFlow[] {
  const most = flows.reduce((all, { amount }) => Math.max(all, Math.abs(amount)), 0);
  return flows.flatMap(({ amount, at }) => (amount / most === 0 ? [] : [{ amount: amount / most, at }]));
}

/** The sum and the sum of sizes, both against the largest power, so that neither overflows. */
function worthAt(flows: readonly TimedFlow[], u: number): { worth: number; size: number } {
  const top = flows.reduce((all, { at }) => Math.max(all, -at * u), -Infinity);
  let [worth, size] = [0, 0];
  for (const { amount, at } of flows) {
    const part = amount * Math.exp(-at * u - top);
    worth += part;
    size += Math.abs(part);
  }
  return { worth, size };
}

const signAt = (flows: readonly TimedFlow[], u: number): number => Math.sign(worthAt(flows, u).worth);

function touches(flows: readonly TimedFlow[], u: number): boolean {
  const { worth, size } = worthAt(flows, u);
  return Math.abs(worth) <= TOUCHING * size;
}

function bisect(flows: readonly TimedFlow[], from: number, to: number): number {
  let [low, high] = [from, to];
  const lowSign = signAt(flows, low);
  for (let n = 0; n < 200; n += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    const sign = signAt(flows, middle);
    if (sign === 0) return middle;
    if (sign === lowSign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
