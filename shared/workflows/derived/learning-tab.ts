import type { Book } from '../../model/book.ts';
import { learnedOf } from '../../rules/learning/learned.ts';
import { learningLines } from '../../rules/learning/learning-lines.ts';
import type { Cell } from '../../table/cells/cell.ts';
import type { Context } from '../workflow.ts';
import { column, named, words } from './derived-columns.ts';

/** The columns of the tab Learning: across all engagements, and for nobody but the practice. */
export const LEARNING = [
  { ...column('About'), width: 26 },
  named('What'),
  words('What is known'),
  ...['Tried', 'Looked at', 'Closer', 'Further'].map((header) => column(header, 'count')),
];

/** What the practice learned, a line a row, once it has an engagement; only what was tried has counts. */
export const learningRows = (book: Book, { now, zone }: Context): Cell[][] =>
  (book.engagements.length === 0 ? [] : learningLines(book, learnedOf(book, now, zone))).map(
    ({ about, name, text, tried }) => [
      ...[about, name, text],
      ...(tried ? [tried.tried, tried.looked, tried.closer, tried.further] : [null, null, null, null]),
    ],
  );
