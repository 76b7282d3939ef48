/** A date as it was written: its year may be missing; the weekday named beside it, where there is one. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
}
