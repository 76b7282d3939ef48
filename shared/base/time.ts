/** A calendar day, `2026-10-22`. */
export type Day = string;

/**
 * A moment as a person reads it and as an instant at once: local date and time with its offset from UTC,
 * RFC 3339, `2026-10-22T16:00+02:00` (seconds only where they are not zero). Two moments compare by `instantOf`.
 */
export type Moment = string;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** An IANA time zone name, `Europe/Berlin`. */
export type Zone = string;
