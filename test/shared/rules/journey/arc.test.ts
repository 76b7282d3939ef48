import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { ARC_CODES, STAGE, type Stage } from '#shared/model/words.ts';
import { arcOf } from '#shared/rules/journey/arc.ts';
import { arcAdvice, arcLine, kindWord, talkWord, trendWord } from '#shared/rules/journey/arc-words.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const NOW = instantOf('2026-07-10T10:00+02:00');
const ZONE = 'Europe/Berlin';
type Code = (typeof ARC_CODES)[number];
type State = 'suggested' | 'confirmed' | 'rejected';

/** A book with one session a talk, each with its signals. */
function talks(stage: Stage, each: readonly (readonly (readonly [Code, State])[])[]): Book {
  return bookWith({
    engagements: [{ stage }],
    sessions: each.map((_, n) => ({ start: `2026-07-0${n + 1}T09:00+02:00`, outcome: 'held' as const })),
    arcSignals: each.flatMap((signals, n) =>
      signals.map(([code, state]) => ({ session: `ses_${n + 1}`, code, state, words: `“${code}”` })),
    ),
  });
}
const heard = (...codes: Code[]) => codes.map((code) => [code, 'confirmed'] as const);
const read = (book: Book) => arcOf(book, ENGAGEMENT, NOW, ZONE);

describe('the score of a talk', () => {
  test.each<[string, Stage, Code[], number | null]>([
    ['three of being', 'need', ['B1', 'B2', 'B5'], 3 / 5],
    ['three of doing', 'need', ['D1', 'D2', 'D3'], -3 / 5],
    ['two of each', 'explore', ['D1', 'D2', 'B1', 'B6'], 0],
    ['two are too little', 'need', ['B1', 'B2'], null],
    ['before the choice dates, prices and comparisons count', 'narrow', ['D2', 'D4', 'D5'], -3 / 5],
    ['from the choice on they are expected and say nothing', 'choose', ['D2', 'D4', 'D5'], null],
    ['gathering information is doing', 'choose', ['D8', 'D8', 'D1'], -3 / 5],
    ['what else is heard then counts', 'contract', ['D2', 'D1', 'D3', 'B7'], -1 / 5],
  ])('%s', (_, stage, codes, score) => {
    const [talk] = read(talks(stage, [heard(...codes)])).talks;
    expect(talk?.score === null ? null : talk?.score.toFixed(6)).toBe(
      score === null ? null : score.toFixed(6),
    );
  });

  test('the stage is the one of the day of the talk, not the one of today', () => {
    const book = {
      ...talks('contract', [heard('D2', 'D4', 'D5')]),
      stageVisits: bookWith({
        stageVisits: [{ stage: 'explore', enteredOn: '2026-06-20', leftOn: '2026-07-02' }],
      }).stageVisits,
    };
    expect(read(book).talks[0]?.score).toBeCloseTo(-0.6);
  });

  test('suggestions make no score, fewer than three signals make none, and the order of rows never matters', () => {
    const state = fc.constantFrom<State>('suggested', 'confirmed', 'rejected');
    const signal = fc.tuple(fc.constantFrom(...ARC_CODES), state);
    const some = fc.array(fc.array(signal, { maxLength: 6 }), { maxLength: 4 });
    const stages = fc.constantFrom(...(Object.keys(STAGE) as Stage[]));
    fc.assert(
      fc.property(stages, some, (stage, each) => {
        const book = talks(stage, each);
        const arc = read(book);
        const confirmed = each.map((one) => one.filter(([, of]) => of === 'confirmed'));
        expect(arc).toEqual(
          read({ ...book, arcSignals: book.arcSignals.filter((one) => one.state === 'confirmed') }),
        );
        for (const talk of arc.talks) {
          if (talk.score !== null) expect(talk.counted.length).toBeGreaterThanOrEqual(3);
          expect(Math.abs(talk.score ?? 0)).toBeLessThan(1);
        }
        if (confirmed.flat().length < 3) expect(arc.score).toBeNull();
        expect(
          read({
            ...book,
            arcSignals: [...book.arcSignals].reverse(),
            sessions: [...book.sessions].reverse(),
          }),
        ).toEqual(arc);
      }),
      { numRuns: 60 },
    );
  });

  test('a talk of tomorrow is not read today', () => {
    expect(
      arcOf(talks('need', [heard('B1', 'B2', 'B3')]), ENGAGEMENT, instantOf('2026-06-30T10:00Z'), ZONE).talks,
    ).toEqual([]);
  });
});

