import type { ARC_CODE } from '../model/words.ts';

/** What can be heard on the arc, by its code. */
export type ArcCode = keyof typeof ARC_CODE;

/** How people say one thing, and words in the same sentence that show it is something else. */
export interface SayingCues {
  readonly say: string;
  readonly unless: string;
}

/** One language's cues of one side of the arc. */
export type SignalCues = Readonly<Partial<Record<ArcCode, SayingCues>>>;
