import type { Checked } from '../base/checked.ts';
import type { Instant, Zone } from '../base/time.ts';
import type { Book } from '../model/book.ts';
import type { Plan } from '../table/book/change.ts';

/** What a workflow may know of the world: the moment, the place and who acts. Handed in by the shell. */
export interface Context {
  readonly now: Instant;
  readonly zone: Zone;
  readonly who: string;
  /** How the reader writes, for sentences where the practice names no locale of its own. */
  readonly locale?: string;
}

/** Every command carries an id made in the shell (prefix `cmd`); record ids derive from it, so repeating is safe. */
export interface Command {
  readonly id: string;
}

/** A pure plan: book + command + context → changes and their undo, or what is wrong. */
export type Workflow<C extends Command> = (book: Book, command: C, context: Context) => Checked<Plan>;
