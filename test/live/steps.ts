import { ANSWER_STEPS } from './steps-answers.ts';
import { PRACTICE_STEPS } from './steps-practice.ts';
import { ROW_STEPS } from './steps-rows.ts';
import type { Step } from './step-kit.ts';

/** The checklist of a live run, in order; each step goes on from the one before. */
export const STEPS: readonly Step[] = [...PRACTICE_STEPS, ...ROW_STEPS, ...ANSWER_STEPS];
