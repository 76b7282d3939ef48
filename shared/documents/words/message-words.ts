import type { Language } from '../../model/words.ts';
import { deMessages } from './de-messages.ts';
import { enMessages } from './en-messages.ts';

/** The words of messages to the client. */
export type MessageWords = typeof enMessages;

const WORDS: Readonly<Record<Language, MessageWords>> = { en: enMessages, de: deMessages };

/** The words of messages alone: the script in a sheet writes messages, and carries no words of proposals and terms. */
export const messageWordsIn = (language: Language): MessageWords => WORDS[language];
