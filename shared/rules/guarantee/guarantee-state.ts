import type { GUARANTEE_WORD } from './guarantee-names.ts';

/** Where a guarantee stands. */
export type GuaranteeState = keyof typeof GUARANTEE_WORD;

/** How facts and the client's verdict read together once the term is over. */
export type Evaluation = 'fulfilled' | 'unmet' | 'undetermined' | null;
