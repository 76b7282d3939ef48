import { expect, test } from 'vitest';
import { entities } from '#shared/model/entities.ts';
import { fieldInWords } from '#shared/table/book/form.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { choicesOf } from '#shared/table/book/choices.ts';

test('a name or title that begins with T keeps its first letter in a list, and a start reads as day and hour', () => {
  const book = bookWith({
    clients: [{ name: 'Tomás Rivera' }, { name: 'TTT Ltd' }],
    sessions: [{ title: 'Talk about Tuesday', start: '2026-10-22T16:00+02:00' }],
  });
  const labels = (tab: string) => choicesOf(book, ENGAGEMENT)(tab).map((one) => one.label);
  expect(labels('clients')).toEqual(['Tomás Rivera', 'TTT Ltd']);
  expect(labels('sessions')).toEqual(['Talk about Tuesday, 2026-10-22 16:00']);
});

test('a text that begins with T is shown whole in the rows of a tab', () => {
  const reading = { locale: 'en-GB', currency: 'EUR', zone: 'Europe/Berlin' };
  expect(fieldInWords(entities.clients.fields.name, 'Tomás Rivera', reading)).toBe('Tomás Rivera');
  expect(fieldInWords(entities.sessions.fields.start, '2026-10-22T16:00+02:00', reading)).toBe(
    '2026-10-22 16:00',
  );
});