describe('the arc over talks', () => {
  const turning = talks('explore', [heard('B1', 'B2', 'B5'), heard('D1', 'D2', 'D3'), heard('D1', 'D3', 'D6'), heard('B4', 'B5', 'B2')]); // prettier-ignore

  test('turns are told with their day and the words that justified them, and where we were called in', () => {
    const arc = read(turning);
    expect(arc.turns).toEqual([
      { on: '2026-07-02', to: 'doing', words: ['“D1”', '“D2”', '“D3”'] },
      { on: '2026-07-04', to: 'being', words: ['“B4”', '“B5”', '“B2”'] },
    ]);
    expect(arc.calledIn).toEqual({ on: '2026-07-01', side: 'being', position: null });
    expect(arc.trend).toBeCloseTo(1.2);
    expect(trendWord(arc)).toBe('more thinking than in the talk before');
    expect(arc.kind).toBe('mixed');
  });

  test('a name is given only with what it rests on', () => {
    expect(kindWord(read(talks('need', [heard('B1', 'B2')])))).toBe(
      'Too little heard: 2 of the 3 signals it takes.',
    );
    expect(kindWord(read(talks('need', [heard('B1', 'B2', 'B7')])))).toBe(
      'Deciding with you, by 3 signals of one talk. A rule of thumb.',
    );
    expect(read(talks('need', [heard('D1', 'D2', 'D7')])).kind).toBe('customer');
  });

  test('two doing talks in a row without a why are told, a why between them is enough', () => {
    const doing = talks('explore', [heard('D1', 'D2', 'D3'), heard('D1', 'D3', 'D6')]);
    const codes = (book: Book) => arcAdvice(book, ENGAGEMENT, read(book)).map(({ code }) => code);
    expect(codes(doing)).toEqual(['doingWithoutWhy']);
    const whys = bookWith({ whys: [{ session: 'ses_2', question: 'What would it make possible?' }] }).whys;
    expect(codes({ ...doing, whys })).toEqual([]);
  });

  test('a blocking no that is open stands before a yes; passed it does not', () => {
    const book = talks('choose', [heard('B6', 'B7', 'B5')]);
    const objections = (state: 'open' | 'passed') =>
      bookWith({ objections: [{ words: 'It costs too much', blocking: true, state }] }).objections;
    const advice = (state: 'open' | 'passed') =>
      arcAdvice({ ...book, objections: objections(state) }, ENGAGEMENT, read(book)).map(({ code }) => code);
    expect(advice('open')).toEqual(['openNo']);
    expect(advice('passed')).toEqual([]);
    expect(talkWord(read(book).talks[0]!)).toBe('At NO: a doubt is voiced');
  });

  test('a talk noted as yes reads as NO on days on which a no that blocks was open, and as yes from then on', () => {
    const yes = (day: string) => ({ at: `${day}T09:00+02:00`, position: 'yes' as const });
    const book = bookWith({
      talks: [yes('2026-07-01'), yes('2026-07-08')],
      objections: [{ words: 'Too dear', blocking: true, on: '2026-07-01', state: 'passed', passedOn: '2026-07-05' }], // prettier-ignore
    });
    expect(read(book).talks.map((talk) => [talk.position, talkWord(talk)])).toEqual([
      ['noBarrier', 'At NO'],
      ['yes', 'Deciding how'],
    ]);
    const small = book.objections.map((one) => ({ ...one, blocking: false }));
    expect(read({ ...book, objections: small }).talks[0]?.position).toBe('yes');
  });

  test('the arc is told in a line: the score or too little, what it rests on, the trend and where we were called in', () => {
    expect(arcLine(turning, read(turning))).toBe(
      '0 between −1 (doing) and 1 (being). Both, by 12 signals of 4 talks. A rule of thumb. The last talk: more thinking than in the talk before. Called in for the thinking, on 1 Jul.',
    );
    const few = talks('need', [heard('B1', 'B2')]);
    expect(arcLine(few, read(few))).toMatch(/^Too little heard: 2 of the 3 signals it takes\./);
    expect(arcLine(bookWith(), read(bookWith()))).toBeNull();
  });

  test('in a plan of their own making a price on value is warned', () => {
    const book = talks('explore', [heard('D7', 'D1', 'B2')]);
    expect(arcAdvice(book, ENGAGEMENT, read(book)).map(({ code }) => code)).toEqual(['theirPlan']);
  });
});
