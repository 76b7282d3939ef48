import { enMessages } from './en-messages.ts';
import { enProposal } from './en-proposal.ts';
import { enTerms } from './en-terms.ts';

/** The English words of all client documents. */
export const en = { ...enProposal, ...enTerms, ...enMessages };

/** The words of a document language: the same keys in every language. */
export type Words = typeof en;

/** A key of the words. */
export type WordKey = keyof Words;
