import { describe, expect, test } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { matchMeeting, type Candidate } from '#shared/calls/match.ts';
import { memoryKeys, recall } from '#shared/calls/remembered.ts';
import { fact, meeting, MEET } from './support/meetings-met.ts';

const OWN = ['nora@lindqvist.example'];

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
