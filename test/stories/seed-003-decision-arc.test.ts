import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { ARC_POSITION } from '#shared/model/words.ts';
import { arcOf } from '#shared/rules/journey/arc.ts';
import { arcAdvice, arcsOfClient } from '#shared/rules/journey/arc-words.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const NOW = '2026-07-01T10:00+02:00';
const of = { engagement: ENGAGEMENT } as const;
const first: Book = bookWith({
  engagements: [{ stage: 'explore' }],
  outcomes: [{ name: 'A billboard', words: 'We want to do a billboard', primary: true }],
  sessions: [{ start: '2026-07-01T09:00+02:00', outcome: 'held', ordinal: 1 }],
});
const keep = (book: Book, n: number, tab: EntityName, record: string | null, values: object): Book =>
  act(
    book,
    { kind: 'keepRecord', id: cmd(n), tab, record, was: null, set: { ...(record ? {} : of), ...values } },
    NOW,
  );

describe('seed 003: “which side of the arc are you working?”', () => {
  test('what was heard is kept verbatim with its sign, who said it and where on the arc', () => {
    const doing = keep(first, 1, 'arcSignals', null, {
      session: 'ses_1',
      code: 'D1',
      words: 'We want to do a billboard',
      speaker: 'Tomás Rivera',
      state: 'confirmed',
      position: 'doing',
    });
    const being = keep(doing, 2, 'arcSignals', null, {
      session: 'ses_1',
      code: 'B6',
      words: 'I am not sure it would work',
      state: 'confirmed',
      position: 'noBarrier',
    });
    expect(being.arcSignals.map(({ code, words, position }) => [code, words, position])).toEqual([
      ['D1', 'We want to do a billboard', 'doing'],
      ['B6', 'I am not sure it would work', 'noBarrier'],
    ]);
  });

  test('“one word puts you back”: the answer to why is kept beside the wish, and the wish stays', () => {
    const why = 'So that people who drive past know that we are still here';
    const answered = keep(first, 3, 'outcomes', 'out_1', { why });
    expect(answered.outcomes[0]).toMatchObject({ words: 'We want to do a billboard', why });
  });

  test('“you had to pass through no to reach yes”: a doubt is kept open, and passed with what answered it', () => {
    const voiced = keep(first, 4, 'objections', null, {
      words: 'It costs too much',
      blocking: true,
      on: '2026-07-01',
    });
    expect(voiced.objections[0]).toMatchObject({ state: 'open', passedOn: null });
    const id = voiced.objections[0]?.id ?? '';
    const passed = keep(voiced, 5, 'objections', id, {
      state: 'passed',
      passedOn: '2026-07-08',
      answer: 'The trial week',
    });
    expect(passed.objections).toMatchObject([
      { words: 'It costs too much', state: 'passed', answer: 'The trial week' },
    ]);
  });

  const say = (code: string, words: string) => ({ session: 'ses_1', code, words, state: 'confirmed' });

  test('“we want to do a billboard”: three signs of doing are a customer, who may buy elsewhere; a question why is asked for', () => {
    const heard = [say('D1', 'We want to do a billboard'), say('D2', 'By June'), say('D8', 'Send us information')]; // prettier-ignore
    const doing = heard.reduce((book, one, n) => keep(book, 20 + n, 'arcSignals', null, one), first);
    const arc = arcOf(doing, ENGAGEMENT, instantOf(NOW), 'Europe/Berlin');
    expect([arc.score, arc.kind, arc.calledIn?.side]).toEqual([-3 / 5, 'customer', 'doing']);
    expect(arcAdvice(doing, ENGAGEMENT, arc).map(({ code }) => code)).toEqual(['decided']);
    const asked = keep(doing, 30, 'whys', null, {
      question: 'What would it make possible?',
      session: 'ses_1',
    });
    expect(arcAdvice(asked, ENGAGEMENT, arc)).toEqual([]);
  });

  test('a suggestion that was confirmed by mistake is corrected, and the arc forgets it', () => {
    const three = [say('D1', 'A billboard'), say('D3', 'All is settled'), say('D7', 'You do step four')];
    const doing = three.reduce((book, one, n) => keep(book, 20 + n, 'arcSignals', null, one), first);
    const id = doing.arcSignals[2]?.id ?? '';
    const corrected = keep(doing, 31, 'arcSignals', id, { state: 'rejected' });
    expect(arcOf(corrected, ENGAGEMENT, instantOf(NOW), 'Europe/Berlin').score).toBeNull();
  });

  test('“rides across the decision arc”: each decision of a client is told with where we joined it', () => {
    const later = {
      ...first,
      engagements: [
        ...first.engagements,
        ...bookWith({
          engagements: [{}, { title: 'Shop', client: 'cli_1', decidedOn: '2024-03-01' }],
        }).engagements.slice(1),
      ],
    };
    const known = keep(later, 32, 'talks', null, {
      engagement: 'eng_2',
      at: '2024-02-01T09:00+01:00',
      calledIn: 'doing',
    });
    expect(arcsOfClient(known, ENGAGEMENT, instantOf(NOW)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Shop since .*Called in at “doing”, after the thinking was done/),
    ]);
  });

  test('the arc has its seven positions, the NO barrier between believing and yes', () => {
    expect(Object.keys(ARC_POSITION)).toEqual([
      'idea',
      'picturing',
      'believing',
      'noBarrier',
      'yes',
      'doing',
      'done',
    ]);
  });

  test('a sign nobody named is refused, and what is heard is never shown to the client', () => {
    const wrong = {
      kind: 'keepRecord',
      id: cmd(6),
      tab: 'arcSignals',
      record: null,
      was: null,
      set: { ...of, code: 'X1' },
    } as const;
    expect(problemsOf(first, wrong, NOW)).toMatchObject([{ field: 'code' }]);
    for (const tab of ['arcSignals', 'objections'] as const)
      for (const field of Object.values(entities[tab].fields) as readonly { readonly audience?: string }[])
        expect(field.audience).not.toBe('both');
  });
});
