import { deMessages } from './de-messages.ts';
import { deProposal } from './de-proposal.ts';
import { deTerms } from './de-terms.ts';
import type { Words } from './en.ts';

/** The German words of all client documents. */
export const de: Words = { ...deProposal, ...deTerms, ...deMessages };
