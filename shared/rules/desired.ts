import type { Book } from '../model/book.ts';

/** What the client of an engagement wants, in their words: one text, the engagement’s own, else that of its primary outcome. */
export function desiredOf(
  { engagements, outcomes }: Pick<Book, 'engagements' | 'outcomes'>,
  engagement: string,
): string | null {
  const own = engagements.find(({ id }) => id === engagement)?.desired?.trim();
  const [primary] = outcomes
    .filter((one) => one.engagement === engagement && one.primary === true)
    .sort((a, b) => a.id.localeCompare(b.id));
  return own || primary?.words?.trim() || null;
}
