/** The largest of any number of values, or what it is at least: as arguments of one call only so many are taken. */
export const largest = (values: readonly number[], least: number): number =>
  values.reduce((most, one) => (one > most ? one : most), least);
