/** One figure of the journey in words: its name, what it is, and how it was counted. */
export interface JourneyLine {
  readonly name: string;
  readonly text: string;
  readonly how: string;
}

/** So many of something, in words. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** A line, or none where there is nothing to say. */
export const line = (name: string, text: string | null, how = ''): JourneyLine[] =>
  text === null ? [] : [{ name, text, how }];
