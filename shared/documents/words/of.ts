import { de } from './de.ts';
import { en, type Words } from './en.ts';

/** The words of a document language. */
export const wordsIn = (language: 'en' | 'de'): Words => (language === 'de' ? de : en);
