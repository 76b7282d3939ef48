import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, isId, newId, recordId, timeOf } from '#shared/base/id.ts';

const NOW = Date.UTC(2026, 9, 22, 14);
const command = newId('cmd', NOW, Uint8Array.from([1, 2, 3, 4]));

describe('an id', () => {
  test('is its kind, ten characters of time and six of chance, without I, L, O and U', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 4_000_000_000_000 }),
        fc.uint8Array({ minLength: 4, maxLength: 16 }),
        (instant, random) => {
          const id = newId('ses', instant, random);
          expect(id).toMatch(/^ses_[0-9A-HJKMNP-TV-Z]{16}$/);
          expect(isId(id)).toBe(true);
          expect(timeOf(id)).toBe(instant);
        },
      ),
    );
  });

  test('sorts by time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 41 }), fc.integer({ min: 1, max: 2 ** 30 }), (instant, later) => {
        const bytes = [Uint8Array.from([255, 255, 255, 255]), new Uint8Array(4)] as const;
        expect(newId('ses', instant, bytes[0]) < newId('ses', instant + later, bytes[1])).toBe(true);
      }),
    );
  });

  test('writes the time as ULID does', () => {
    expect(newId('ses', 1_469_918_176_385, new Uint8Array(4)).slice(4, 14)).toBe('01ARYZ6S41');
  });

  test.each([
    ['too little chance', () => newId('ses', NOW, new Uint8Array(3))],
    ['no time', () => newId('ses', Number.NaN, new Uint8Array(4))],
    ['a time before 1970', () => newId('ses', -1, new Uint8Array(4))],
    ['a prefix of four letters', () => newId('sess', NOW, new Uint8Array(4))],
    ['a record counted in halves', () => recordId('ses', command, 0.5)],
    ['the time of no id', () => timeOf('ses_1')],
  ])('%s is our own mistake', (_, make) => {
    expect(make).toThrow();
  });

  test.each([
    '',
    'ses',
    'ses_',
    'ses_01ARYZ6S41',
    'ses_01ARYZ6S41TSVILO',
    `${command}-`,
    `${command}-0`,
    `${command} `,
  ])('"%s" is none', (text) => {
    expect(isId(text)).toBe(false);
  });
});

describe('the ids of what a command makes', () => {
  test('derive from the command, so repeating it makes the same records', () => {
    const body = command.slice(4);
    expect(recordId('ses', command)).toBe(`ses_${body}`);
    expect(recordId('act', command, 2)).toBe(`act_${body}-2`);
    expect([recordId('ses', command), recordId('act', command, 2)].every(isId)).toBe(true);
  });

  test('show the last six characters and their number as a code', () => {
    expect(codeOf('ses_01K85XQ0007KQ2MX')).toBe('7KQ2MX');
    expect(codeOf('ses_01K85XQ0007KQ2MX-1')).toBe('7KQ2MX-1');
    expect(timeOf(recordId('act', command, 2))).toBe(NOW);
  });
});
