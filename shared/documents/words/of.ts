import type { Language } from '../../model/words.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

const WORDS: Readonly<Record<Language, Words>> = { en, de };

/** The words of a document language. */
export const wordsIn = (language: Language): Words => WORDS[language];
