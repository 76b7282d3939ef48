import type { Problem } from '../../base/checked.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { entities } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import { equalValues } from '../../table/book/apply-changes.ts';
import type { Values } from '../../table/book/change.ts';
import type { Step } from './step.ts';

/** Commands that may reach into what was sent, signed or paid: an undo of that very step, and an erasure of personal data. */
export type MayThaw = 'takeBack' | 'eraseClient' | null;

/** What was sent, signed or paid is superseded, never edited; only its later marks may still be filled in. */
export function frozenProblem({ tab, before, after, set }: Step, book: Book, may: MayThaw): Problem | null {
  const one: Entity = entities[tab];
  const frozenBy = one.frozenBy;
  if (frozenBy === undefined || !before || (before[frozenBy] ?? null) === null) return null;
  if (!after)
    return may === 'takeBack'
      ? null
      : {
          field: '',
          message: `A ${one.one} here was sent, signed or paid; it is kept. Close the engagement instead, or erase the client’s personal data.`,
        };
  if (may === 'takeBack' && (after[frozenBy] ?? null) === null) return null;
  const touched = Object.keys(set ?? {}).find(
    (name) =>
      !equalValues(before[name], after[name]) &&
      !mayStillChange(one, name, before[name], may) &&
      !(tab === 'contracts' && name === 'revision' && isTwin(book, before)),
  );
  if (touched === undefined) return null;
  return {
    field: touched,
    message: `This ${one.one} was ${FROZEN_WORD[tab] ?? 'settled'}; it is kept as it was. Make a new version that supersedes it.`,
  };
}

/** The texts of a proposal that was sent are kept with it: none is changed, added or taken away. */
export function sentTextProblem({ tab, before, after }: Step, book: Book, may: MayThaw): Problem | null {
  if (tab !== 'documents' || may === 'takeBack') return null;
  const owner = (before ?? after)?.['owner'];
  if (typeof owner !== 'string' || !recordOf(book, 'proposals', owner)?.sentAt) return null;
  return {
    field: 'content',
    message: 'This text was sent; it is kept as it was. Make a new version that supersedes it.',
  };
}

function mayStillChange(one: Entity, name: string, before: unknown, may: MayThaw): boolean {
  const field = one.fields[name];
  const personal = field?.personal === true || field?.kind === 'quote';
  if (may !== null && personal) return true;
  return one.laterFields?.includes(name) === true && (may === 'takeBack' || (before ?? null) === null);
}

/** Whether an earlier signed contract has the same number: the one signed later may then get its own. */
const isTwin = (book: Book, before: Values): boolean =>
  rowsOf(book, 'contracts', String(before['engagement'])).some(
    ({ id, revision, clientSignedOn }) =>
      id !== before['id'] &&
      clientSignedOn !== null &&
      clientSignedOn <= String(before['clientSignedOn']) &&
      (revision ?? 1) === (before['revision'] ?? 1),
  );

const FROZEN_WORD: Readonly<Record<string, string>> = {
  proposals: 'sent',
  contracts: 'signed',
  payments: 'paid',
};
