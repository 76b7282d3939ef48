/** How a column is stored: a text, a whole number below 2^53, or yes and no. Each may be blank. */
export type ColumnKind = 'text' | 'whole' | 'flag';

/**
 * What a book shows its firm: codes and whole numbers, never a name, a word or a note of anyone. One list for the Parquet files, the
 * tables of PostgreSQL and those of a warehouse. Amounts are in minor units of the currency in their row; `…WithoutRate` counts
 * amounts that no rate brings into it. Shares of a way are in basis points, days are ISO days, instants are milliseconds.
 */
export const FIRM_TABLES = {
  /** A row an engagement, in the currency of its practice. */
  standing: {
    engagement: 'text',
    code: 'text',
    /** The code of the person who leads it. */
    lead: 'text',
    trade: 'text',
    open: 'flag',
    state: 'text',
    result: 'text',
    closing: 'text',
    /** What is to be said of it, as codes, the most pressing first. */
    reasons: 'text',
    window_end: 'text',
    days_left: 'whole',
    progress_bp: 'whole',
    pace_bp: 'whole',
    /** How far behind an even pace; less than zero is ahead, blank is not known. */
    behind_bp: 'whole',
    currency: 'text',
    promised_minor: 'whole',
    promised_without_rate: 'whole',
    realised_minor: 'whole',
    realised_without_rate: 'whole',
    due_minor: 'whole',
    due_without_rate: 'whole',
    at_stake_minor: 'whole',
    at_stake_without_rate: 'whole',
  },
  /** What the amounts of a standing are made of, each in its own currency. */
  money_line: {
    engagement: 'text',
    kind: 'text',
    day: 'text',
    currency: 'text',
    minor: 'whole',
  },
  /** How the talk and the work go, as numbers. */
  signal: {
    engagement: 'text',
    arc_bp: 'whole',
    heard: 'whole',
    mood: 'whole',
    moods: 'whole',
    silence_days: 'whole',
    /** How sure one was, in millionths, of a guarantee that closed as kept (1) or not (0). */
    confidence_ppm: 'whole',
    kept: 'whole',
  },
  /** Which state of a book was published, and until when it can be said. */
  book_version: {
    hash: 'text',
    core: 'text',
    computed_at: 'whole',
    valid_until: 'whole',
    kept_before: 'whole',
    refunded_before: 'whole',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>;

export type FirmTable = keyof typeof FIRM_TABLES;

interface ValueOf {
  readonly text: string;
  readonly whole: number;
  readonly flag: boolean;
}

/** A row of one of these tables. */
export type FirmRow<T extends FirmTable> = {
  readonly [C in keyof (typeof FIRM_TABLES)[T]]: (typeof FIRM_TABLES)[T][C] extends ColumnKind
    ? ValueOf[(typeof FIRM_TABLES)[T][C]] | null
    : never;
};

/** All that one book shows. */
export type FirmRows = { readonly [T in FirmTable]: readonly FirmRow<T>[] };

/** Which book of which practice, and which state of it: beside every row. */
export const FIRM_KEYS = ['practice', 'book', 'revision'] as const;

/** The names of the tables; the version comes last, as what makes the others count. */
export const firmTables = Object.keys(FIRM_TABLES) as FirmTable[];
