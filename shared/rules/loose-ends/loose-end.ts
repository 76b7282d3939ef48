import type { RecordRef } from '../explain.ts';
import type { LooseEnd } from './loose-end-found.ts';
import { LOOSE } from './loose-words.ts';

/** The code of a loose end. */
type LooseCode = keyof typeof LOOSE;

/** What the words of a loose end name. */
type Named<Code extends LooseCode> = (typeof LOOSE)[Code][0] extends (...names: infer Names) => string
  ? Names
  : [];

/** One line of a table of checks: when it is loose, its code, the field to fill in, and what its words name. */
export type Check = {
  [Code in LooseCode]: readonly [loose: boolean, code: Code, field: string | null, ...names: Named<Code>];
}[LooseCode];

/** What is told and holds no gate. */
const ADVICE: readonly LooseCode[] = [
  'noPrimary',
  'notConfirmed',
  'noSourceOfValue',
  'notAgreed',
  'options',
  'notSure',
  'noEarlyEnd',
  'vague',
];

/** The loose ones of a table of checks on one row. */
export const looseOf = (record: RecordRef | null, checks: readonly Check[]): LooseEnd[] =>
  checks.flatMap(([loose, code, field, ...names]) => {
    if (!loose) return [];
    const [said, fix] = LOOSE[code];
    const text = typeof said === 'string' ? said : (said as (...all: typeof names) => string)(...names);
    return [{ code, text, fix, field, gate: !ADVICE.includes(code), ...(record ? { record } : {}) }];
  });
