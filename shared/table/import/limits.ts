/** The largest text file that is read, in bytes, and the most rows that come in at once: more is no practice, and would stop the program. */
export const MOST_BYTES = 30_000_000;
export const MOST_ROWS = 50_000;

/** What to do with a file that is too large; null where it fits. */
export const tooManyBytes = (bytes: number): string | null =>
  bytes <= MOST_BYTES
    ? null
    : `This file has ${Math.ceil(bytes / 1_000_000)} MB; at most ${MOST_BYTES / 1_000_000} MB are read. Leave out the columns and rows you do not need, or split it, then choose each part.`;

/** The same for its rows. */
export const tooManyRows = (rows: number): string | null =>
  rows <= MOST_ROWS
    ? null
    : `This file has ${rows} rows; at most ${MOST_ROWS} come in at once. Split it, then choose each part.`;
