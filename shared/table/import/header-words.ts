import words from './header-words.json' with { type: 'json' };
import type { ImportTarget } from './mapping.ts';

type Lists = Readonly<Record<string, string>>;

/** Words written one after another, with commas between; `{name}` stands for a list of that name. */
const many = (list: string): string[] =>
  list
    .replace(/\{(\w+)\}/g, (_, name: string) => (words.lists as Lists)[name] ?? '')
    .split(',')
    .map((word) => word.trim());

const wordsOf = <K extends string>(of: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(of).map(([name, list]) => [name, many(list)])) as unknown as {
    readonly [N in K]: readonly string[];
  };

/** A word that a column may be headed by, by field, the surest first. */
type HeaderWords = Readonly<Record<string, readonly string[]>>;

/** Words that people and programs head our columns with, beside their own names, the surest first; accents and marks do not matter. */
export const HEADER_WORDS: Readonly<Record<ImportTarget, HeaderWords>> = {
  clients: wordsOf(words.fields.clients),
  engagements: wordsOf(words.fields.engagements),
  sessions: wordsOf(words.fields.sessions),
  payments: wordsOf(words.fields.payments),
};

/**
 * Words for columns that decide something but are no field of ours: who called a meeting off (`by`), and whether the client was
 * absent; what kind of `paper` a row is, its number, and what of it was paid back; what was `spent`, beside what came in, and which
 * `way` a row’s money went; what of an invoice is paid, and what is open. A `worker` beside a list of times is not the client, unless
 * its header says so; the `host` asked for a meeting: in a list of meetings, ourselves. Only a list of times has a `length`.
 */
export const ROLE_WORDS = wordsOf(words.roles);

const { gross, line, after, charge } = wordsOf(words.amounts);

/** Headers of amounts that hold the tax as well. */
export const GROSS_WORDS: ReadonlySet<string> = new Set(gross);

/** Headers of a list of invoices by their lines: the total of an invoice stands once more in each. */
export const LINE_WORDS: ReadonlySet<string> = new Set(line);

/** Headers of an amount after what a payment service keeps, or of the tax in it. */
export const AFTER_WORDS: ReadonlySet<string> = new Set(after);

/** What a payment service keeps of a payment. */
export const CHARGE_WORDS: ReadonlySet<string> = new Set(charge);
