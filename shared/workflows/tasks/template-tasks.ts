import { recordOf, rowsOf } from '../../model/book.ts';
import { required, text } from '../../model/field.ts';
import { broughtWords } from '../templates/brought-words.ts';
import { keptBook } from '../templates/kept-book.ts';
import { sameName } from '../templates/keep-template.ts';
import type { Seen } from './task.ts';
import forms from './forms/template.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

const FIELDS = { name: required(text('Name of the template')) };

const replaces = ({ book }: Seen, name: unknown, holds: 'engagement' | 'driver'): string[] =>
  sameName(book, String(name ?? ''), holds) ? ['There is one of this name; it is replaced.'] : [];

/** Keeps an engagement, or one of its value drivers, to begin others with. */
export const TEMPLATE_TASKS = tasksOf(forms, {
  template: {
    entity: FIELDS,
    start: ({ book, engagement }) => ({ name: recordOf(book, 'engagements', engagement)?.title ?? null }),
    says: (seen, { name }) => [
      `It keeps: ${broughtWords(keptBook(seen.book, seen.engagement, 'template')).join(', ') || 'kind and currency'}.`,
      'Nothing of the client goes in; a paragraph that names them is left out.',
      ...replaces(seen, name, 'engagement'),
    ],
    wish: ({ engagement }, { values }) => ({
      kind: 'keepTemplate',
      tab: 'engagements',
      record: engagement,
      name: String(values['name'] ?? ''),
    }),
  },
  ownDriver: {
    entity: FIELDS,
    offered: ({ book, engagement }) => rowsOf(book, 'drivers', engagement).length > 0,
    start: ({ book, record }) => ({ name: recordOf(book, 'drivers', record)?.name ?? null }),
    says: (seen, { name }) => [
      'It keeps what is counted and how, and none of this client’s figures.',
      ...replaces(seen, name, 'driver'),
    ],
    wish: ({ record }, { values }) => ({
      kind: 'keepTemplate',
      tab: 'drivers',
      record: record ?? '',
      name: String(values['name'] ?? ''),
    }),
  },
});
