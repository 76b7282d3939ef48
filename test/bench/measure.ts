/** One measured figure beside its budget; `ratio` compares with a figure of the same run where milliseconds would not travel. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | '×' | '';
  readonly budget: number | null;
  readonly beside?: string;
}

/** The middle value; 0 of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The value that 95 of 100 stay at or under. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0;

/** One line a figure; true where it is within its budget. */
export function report({ what, value, unit, budget, beside }: Measured): boolean {
  const within = budget === null || value <= budget;
  const limit = budget === null ? '' : ` of ${budget} ${unit} = ${(value / budget).toFixed(2)} × the budget`;
  console.log(
    `${within ? '  ' : '! '}${what}: ${value.toFixed(1)} ${unit}${limit}${beside ? `; ${beside}` : ''}`,
  );
  return within;
}

/** Milliseconds of processor time that a piece of work takes: on a machine that others use too, a clock on the wall tells their work. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** The least of several: what else a machine does only ever adds. */
export const least = (values: readonly number[]): number => Math.min(...values);
