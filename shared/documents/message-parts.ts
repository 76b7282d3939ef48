import type { Day } from '../base/time.ts';
import { dayText } from './figures.ts';
import { fillText } from './run.ts';
import type { MessageWords } from './words/message-words.ts';

/** A text without breaks of lines, for the middle of a sentence. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A day in a text that mail programs may break anywhere. */
export const plainDay = (day: Day, locale: string): string => dayText(day, locale).replace(/\u00a0/g, ' ');

/** How a message begins: by the client’s name, where it is known. */
export const greeting = (words: MessageWords, clientName: string | null): string =>
  clientName ? fillText(words.greeting, { name: oneLine(clientName) }) : words.greetingNoName;

/** How a message ends, line by line: who signs, a practice of the same name only once. */
export const closing = (
  words: MessageWords,
  { provider, practice }: { readonly provider: string | null; readonly practice: string | null },
): string[] => [words.regards, ...new Set([provider, practice].flatMap((one) => one || []))];
