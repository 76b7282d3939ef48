import { recordId } from '../../base/id.ts';
import { recordOf, type Book } from '../../model/book.ts';
import { entities } from '../../model/entities.ts';

/** The id of the line a command leaves in the History. */
export const historyLineOf = (commandId: string): string => recordId(entities.history.prefix, commandId);

/** Whether a command was carried out before: every plan writes a History line under its command’s id. */
export const isDone = (book: Book, commandId: string): boolean =>
  recordOf(book, 'history', historyLineOf(commandId)) !== null;
