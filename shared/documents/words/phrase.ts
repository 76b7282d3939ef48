/** A sentence that depends on a count: `{n}` is the count as a figure. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** A sentence with `{gaps}`, or one for one thing and one for several. */
export type Phrase = string | Plural;

/** Chooses the form for a count; English and German both part one from the rest. */
export const pluralOf = (phrase: Plural, count: number): string => (count === 1 ? phrase.one : phrase.other);
