import { expect, test } from 'vitest';
import { desiredOf } from '#shared/rules/desired.ts';
import { areResultsAgreed, consentOf } from '#shared/rules/duties/agreed-once.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const NOW = '2026-10-22T18:00+02:00';
const held = (start: string, more: object = {}) => ({ start, outcome: 'held' as const, ...more });
const early = bookWith({
  engagements: [{ desired: 'Clients in English' }],
  outcomes: [{ name: 'Clients', words: 'Clients in English', primary: true }],
  minimumResults: [{ name: 'Two contracts', clientAgreedOn: null, providerAgreedOn: null }],
  contracts: [],
  sessions: [held('2026-10-08T16:00+02:00'), held('2026-10-15T16:00+02:00')],
});
const log = (values: object) =>
  ({
    kind: 'logSession',
    id: cmd(1),
    session: null,
    values: { engagement: ENGAGEMENT, start: '2026-10-22T16:00+02:00', outcome: 'held', ...values },
    homeworkChecked: [],
    actionsSet: [],
  }) as const;
const hints = (book: typeof early) =>
  guaranteeStatus(book, ENGAGEMENT, at(NOW)).flags.map(({ code, text }) => [code, text]);

test('two sessions without an agreement are told before any guarantee runs, and no more once it is noted', () => {
  expect(hints(early)).toEqual([
    ['clarityPending', 'The minimum results were to be agreed by session 2; no agreement is noted.'],
  ]);
  expect(areResultsAgreed(early, ENGAGEMENT)).toBe(false);
  const agreed = act(early, log({ clarityAgreed: true }), NOW);
  expect(hints(agreed)).toEqual([]);
  expect(areResultsAgreed(agreed, ENGAGEMENT)).toBe(true);
});

test('a practice without minimum results is not told to agree any', () => {
  expect(hints({ ...early, minimumResults: [] })).toEqual([]);
});

test('a session that says both agreed puts its day on each minimum result that has none', () => {
  const [result] = act(early, log({ clarityAgreed: true }), NOW).minimumResults;
  expect([result?.clientAgreedOn, result?.providerAgreedOn]).toEqual(['2026-10-22', '2026-10-22']);
  expect(act(early, log({}), NOW).minimumResults[0]?.clientAgreedOn).toBeNull();
});

test('consent to record is asked once: a later recording has it without being asked again', () => {
  const said = act(early, log({ recordingConsent: 'both' }), NOW);
  expect(consentOf(said, ENGAGEMENT)).toBe('both');
  const next = {
    ...log({ start: '2026-10-22T17:00+02:00', recording: 'https://example.com/r' }),
    id: cmd(2),
  };
  expect(act(said, next, NOW).sessions.at(-1)?.recordingConsent).toBe('both');
  expect(act(early, next, NOW).sessions.at(-1)?.recordingConsent).toBeNull();
});

test('what they want is one text: changed in one place, it is changed in both', () => {
  const keep = (tab: 'engagements' | 'outcomes', record: string, set: object) =>
    act(early, { kind: 'keepRecord', id: cmd(3), tab, record, set: set as never, was: null }, NOW);
  const told = keep('outcomes', 'out_1', { words: 'Clients abroad' });
  expect(told.engagements[0]?.desired).toBe('Clients abroad');
  const back = keep('engagements', ENGAGEMENT, { desired: 'More clients' });
  expect(back.outcomes[0]?.words).toBe('More clients');
  expect(desiredOf(back, ENGAGEMENT)).toBe('More clients');
});

test('where the two say different things already, each keeps its own', () => {
  const apart = { ...early, outcomes: early.outcomes.map((one) => ({ ...one, words: 'A new trade' })) };
  const set = { desired: 'More clients' };
  const after = act(
    apart,
    { kind: 'keepRecord', id: cmd(4), tab: 'engagements', record: ENGAGEMENT, set, was: null },
    NOW,
  );
  expect(after.outcomes[0]?.words).toBe('A new trade');
});
