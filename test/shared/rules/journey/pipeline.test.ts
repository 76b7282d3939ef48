import { describe, expect, test } from 'vitest';
import { pipelineOf, pipelineWords } from '#shared/rules/journey/pipeline.ts';
import { at, bookWith, usd, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22');
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const sent = (engagement: string, more = {}) =>
  ({ engagement, sentAt: '2026-10-01T09:00+02:00', option: `opt_${engagement.slice(-1)}`, ...more }) as const;
const decided = (engagement: string) =>
  (['D1', 'D3', 'D7'] as const).map(
    (code) => ({ engagement, code, state: 'confirmed', at: '2026-10-02T09:00+02:00' }) as const,
  );
const answered = (...answers: readonly ('accepted' | 'declined')[]) =>
  answers.map((answer) => ({ engagement: 'eng_4', sentAt: '2026-01-01T09:00+01:00', answer }) as const);

const book = (more: RowsGiven = {}) =>
  bookWith({
    clients: [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Cy' }],
    engagements: [
      ...(['cli_1', 'cli_2', 'cli_3'] as const).map((client) => ({ client, stage: 'choose' }) as const),
      { client: 'cli_1', closedOn: '2026-02-01' },
    ],
    options: [
      { name: 'A', engagement: 'eng_1', fee: usd(100_000) },
      { name: 'B', engagement: 'eng_2', fee: usd(60_000) },
      { name: 'C', engagement: 'eng_3', fee: eur(10_001) },
    ],
    ...more,
    proposals: more.proposals ?? [
      sent('eng_1'),
      sent('eng_2'),
      sent('eng_3'),
      ...answered('accepted', 'declined'),
    ],
  });
const sums = (more: RowsGiven = {}) =>
  pipelineOf(book(more), NOW).sums.map(({ all, countOn }) => [all, countOn.value]);

describe('open proposals', () => {
  test('are added up by currency, and counted on by the share of own proposals that was accepted', () => {
    expect(sums()).toEqual([
      [eur(10_001), eur(5_001)],
      [usd(160_000), usd(80_000)],
    ]);
  });

  test('a client who has decided counts by half, and the sentence says to ask to understand', () => {
    const rows = { arcSignals: decided('eng_2') };
    expect(sums(rows)[1]).toEqual([usd(160_000), usd(65_000)]);
    const words = pipelineWords(book(rows), pipelineOf(book(rows), NOW));
    expect(words[2]?.replaceAll('\u202f', ' ')).toBe('Bo has decided, and can buy it elsewhere tomorrow: it counts by 50 %. Ask to understand.'); // prettier-ignore
    expect(words[1]).toContain('1 of 2 answered ones were accepted, too few to rely on.');
    const [suggested] = decided('eng_2');
    expect(
      sums({ arcSignals: [...decided('eng_2').slice(1), { ...suggested, state: 'suggested' }] }),
    ).toEqual(sums());
  });

  test('few answers draw the share to the middle: one accepted of one counts by two thirds', () => {
    const [only] = pipelineOf(book({ proposals: [sent('eng_1'), ...answered('accepted')] }), NOW).sums;
    expect(only?.countOn.value).toEqual({ minor: 6_666_667, currency: 'USD' });
  });

  test('without an answer to any proposal there is no share, so nothing is said to count on', () => {
    const [only] = pipelineOf(book({ proposals: [sent('eng_1')] }), NOW).sums;
    expect([only?.all, only?.countOn.value]).toEqual([usd(100_000), null]);
    expect(only?.countOn.missing).toEqual(['None of your proposals was answered yet.']);
  });

  test('a fee that is not known is said, and not counted as nothing', () => {
    const read = pipelineOf(book({ proposals: [sent('eng_1'), sent('eng_2')], options: [] }), NOW);
    expect([read.open.length, read.sums]).toEqual([2, []]);
    expect(pipelineWords(book(), read)).toEqual(['The fee of 2 open proposals is not known.']);
  });

  test.each([
    ['a draft', { sentAt: null }],
    ['one that will be sent', { sentAt: '2026-11-01T09:00+01:00' }],
    ['an answered one', { answer: 'declined' }],
    ['a superseded one', { supersededOn: '2026-10-05' }],
    ['one taken back', { withdrawnOn: '2026-10-05' }],
    ['one that no longer holds', { validUntil: '2026-10-21' }],
  ] as const)('%s does not wait', (_, more) => {
    expect(pipelineOf(book({ proposals: [sent('eng_1', more)] }), NOW).open).toEqual([]);
  });

  test('the last day on which it holds still counts; a signed contract is an answer', () => {
    expect(
      pipelineOf(book({ proposals: [sent('eng_1', { validUntil: '2026-10-22' })] }), NOW).open,
    ).toHaveLength(1);
    const signed = { engagement: 'eng_1', clientSignedOn: '2026-10-10', providerSignedOn: '2026-10-10' };
    expect(pipelineOf(book({ proposals: [sent('eng_1')], contracts: [signed] }), NOW).open).toEqual([]);
  });

  test('the order of rows never matters', () => {
    const one = book({ arcSignals: decided('eng_2') });
    const turned = { ...one, proposals: [...one.proposals].reverse(), engagements: [...one.engagements].reverse(), options: [...one.options].reverse() }; // prettier-ignore
    expect(pipelineOf(turned, NOW)).toEqual(pipelineOf(one, NOW));
  });
});
