import { describe, expect, test } from 'vitest';
import type { RecordNamed } from '#shared/model/entities.ts';
import { looseEnds } from '#shared/rules/loose-ends/loose-ends.ts';
import { vaguePhrases } from '#shared/rules/loose-ends/vague-words.ts';
import {
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  type RowsGiven,
} from '#test/support/build-book.ts';

const ends = (given: RowsGiven) =>
  looseEnds(bookWith({ contracts: [SIGNED_TERMS], minimumResults: [MONEY_RESULT], ...given }), ENGAGEMENT);
const find = (given: RowsGiven, code: string) => ends(given).find((one) => one.code === code);

describe('loose ends of a contract', () => {
  test.each<[string, Partial<RecordNamed<'contracts'>>, boolean]>([
    ['noShare', { refundShare: null }, true],
    ['noTermEnd', { termEnd: null }, true],
    ['noEarlyEnd', { claimAfterClientEnd: null }, false],
    ['vague', { objective: 'Improve the calls' }, false],
  ])('%s holds the gate, or is advice', (code, values, gate) => {
    expect(find({ contracts: [{ ...SIGNED_TERMS, ...values }] }, code)).toMatchObject({ gate });
  });

  test.each<[string, Partial<RecordNamed<'contracts'>>, string]>([
    ['noTaxRule', { taxRule: null }, 'taxRule'],
    ['noTaxReason', { taxRule: 'notReturned' }, 'taxReason'],
    ['noShare', { refundShare: null }, 'refundShare'],
    ['noAccepter', { accepter: null }, 'accepter'],
    ['noTermEnd', { termEnd: null }, 'termEnd'],
    ['noJudge', { judge: 'thirdPerson' }, 'judgeName'],
    ['vague', { objective: 'Improve the calls' }, 'objective'],
  ])('%s is found at its field, with a fix, and goes once it is filled in', (code, values, field) => {
    const found = find({ contracts: [{ ...SIGNED_TERMS, ...values }] }, code);
    expect(found).toMatchObject({ field, record: { tab: 'contracts', id: 'con_1' } });
    expect(found?.fix).not.toBe('');
    expect(find({}, code)).toBeUndefined();
  });

  test('a guarantee below the own threshold is loose until the client signs; not said how sure is loose in nothing', () => {
    const unsigned = { ...SIGNED_TERMS, clientSignedOn: null };
    const sure = (confidence: number | null, contract: Partial<RecordNamed<'contracts'>> = unsigned) =>
      find({ engagements: [{ confidence, guarantee: 'valueBack' }], contracts: [contract] }, 'notSure');
    expect(sure(0.5)).toMatchObject({ field: 'confidence', gate: false, text: 'You are 50 % sure to deliver; your own threshold is 70 %.' }); // prettier-ignore
    expect([
      sure(0.7),
      sure(null),
      sure(0.5, SIGNED_TERMS),
      sure(0.5, { ...unsigned, type: 'none' }),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each<[string, Partial<RecordNamed<'minimumResults'>>[], string]>([
    ['noCombine', [MONEY_RESULT, MONEY_RESULT], 'combine'],
    ['noLearning', [MONEY_RESULT, { ...MONEY_RESULT, test: 'learning' }], 'learning'],
  ])('%s: unset wording between several results', (code, minimumResults, field) => {
    const unset = [{ ...SIGNED_TERMS, combine: null, learning: null }];
    expect(find({ minimumResults, contracts: unset }, code)).toMatchObject({ field });
    expect(find({ minimumResults }, code)).toBeUndefined();
  });

  test('a guarantor without a name or an address', () => {
    const given = {
      contracts: [{ ...SIGNED_TERMS, guarantor: null, guarantorAddress: null }],
      settings: [{ practice: null, address: null }],
    };
    expect(ends(given).map((one) => one.code)).toEqual(expect.arrayContaining(['noGuarantor', 'noAddress']));
  });

  test('no guarantee leaves no guarantee’s ends loose', () => {
    const none = [{ ...SIGNED_TERMS, type: 'none' as const, taxRule: null, refundShare: null }];
    expect(ends({ contracts: none }).map((one) => one.code)).not.toEqual(
      expect.arrayContaining(['noTaxRule']),
    );
  });
});

test.each([
  ['Improve the calls', ['Improve']],
  ['Improve the rate from 14 % to 22 %', []],
  ['Support as needed, 2 hours a week', ['as needed']],
  ['We support you. Calls are optimised.', ['support', 'optimised']],
  ['Bei Bedarf unterstützen wir', ['Bei Bedarf']],
  ['Verbesserung der Gespräche', ['Verbesserung']],
  ['Supporters win 3 clients', []],
  ['', []],
])('“%s” is vague at %j', (text, words) => {
  expect(vaguePhrases(text).map((one) => one.word)).toEqual(words);
});
