import { codeOf } from '#shared/base/id.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { underWay } from '#shared/rules/archived.ts';
import { similarity } from '#shared/table/import/similar-words.ts';
import { foldLetters } from '#shared/workflows/find/look-for.ts';
import { columnsOfText } from './print.ts';
import { misuse, refusal } from './stop.ts';

/** What a person wrote to say which engagement they mean. */
export interface Asked {
  /** Its code, its title or a part of it. */
  readonly engagement?: string | undefined;
  /** The client's name or a part of it. */
  readonly client?: string | undefined;
}

/** The name of an engagement's client; its title where the client is gone. */
export const clientOf = (book: Book, one: Engagement): string =>
  recordOf(book, 'clients', one.client)?.name ?? one.title;

/** Engagements one a line: code, client, title. */
export const engagementLines = (book: Book, list: readonly Engagement[]): string =>
  columnsOfText(list.map((one) => [`  ${codeOf(one.id)}`, clientOf(book, one), one.title])).join('\n');

/** Finds the one engagement a person means. What fits several or none is refused with the choices; nothing is guessed. */
export function findEngagement(book: Book, asked: Asked): Engagement {
  if (book.engagements.length === 0)
    throw refusal(
      'This practice has no engagement yet. A call begins one: log, with --new-client and the client’s name.',
    );
  const said = [asked.client, asked.engagement].filter(Boolean).join(', ');
  const found = book.engagements.filter(
    (one) => fits(asked.client, [clientOf(book, one)]) && fits(asked.engagement, namesOf(book, one)),
  );
  const exact = found.filter(
    (one) =>
      isExactly(asked.client, [clientOf(book, one)]) && isExactly(asked.engagement, namesOf(book, one)),
  );
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only && others.length === 0) return only;
  if (only)
    throw refusal(
      `“${said}” can be one of these. Say which by its code, for example --engagement ${codeOf(only.id)}:\n${engagementLines(book, [only, ...others])}`,
    );
  throw refusal(`There is no engagement “${said}”. ${nearest(book, said)}`);
}

/** The name of a client who is not in the book yet; one who is there already is refused, for nothing is made twice. */
export function newName(book: Book, said: string): string {
  const name = said.trim();
  if (name === '') throw misuse('Who is the new client? Say the name: --new-client "Lake Hotels"');
  const known = book.clients.find((one) => sameWords(one.name) === sameWords(name));
  if (known) throw refusal(`“${known.name}” is a client already. Say --client "${known.name}".`);
  return name;
}

const namesOf = (book: Book, one: Engagement): string[] => [
  codeOf(one.id),
  one.id,
  one.title,
  clientOf(book, one),
];

/** A name as it is compared: “tomas” finds “Tomás”, as in Find. */
const sameWords = (text: string): string => foldLetters(text.trim().replace(/\s+/g, ' '));

const isExactly = (said: string | undefined, names: readonly string[]): boolean =>
  said === undefined || names.some((name) => sameWords(name) === sameWords(said));

const fits = (said: string | undefined, names: readonly string[]): boolean =>
  said === undefined || names.some((name) => sameWords(name).includes(sameWords(said)));

const ALIKE = 0.8;
const MOST_LISTED = 12;

function nearest(book: Book, said: string): string {
  const alike = book.engagements.filter((one) =>
    namesOf(book, one).some((name) => similarity(sameWords(name), sameWords(said)) > ALIKE),
  );
  const open = underWay(book);
  const list = alike.length > 0 ? alike : open.slice(0, MOST_LISTED);
  return `${alike.length > 0 ? 'Did you mean' : 'These are open'}:\n${engagementLines(book, list)}`;
}
