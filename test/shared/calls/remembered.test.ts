import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { noFacts, type Fact, type MeetingFacts } from '#shared/meetings/facts.ts';
import { joinFacts } from '#shared/calls/join.ts';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { matchMeeting, type Candidate } from '#shared/calls/match.ts';
import { memoryKeys, recall } from '#shared/calls/remembered.ts';

const OWN = ['nora@lindqvist.example'];
const fact = <T>(value: T): Fact<T> => ({ value, layer: 'data', evidence: 'test', confidence: 'certain' });
const meeting = (
  title: string,
  emails: readonly string[],
  parts: Partial<MeetingFacts> = {},
): MeetingFacts => ({
  ...noFacts,
  title: fact(title),
  guests: emails.length > 0 ? fact(emails.map((email) => ({ name: null, email, response: null }))) : null,
  ...parts,
});
const engagement = (id: string, parts: Partial<Candidate>): Candidate => ({
  engagementId: id,
  clientName: id,
  emails: [],
  domains: [],
  series: [],
  pastTitles: [],
  open: true,
  ...parts,
});
const MEET = { provider: 'meet', code: 'abc-defg-hij', url: 'https://meet.google.com/abc-defg-hij' };

describe('a choice that was made once', () => {
  test('holds for every meeting of a series, split or not, whatever its title', () => {
    const first = meeting('Weekly', ['a@x.example'], {
      seriesId: fact('abc123_R20260101T100000@google.com'),
    });
    const [key = ''] = memoryKeys(first, OWN);
    const later = meeting('Weekly, moved', [], { seriesId: fact('abc123') });
    expect(recall(later, OWN, [{ key, engagement: 'eng_a' }])?.engagement).toBe('eng_a');
  });

  test('“not a client call” is remembered as such, and not as unknown', () => {
    const team = meeting('Team lunch', ['kim@practice.example'], { seriesId: fact('lunch1') });
    expect(recall(team, OWN, [{ key: memoryKeys(team, OWN)[0] ?? '', engagement: null }])).toEqual({
      key: 'series lunch1',
      engagement: null,
    });
    expect(recall(team, OWN, [])).toBeNull();
  });

  test('a shared mailbox of two clients is asked once for each title, then remembered', () => {
    const both = [
      engagement('one', { emails: ['info@house.example'] }),
      engagement('two', { emails: ['info@house.example'] }),
    ];
    const roof = meeting('The roof', ['info@house.example', OWN[0] ?? '']);
    expect(matchMeeting(roof, both, OWN, isConsumerMail).kind).toBe('ask');
    const [key = ''] = memoryKeys(roof, OWN);
    expect(recall(roof, OWN, [{ key, engagement: 'two' }])?.engagement).toBe('two');
    expect(
      recall(meeting('The garden', ['info@house.example']), OWN, [{ key, engagement: 'two' }]),
    ).toBeNull();
  });

  test('two clients on one domain are asked unless an address or a name tells them apart', () => {
    const ada = engagement('ada', {
      clientName: 'Ada Quist',
      domains: ['group.example'],
      emails: ['ada@group.example'],
    });
    const ben = engagement('ben', { clientName: 'Ben Roe', domains: ['group.example'] });
    expect(matchMeeting(meeting('Call', ['cfo@group.example']), [ada, ben], OWN, isConsumerMail).kind).toBe(
      'ask',
    );
    expect(
      matchMeeting(meeting('Call', ['ada@group.example']), [ada, ben], OWN, isConsumerMail),
    ).toMatchObject({
      kind: 'one',
      engagementId: 'ada',
    });
    expect(
      matchMeeting(meeting('Ben Roe, review', ['cfo@group.example']), [ada, ben], OWN, isConsumerMail),
    ).toMatchObject({
      kind: 'one',
      engagementId: 'ben',
      others: [{ engagementId: 'ada', ground: 'domain' }],
    });
  });

  test.each([
    [
      'a series, whatever else is told',
      meeting('Weekly', ['a@x.example'], { seriesId: fact('s1') }),
      ['series s1', 'people a@x.example · weekly'],
    ],
    [
      'its people under its title, without ourselves, in one order',
      meeting('Wéekly!', ['b@x.example', 'A@x.example', OWN[0] ?? '']),
      ['people a@x.example,b@x.example · weekly'],
    ],
    [
      'its organiser too',
      { ...meeting('Weekly', []), organiser: fact({ name: null, email: 'a@x.example', response: null }) },
      ['people a@x.example · weekly'],
    ],
    [
      'its room under its title, where nobody is named',
      meeting('Weekly', [], { conference: fact(MEET) }),
      ['call meet abc-defg-hij · weekly'],
    ],
    [
      'its people before its room',
      meeting('Weekly', ['a@x.example'], { conference: fact(MEET) }),
      ['people a@x.example · weekly'],
    ],
    ['nothing: a title alone is no name', meeting('Weekly', []), []],
    ['nothing: people alone are no name', { ...meeting('', ['a@x.example']), title: null }, []],
  ] as const)('is kept under %s', (_, facts, keys) => {
    expect(memoryKeys(facts, OWN)).toEqual(keys);
  });

  test('a room used for everybody is no name of a meeting, and says only “guess” where one client used it', () => {
    const call = { ...noFacts, conference: fact(MEET) };
    expect(memoryKeys(call, OWN)).toEqual([]);
    expect(
      matchMeeting(call, [engagement('one', { calls: [MEET.code] })], OWN, isConsumerMail),
    ).toMatchObject({
      kind: 'one',
      sure: 'guess',
    });
    const two = [engagement('one', { calls: [MEET.code] }), engagement('two', { calls: [MEET.code] })];
    expect(matchMeeting(call, two, OWN, isConsumerMail).kind).toBe('ask');
  });
});

