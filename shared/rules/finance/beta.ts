import { ensure } from '../../base/ensure.ts';

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for positive numbers (Lanczos): what the beta distribution and its sums are worked with. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const series = LANCZOS.reduce((sum, factor, n) => (n === 0 ? factor : sum + factor / (z + n)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The chance that a Beta(a, b) quantity is at most x. Throws unless a and b are positive. */
export function betaCdf(x: number, a: number, b: number): number {
  ensure(a > 0 && b > 0, `Beta(${a}, ${b}) is not a distribution`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The continued fraction of the incomplete beta function (Lentz). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guarded = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const factor = d * c;
    result *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return result;
}

/** The value below which a Beta(a, b) quantity lies with chance p (Newton kept between bounds). Throws unless a and b are positive. */
export function betaQuantile(p: number, a: number, b: number): number {
  ensure(a > 0 && b > 0, `Beta(${a}, ${b}) is not a distribution`);
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  let [low, high, x] = [0, 1, a / (a + b)];
  for (let n = 0; n < 200; n += 1) {
    const error = betaCdf(x, a, b) - p;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    const newton = x - error / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-16 + 1e-15 * x) return next;
    x = next;
  }
  return x;
}

/** What past engagements say about the next: prior Beta(priorA, priorB) with so many kept and refunded. */
export interface BetaInput {
  readonly priorA: number;
  readonly priorB: number;
  readonly successes: number;
  readonly failures: number;
  /** Chance that the interval holds, e.g. 0.95. */
  readonly level: number;
}

/** Mean and equal-tailed interval. */
export function betaPosterior({ priorA, priorB, successes, failures, level }: BetaInput) {
  const a = priorA + successes;
  const b = priorB + failures;
  const tail = (1 - level) / 2;
  return { mean: a / (a + b), lo: betaQuantile(tail, a, b), hi: betaQuantile(1 - tail, a, b), a, b };
}
