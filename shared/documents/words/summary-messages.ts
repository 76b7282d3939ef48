import type { Language } from '../../model/words.ts';
import de from './de-summary.json' with { type: 'json' };
import en from './en-summary.json' with { type: 'json' };

/** The words of the summary of a session; they are apart because only the workbench writes one. */
export const SUMMARY_WORDS: Readonly<Record<Language, typeof en>> = { en, de };
