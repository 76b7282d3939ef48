import { formatDay } from '../../base/day.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Reason } from '../../rules/explain.ts';
import { localeOf } from '../../rules/who.ts';
import type { DerivedColumn } from '../../table/book/derived-tab.ts';
import type { Cell } from '../../table/cells/cell.ts';
import type { WordTone } from '../../table/dress/dress-tones.ts';

/** A column by its header. */
export const column = (header: string, format: DerivedColumn['format'] = 'text') => ({ header, format });

/** A column of names. */
export const named = (header: string): DerivedColumn => ({ ...column(header), width: 28 });

/** A column of sentences. */
export const words = (header: string): DerivedColumn => ({ ...column(header), width: 48 });

/** A column of states; each word has its tone. */
export const state = (header: string, tones: readonly WordTone[]): DerivedColumn => ({
  ...column(header),
  tones,
  width: 26,
});

/** The client and the title of an engagement: how every row begins. */
export const names = (book: Book, engagement: string): Cell[] => {
  const row = recordOf(book, 'engagements', engagement);
  return [recordOf(book, 'clients', row?.client ?? null)?.name ?? null, row?.title ?? null];
};

/** Reasons as a person reads them, each with the day it is due; null where there are none. */
export const sentences = (book: Book, reasons: readonly Reason[]): Cell =>
  reasons
    .map(({ text, due }) =>
      due ? `${text.replace(/\.$/, '')} (by ${formatDay(due, localeOf(book))}).` : text,
    )
    .join(' ') || null;
