import { describe, expect, test } from 'vitest';
import { updateText } from '#shared/documents/update-parts.ts';
import { tellClient, updateFor, type TellClient } from '#shared/workflows/tell-client.ts';
import { act, cmd, on, problemsOf } from '#test/support/act.ts';
import { at, CLIENT, ENGAGEMENT, withChanged, withRows } from '#test/support/build-book.ts';
import { NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

const book = withRows(practice, {
  touchpoints: [
    { at: '2026-10-20T10:00+02:00', line: 'below', summary: 'Wrote the\nscript', notes: 'took 9 hours' },
    { at: '2026-10-12T10:00+02:00', line: 'below', summary: 'Compared three lists' },
    { at: '2026-10-15T16:00+02:00', line: 'above', summary: 'A call' },
  ],
});
const told = (pieces: readonly string[]): TellClient => ({
  kind: 'tellClient',
  id: cmd(80),
  engagement: ENGAGEMENT,
  pieces,
  message: 'As it went out',
});

describe('an update to the client', () => {
  test('lists the work nobody told yet, the earliest first, and nothing private', () => {
    const update = updateFor(book, ENGAGEMENT, at(NOW), 'en-GB');
    expect(update.lines.map(({ id }) => id)).toEqual(['tou_2', 'tou_1']);
    const text = updateText(update, ['tou_1', 'tou_2']);
    expect(text).toContain('This was done for what you want: “Contracts worth more than I pay”');
    expect(text).toContain('– 12 October 2026: Compared three lists\n– 20 October 2026: Wrote the script');
    expect(text).not.toMatch(/9 hours|A call/);
    expect(updateText(update, ['tou_1'])).not.toContain('Compared three lists');
  });

  test('is written in the client’s language, and names the next session', () => {
    const german = withChanged(
      withRows(book, { sessions: [{ start: '2026-10-29T16:00+01:00', outcome: 'planned' }] }),
      'clients',
      CLIENT,
      { language: 'de' },
    );
    const { head, tail } = updateFor(german, ENGAGEMENT, at(NOW), 'de-DE');
    expect(head).toContain('Das ist für das geschehen, was Sie wollen: „Contracts');
    expect(tail).toContain('unsere Sitzung am 29. Oktober 2026');
  });

  test('that went out is one moment above the line, and each piece says where it was told', () => {
    const after = act(book, told(['tou_2']), NOW);
    const update = after.touchpoints.at(-1);
    expect(update).toMatchObject({ line: 'above', kind: 'update', notes: 'As it went out', at: NOW });
    expect(after.touchpoints.find(({ id }) => id === 'tou_2')?.toldIn).toBe(update?.id);
    expect(updateFor(after, ENGAGEMENT, at(NOW), 'en').lines.map(({ id }) => id)).toEqual(['tou_1']);
    // Told once: a second device with the older page is asked to read again.
    expect(tellClient(after, { ...told(['tou_2']), id: cmd(81) }, on(NOW)).ok).toBe(false);
  });

  test.each([[[]], [['tou_3']], [['tou_9']]])('tells nothing where %j is no untold work', (pieces) => {
    expect(problemsOf(book, told(pieces), NOW)).toMatchObject([{ field: 'pieces' }]);
  });
});
