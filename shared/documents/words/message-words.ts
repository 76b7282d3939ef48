import type { Language } from '../../model/words.ts';
import de from './de-messages.json' with { type: 'json' };
import en from './en-messages.json' with { type: 'json' };

/** The words of messages to the client. */
export type MessageWords = typeof en;

const WORDS: Readonly<Record<Language, MessageWords>> = { en, de };

/** The words of messages alone: the script in a sheet writes messages, and carries no words of proposals and terms. */
export const messageWordsIn = (language: Language): MessageWords => WORDS[language];
