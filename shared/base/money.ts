/** An amount in whole minor units (cents, yen, millimes) of one currency; |minor| stays below 2^53. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code, e.g. `EUR`. */
  readonly currency: string;
}
