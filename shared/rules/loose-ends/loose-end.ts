import type { RecordRef } from '../explain.ts';
import type { LooseEnd } from './loose-end-found.ts';

/** One line of a table of checks: when it is loose, its code, what to say, how to fix it, which field. */
export type Check = readonly [
  loose: boolean,
  code: string,
  text: string,
  fix: string,
  field: string | null,
  gate?: boolean,
];

/** The loose ones of a table of checks on one row; they hold the gate unless they say otherwise. */
export const looseOf = (record: RecordRef | null, checks: readonly Check[]): LooseEnd[] =>
  checks.flatMap(([loose, code, text, fix, field, gate = true]) =>
    loose ? [{ code, text, fix, field, gate, ...(record ? { record } : {}) }] : [],
  );
