import { describe, expect, test } from 'vitest';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { matchMeeting, type Candidate } from '#shared/calls/match.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { call, guest, MEET, told } from './support/told-call.ts';

describe('what a match rests on', () => {
  const KNOWN: Candidate = {
    engagementId: 'eng_a',
    clientName: 'Anna Berg',
    alsoNamed: ['Bergmann Analytics'],
    emails: ['anna@berg.example'],
    domains: ['berg.example'],
    series: ['weekly1'],
    pastTitles: ['Quarter talk'],
    calls: [MEET.code],
    open: true,
  };
  const match = (facts: MeetingFacts, ...candidates: readonly Partial<Candidate>[]) =>
    matchMeeting(
      facts,
      (candidates.length > 0 ? candidates : [{}]).map((one) => ({ ...KNOWN, ...one })),
      [],
      isConsumerMail,
    );

  test.each([
    [
      'series',
      call({ more: { seriesId: told('weekly1@google.com') } }),
      'certain',
      'You put this series here before',
    ],
    [
      'email',
      call({ guests: [guest('Anna@berg.example')] }),
      'certain',
      'anna@berg.example is an address of Anna Berg',
    ],
    [
      'domain',
      call({ guests: [guest('cfo@berg.example')] }),
      'likely',
      "cfo@berg.example writes from Anna Berg's domain",
    ],
    ['name', call({ title: 'Review (Anna Berg)' }), 'likely', '“Review (Anna Berg)” names Anna Berg'],
    [
      'name',
      call({ title: 'Bergmann Analytics, kick-off' }),
      'likely',
      '“Bergmann Analytics, kick-off” names Bergmann Analytics',
    ],
    ['name', call({ guests: [guest(null, 'Berg, Anna')] }), 'likely', '“Berg, Anna” names Anna Berg'],
    ['history', call({ title: 'QUARTER talk!' }), 'guess', 'An earlier session of Anna Berg had this title'],
    [
      'call',
      call({ more: { conference: told(MEET) } }),
      'guess',
      'A session of Anna Berg has this call link',
    ],
  ] as const)('%s: as sure as that, with the reason in words', (ground, facts, sure, reason) => {
    expect(match(facts)).toMatchObject({
      kind: 'one',
      engagementId: 'eng_a',
      sure,
      reasons: expect.arrayContaining([reason]),
    });
    const found = match(facts);
    expect(found.kind === 'one' && found.grounds[0]).toBe(ground);
  });

  test('names everything it rests on, the strongest first', () => {
    const facts = call({
      title: 'Anna Berg',
      guests: [guest('anna@berg.example')],
      more: { conference: told(MEET) },
    });
    expect(match(facts)).toMatchObject({
      grounds: ['email', 'domain', 'name', 'call'],
      reasons: { length: 4 },
    });
  });

  test('the organiser counts like a guest', () => {
    expect(match(call({ more: { organiser: told(guest('anna@berg.example')) } }))).toMatchObject({
      sure: 'certain',
    });
  });

  test('a name that is only written alike is asked, never taken', () => {
    expect(match(call({ title: 'Bergmann Analitics' }))).toMatchObject({
      kind: 'ask',
      reason: 'A name is written much like this one. Choose whose it is.',
      candidates: [
        {
          engagementId: 'eng_a',
          ground: 'alike',
          reasons: ['“Bergmann Analitics” is written much like Bergmann Analytics'],
        },
      ],
    });
  });

  test('where nothing tells, it is nobody’s', () => {
    expect(match(call({ title: 'Lunch', guests: [guest(null, null)] }))).toEqual({ kind: 'none' });
    expect(match(call({}), { pastTitles: [''], calls: [], series: [] })).toEqual({ kind: 'none' });
    expect(match(call({ more: { conference: told(MEET) } }), { calls: ['other'] })).toEqual({ kind: 'none' });
  });

  test('equals are asked in words; what fits less is shown beside a choice, three at most', () => {
    const mail = call({ title: 'Anna Berg', guests: [guest('anna@berg.example')] });
    expect(match(mail, { engagementId: 'a' }, { engagementId: 'b' })).toMatchObject({
      kind: 'ask',
      candidates: [{ engagementId: 'a', ground: 'email' }, { engagementId: 'b' }],
      reason: 'Several engagements fit equally. Choose one.',
    });
    const weaker = ['b', 'c', 'd', 'e'].map((engagementId) => ({ engagementId, emails: [] }));
    const found = match(mail, { engagementId: 'a' }, ...weaker);
    expect(found).toMatchObject({ kind: 'one', engagementId: 'a', sure: 'certain' });
    expect(found.kind === 'one' && found.others.map(({ engagementId }) => engagementId)).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  test('of equals the next weaker ground singles one out, and then it is only a guess', () => {
    const facts = call({ title: 'Quarter talk', guests: [guest('office@hub.example')] });
    const hub = { emails: ['office@hub.example'], clientName: 'Hub', alsoNamed: [], domains: [] };
    expect(
      match(facts, { ...hub, engagementId: 'a', pastTitles: [] }, { ...hub, engagementId: 'b' }),
    ).toMatchObject({
      kind: 'one',
      engagementId: 'b',
      sure: 'guess',
    });
  });

  test('only those are asked about that the weaker grounds leave', () => {
    const facts = call({ title: 'Quarter talk', guests: [guest('office@hub.example')] });
    const hub = { emails: ['office@hub.example'], clientName: 'Hub', alsoNamed: [], domains: [] };
    const three = [
      { ...hub, engagementId: 'a' },
      { ...hub, engagementId: 'b', pastTitles: [] },
      { ...hub, engagementId: 'c' },
    ];
    const asked = match(facts, ...three);
    expect(asked.kind === 'ask' && asked.candidates.map(({ engagementId }) => engagementId)).toEqual([
      'a',
      'c',
    ]);
  });

  test('of an open and a closed one the open one is taken, as surely as alone', () => {
    const facts = call({ guests: [guest('anna@berg.example')] });
    expect(match(facts, { engagementId: 'old', open: false }, { engagementId: 'new' })).toMatchObject({
      engagementId: 'new',
      sure: 'certain',
      others: [{ engagementId: 'old' }],
    });
  });

  test.each([
    ['Acme Labs review', 'one labs'],
    ['Acme review', 'one acme'],
    ['Acme and Acme Labs review', 'ask acme,labs'],
    ['Labs of Acme: review', 'one labs'],
  ])(
    'of two names, one within the other, “%s” says the longer where it holds it whole',
    (title, expected) => {
      const nobody = { emails: [], domains: [], series: [], pastTitles: [], calls: [], alsoNamed: [] };
      const found = match(
        call({ title, guests: [] }),
        { ...nobody, engagementId: 'acme', clientName: 'Acme' },
        { ...nobody, engagementId: 'labs', clientName: 'Acme Labs', open: title.startsWith('Acme') },
      );
      const said =
        found.kind === 'ask'
          ? found.candidates.map(({ engagementId }) => engagementId)
          : found.kind === 'one'
            ? [found.engagementId]
            : [];
      expect(`${found.kind} ${said.join()}`).toBe(expected);
    },
  );
});
