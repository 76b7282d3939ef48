import messages from './de-messages.json' with { type: 'json' };
import proposal from './de-proposal.json' with { type: 'json' };
import terms from './de-terms.json' with { type: 'json' };
import type { Words } from './en.ts';

/** The German words of all client documents, in the polite form. */
export const de: Words = { ...proposal, ...terms, ...messages };
