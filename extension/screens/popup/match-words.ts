import type { Ground } from '#shared/calls/match.ts';

/** What a match rests on, in a word. */
export const BY: Readonly<Record<Ground, string>> = {
  series: 'by your earlier choice',
  email: 'by e-mail',
  domain: 'by the mail domain',
  name: 'by name',
  history: 'by an earlier title',
  call: 'by the call link',
  alike: 'by a name much like it',
};

/** Words as a sentence lists them. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'by name') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