describe('a call’s tab and the calendar entry seen before', () => {
  const now = instantOf('2026-10-22T17:05+02:00');
  const entry = meeting('Coaching with Tomás', ['tomas@rivera.example'], {
    conference: fact(MEET),
    start: fact('2026-10-22T16:00+02:00'),
    end: fact('2026-10-22T17:00+02:00'),
    instanceId: fact('20261022T140000Z'),
    seriesId: fact('series1'),
  });
  const tab = { ...noFacts, conference: fact(MEET) };
  const at = (instant: number) => ({ from: instant, to: instant });
  const join = (call: MeetingFacts, entries: readonly MeetingFacts[], instant = now) =>
    joinFacts(
      call,
      entries.map((facts) => ({ facts, seenAt: now - 3_600_000 })),
      at(instant),
      'Europe/Berlin',
    );

  test('are joined by the code of the call: title, people, hours and instance come from the calendar', () => {
    const joined = join(tab, [entry]);
    expect(joined.title?.value).toBe('Coaching with Tomás');
    expect(joined.start?.value).toBe('2026-10-22T16:00+02:00');
    expect(joined.instanceId?.value).toBe('20261022T140000Z');
  });

  test('what the call told itself is not overwritten, and one with a start of its own is joined with nothing', () => {
    expect(join({ ...tab, title: fact('Tomás and Nora') }, [entry]).title?.value).toBe('Tomás and Nora');
    const timed = { ...tab, start: fact('2026-10-22T17:00+02:00') };
    expect(join(timed, [entry])).toEqual(timed);
  });

  test('a page that asks for its day is joined with nothing: the room alone does not say which meeting it is', () => {
    const asking = {
      ...tab,
      doubts: [{ field: 'start' as const, message: 'Say when it was.', choices: [] }],
    };
    expect(join(asking, [entry])).toEqual(asking);
  });

  test('of another day nothing is taken: one room serves many clients', () => {
    expect(join(tab, [entry], now + 7 * 86_400_000)).toEqual(tab);
  });

  test('the meeting that covers the time in the call goes before one that was near, whoever it is with', () => {
    const other = meeting('Coaching with Ben', ['ben@roe.example'], {
      conference: fact(MEET),
      start: fact('2026-10-22T14:00+02:00'),
      end: fact('2026-10-22T15:00+02:00'),
    });
    expect(join(tab, [other, entry]).title?.value).toBe('Coaching with Tomás');
    const asked = join(tab, [other, entry], instantOf('2026-10-22T15:30+02:00'));
    expect(asked.title).toBeNull();
    expect(asked.doubts[0]?.choices.map(({ value }) => value)).toEqual([
      '2026-10-22T14:00+02:00',
      '2026-10-22T16:00+02:00',
    ]);
    const said = { ...fact('2026-10-22T14:00+02:00'), layer: 'user' as const };
    expect(join({ ...tab, start: said }, [other, entry]).title?.value).toBe('Coaching with Ben');
  });

  test('hours after the only meeting of a room it is still that meeting, unless the room is shared', () => {
    const later = instantOf('2026-10-22T21:00+02:00');
    expect(join(tab, [entry], later).title?.value).toBe('Coaching with Tomás');
    const other = meeting('Coaching with Ben', ['ben@roe.example'], {
      conference: fact(MEET),
      start: fact('2026-10-15T16:00+02:00'),
    });
    expect(join(tab, [other, entry], later)).toEqual(tab);
  });

  test('another code joins nothing', () => {
    const other = { ...tab, conference: fact({ ...MEET, code: 'xyz-defg-hij' }) };
    expect(join(other, [entry])).toEqual(other);
  });
});
