import { describe, expect, test } from 'vitest';
import { CONSUMER_MAIL_COUNT, isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { noFacts, seriesKey, type MeetingFacts } from '#shared/meetings/facts.ts';
import { matchMeeting, sameFirm, type Candidate } from '#shared/calls/match.ts';

const own = ['coach@practice.example'];

const candidate = (engagementId: string, parts: Partial<Candidate>): Candidate => ({
  engagementId,
  clientName: engagementId,
  emails: [],
  domains: [],
  series: [],
  pastTitles: [],
  open: true,
  ...parts,
});

function meeting(title: string, emails: readonly string[], series?: string): MeetingFacts {
  const file = { layer: 'file', evidence: 'test', confidence: 'certain' } as const;
  return {
    ...noFacts,
    title: { ...file, value: title },
    guests: { ...file, value: emails.map((email) => ({ name: null, email, response: null })) },
    seriesId: series ? { ...file, value: series } : null,
  };
}

const anna = candidate('anna', {
  clientName: 'Anna Berg',
  emails: ['anna@berg.example'],
  domains: ['berg.example'],
});
const ben = candidate('ben', {
  clientName: 'Ben Roe',
  emails: ['ben@roe.example'],
  domains: ['roe.example'],
});

describe('whose engagement a meeting belongs to', () => {
  test('a remembered series decides, also after Google has split it and whoever is invited', () => {
    const known = candidate('known', { series: ['abc123@google.com'] });
    const facts = meeting('Call', ['ben@roe.example'], 'abc123_R20260101T100000@google.com');
    expect(matchMeeting(facts, [ben, known], own, isConsumerMail)).toMatchObject({
      kind: 'one',
      engagementId: 'known',
      sure: 'certain',
    });
  });

  test('an address decides before a domain, a domain before a name', () => {
    expect(
      matchMeeting(meeting('Ben Roe', ['anna@berg.example']), [anna, ben], own, isConsumerMail),
    ).toMatchObject({
      kind: 'one',
      engagementId: 'anna',
      sure: 'certain',
    });
    expect(
      matchMeeting(meeting('Ben Roe', ['cfo@berg.example']), [anna, ben], own, isConsumerMail),
    ).toMatchObject({
      kind: 'one',
      engagementId: 'anna',
      sure: 'likely',
    });
    expect(matchMeeting(meeting('Coaching Ben Roe', []), [anna, ben], own, isConsumerMail)).toMatchObject({
      kind: 'one',
      engagementId: 'ben',
      sure: 'likely',
      reasons: ['“Coaching Ben Roe” names Ben Roe'],
    });
  });

  test('a title met before is only a guess', () => {
    const past = candidate('past', { clientName: 'Zed', pastTitles: ['Weekly call'] });
    expect(matchMeeting(meeting('weekly call', []), [past, anna], own, isConsumerMail)).toMatchObject({
      kind: 'one',
      sure: 'guess',
    });
  });

  test('a shared mailbox of two clients is asked, never guessed', () => {
    const shared = ['office@hub.example'];
    const match = matchMeeting(
      meeting('Call', shared),
      [candidate('one', { emails: shared }), candidate('two', { emails: shared })],
      own,
      isConsumerMail,
    );
    expect(match.kind).toBe('ask');
    expect(match.kind === 'ask' && match.candidates.map((one) => one.engagementId)).toEqual(['one', 'two']);
  });

  test('two clients on one domain are asked, unless the title names one of them', () => {
    const two = [
      candidate('sales', { clientName: 'Sales North', domains: ['firm.example'] }),
      candidate('people', { clientName: 'People Team', domains: ['firm.example'] }),
    ];
    expect(matchMeeting(meeting('Call', ['x@firm.example']), two, own, isConsumerMail).kind).toBe('ask');
    expect(
      matchMeeting(meeting('People Team: review', ['x@firm.example']), two, own, isConsumerMail),
    ).toMatchObject({
      kind: 'one',
      engagementId: 'people',
      sure: 'guess',
    });
  });

  test('an open engagement goes before a closed one of the same client; a closed one alone is a guess', () => {
    const closed = { ...anna, engagementId: 'old', open: false };
    expect(
      matchMeeting(meeting('', ['anna@berg.example']), [closed, anna], own, isConsumerMail),
    ).toMatchObject({
      engagementId: 'anna',
    });
    expect(matchMeeting(meeting('', ['anna@berg.example']), [closed], own, isConsumerMail)).toMatchObject({
      kind: 'one',
      sure: 'guess',
    });
  });

  test('a consumer domain and the own address say nothing', () => {
    const consumer = candidate('c', { domains: ['outlook.de'], emails: [] });
    expect(matchMeeting(meeting('', ['someone@outlook.de']), [consumer], own, isConsumerMail)).toEqual({
      kind: 'none',
    });
    const self = candidate('self', { emails: ['coach@practice.example'] });
    expect(matchMeeting(meeting('', own), [self], own, isConsumerMail)).toEqual({ kind: 'none' });
  });
});

test.each([
  ['a@berg.example', 'berg.example', true],
  ['a@mail.berg.example', 'berg.example', true],
  ['a@notberg.example', 'berg.example', false],
  ['a@firm.onmicrosoft.com', 'firm.onmicrosoft.com', true],
  ['a@x.firm.onmicrosoft.com', 'firm.onmicrosoft.com', false],
  ['a@firm.onmicrosoft.com', 'onmicrosoft.com', false],
  ['a@BERG.example', ' @Berg.example ', true],
  ['a@berg.example', 'mail.berg.example', false],
  ['a@gmail.com', 'gmail.com', false],
  ['a@team.gmail.com', 'gmail.com', false],
  ['a@yahoo.co.uk', 'co.uk', false],
  ['a@firm.example', '', false],
  ['a@firm.com', 'com', false],
])('%s and the domain %s: same firm is %s', (email, domain, same) => {
  expect(sameFirm(email, domain, isConsumerMail)).toBe(same);
});

test.each([
  'gmail.com',
  'outlook.de',
  'gmx.ch',
  'posteo.de',
  'web.de',
  'ICLOUD.com',
  'yahoo.co.jp',
  'laposte.net',
])('%s is a consumer domain', (domain) => {
  expect(isConsumerMail(domain)).toBe(true);
});

test('the list holds at least 300 consumer domains, and no firm that merely sounds like one', () => {
  expect(CONSUMER_MAIL_COUNT).toBeGreaterThanOrEqual(300);
  for (const domain of ['microsoft.com', 'google.com', 'berg.example', 'notgmail.com', 'constructor'])
    expect(isConsumerMail(domain)).toBe(false);
});

test('a series has one name in every form', () => {
  expect(seriesKey(' abc@google.com')).toBe('abc');
  expect(seriesKey('abc_R20260101T100000@google.com')).toBe('abc');
  expect(seriesKey('040000008200E00074C5')).toBe('040000008200E00074C5');
});
