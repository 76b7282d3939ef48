import messages from './en-messages.json' with { type: 'json' };
import proposal from './en-proposal.json' with { type: 'json' };
import terms from './en-terms.json' with { type: 'json' };

/** The English words of all client documents; `{gaps}` are filled with names, days and amounts. */
export const en = { ...proposal, ...terms, ...messages };

/** The words of a document language: the same keys in every language. */
export type Words = typeof en;

/** A key of the words. */
export type WordKey = keyof Words;
