import type { Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import { STAGE, type Stage } from '../../model/words.ts';
import type { DerivedName } from '../book/derived-names.ts';
import type { TabDress } from './dress.ts';

/** The stage from which on people need a tab: by its entity, or by its title where it is derived. Null, or not named: at once. */
const NEEDED_FROM: Readonly<Record<DerivedName, Stage | null> & Partial<Record<EntityName, Stage>>> = {
  Pricing: null,
  ROI: null,
  Attention: null,
  minimumResults: 'contract',
  payments: 'contract',
  Guarantee: 'contract',
  sessions: 'deliver',
  actions: 'deliver',
  evidence: 'deliver',
  Journey: 'deliver',
  Learning: 'deliver',
};

const ORDER = Object.keys(STAGE);

/**
 * Which tabs people need to see: those of the stages they are in, and every tab that holds a record. Set-up hides the others of the
 * tabs it makes, and they are shown once they are needed; a tab that was shown stays as the person leaves it. A file shows all:
 * nothing of ours runs in it.
 */
export function neededTabs(book: Book): (dress: TabDress) => boolean {
  const furthest = Math.max(-1, ...book.engagements.map(({ stage }) => ORDER.indexOf(stage ?? '')));
  return ({ entity, title, hidden }) => {
    if (hidden) return false;
    const from = NEEDED_FROM[entity ?? (title as DerivedName)];
    return !from || furthest >= ORDER.indexOf(from) || (entity !== null && book[entity].length > 0);
  };
}
