import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsFor } from '#shared/workflows/find/acts.ts';
import { find } from '#shared/workflows/find/find.ts';
import { marksIn, pieceAround, foldLetters } from '#shared/workflows/find/look-for.ts';
import { at, bookWith, CLIENT, ENGAGEMENT, eur, withRows } from '#test/support/build-book.ts';

const NOW = at('2026-10-22T17:06+02:00');
const book = bookWith({
  people: [{ name: 'Ångström, Liv', client: CLIENT }],
  sessions: [
    {
      start: '2026-10-01T16:00+02:00',
      outcome: 'held',
      notes: 'The bright idea was to ring the waiting list first.',
    },
    { start: '2026-10-08T16:00+02:00', outcome: 'held', missing: 'A bright lamp' },
  ],
  payments: [
    { kind: 'fee', net: eur(500), currency: 'EUR', dueOn: '2026-11-01' },
    { kind: 'fee', net: eur(300), currency: 'EUR', dueOn: '2026-10-27' },
  ],
});
const seen = { book, engagement: ENGAGEMENT, now: NOW, zone: 'Europe/Berlin', locale: 'en-GB', record: null };

describe('finding', () => {
  test.each(['rivera', 'TOMAS', 'tomás coach', 'coaching'])('“%s” finds the engagement', (typed) => {
    expect(find(book, typed).places[0]).toMatchObject({
      kind: 'engagement',
      text: 'Tomás Rivera',
      aside: 'Career coaching',
    });
  });

  test('a person leads to the engagement of the client', () => {
    expect(find(book, 'angstrom').places).toMatchObject([
      { kind: 'person', engagement: ENGAGEMENT, aside: 'Tomás Rivera' },
    ]);
  });

  test('words in notes are found, the newest first; every word must be there', () => {
    expect(find(book, 'bright').notes.map(({ text }) => text)).toEqual([
      'A bright lamp',
      'The bright idea was to ring the waiting list first.',
    ]);
    expect(find(book, 'bright list').notes).toHaveLength(1);
    expect(find(book, 'bright nothing').notes).toEqual([]);
  });

  test('nothing typed finds nothing, and a saved row is found at once', () => {
    expect(find(book, '  ')).toEqual({ words: [], places: [], notes: [] });
    const later = withRows(book, {
      touchpoints: [{ at: '2026-10-20T10:00+02:00', summary: 'Sent the lamp' }],
    });
    expect(find(later, 'lamp').notes.map(({ text }) => text)).toEqual(['Sent the lamp', 'A bright lamp']);
  });

  test('what is marked reads as what was typed, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const plain = foldLetters(text);
        const word = plain.slice(Math.min(a, b) % (plain.length + 1)).split(/\s/)[0] ?? '';
        fc.pre(word !== '');
        for (const [from, to] of marksIn(text, [word]))
          expect(foldLetters(text.slice(from, to))).toContain(word);
      }),
    );
    expect(marksIn('Straße 5', ['strasse'])).toEqual([[0, 6]]);
  });

  test('a long note is cut around the word, and says so', () => {
    const long = `${'before '.repeat(30)}lamp ${'after '.repeat(30)}`;
    const piece = pieceAround(long, ['lamp']);
    expect(piece).toMatch(/^… before .*lamp.*after …$/);
    expect(piece.length).toBeLessThan(90);
  });
});

describe('acts that are found', () => {
  const wordsOf = (words: readonly string[]) => actsFor(seen, words).map((act) => act.word);

  test('without words: what presses first, then what is done most', () => {
    expect(wordsOf([])).toEqual(expect.arrayContaining(['Log a call', 'Note a payment', 'Move to …']));
  });

  test('the payment that is due first is the one to note', () => {
    const note = actsFor(seen, ['payment']).find((act) => act.kind === 'task');
    expect(note).toMatchObject({
      task: 'notePayment',
      record: 'pay_2',
      aside: expect.stringMatching(/300.* due 27 Oct/) as string,
    });
    const bare = actsFor({ ...seen, book: bookWith() }, ['payment']).find((act) => act.kind === 'task');
    expect(bare).toMatchObject({ task: 'payment', record: null });
  });

  test('a task is found by the words of its button', () => {
    expect(wordsOf(['pause'])).toContain('Agree a pause');
  });
});
