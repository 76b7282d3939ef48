/** One meaningful piece of a "when" text. A date may lack its year; a clock time knows whether it was written "09:00". */
export type WhenToken =
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly padded: boolean;
      readonly hours?: ReadonlySet<number>;
    }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly spoken?: boolean }
  | { readonly kind: 'month'; readonly month: number; readonly orWeekday: number | null }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'period'; readonly hours: ReadonlySet<number>; readonly text: string }
  | { readonly kind: 'dash' | 'break' }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'unclear'; readonly text: string }
  | { readonly kind: 'zone'; readonly text: string };

/** A piece with the place in the folded text at which it ends. */
export type Placed = WhenToken & { readonly end: number };
