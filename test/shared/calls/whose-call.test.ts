import { describe, expect, test } from 'vitest';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { isOwnGuest, ownAddresses, whoseCall } from '#shared/calls/whose-call.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';
import { call, guest, MEET, told } from './support/told-call.ts';

const PRACTICE: RowsGiven = {
  settings: [
    {
      provider: 'Nora Lindqvist',
      email: 'nora@practice.example',
      otherEmails: 'n@home.example; nora@old.example',
    },
  ],
  clients: [
    {
      name: 'Rivera Ltd',
      contact: 'Tomás Rivera',
      email: 'tomas@rivera.example, t@home.example',
      domain: 'rivera.example',
    },
  ],
  people: [{ client: 'cli_1', name: 'Pia Keller', email: 'pia@agency.example' }],
  sessions: [
    { start: '2026-10-01T16:00+02:00', series: 'weekly1', title: 'Sparring', conference: MEET.code },
  ],
};

describe('our own addresses', () => {
  const book = bookWith(PRACTICE);

  test('are those of Settings and the one signed in on the page', () => {
    expect(ownAddresses(book, 'signed@in.example')).toEqual([
      'nora@practice.example',
      'n@home.example',
      'nora@old.example',
      'signed@in.example',
    ]);
    expect(ownAddresses(book, null)).toHaveLength(3);
    expect(ownAddresses({ ...book, settings: [] }, null)).toEqual([]);
  });

  test('tell ourselves among the guests; where a page gives no address, our name in any order does', () => {
    const isOwn = isOwnGuest(book, null, isConsumerMail);
    expect(isOwn(guest('Nora@practice.example'))).toBe(true);
    expect(isOwn(guest('tomas@rivera.example', 'Nora Lindqvist'))).toBe(false);
    expect(isOwn(guest(null, 'Lindqvist, Nora'))).toBe(true);
    expect(isOwn(guest(null, 'Nora'))).toBe(false);
    expect(isOwn(guest(null))).toBe(false);
    const nameless = isOwnGuest({ ...book, settings: [] }, null, isConsumerMail);
    expect(nameless(guest(null, ''))).toBe(false);
  });
});

describe('whose call it is, by the book', () => {
  const book = bookWith(PRACTICE);
  const whose = (facts: MeetingFacts, remembered: Parameters<typeof whoseCall>[3] = [], own = book) =>
    whoseCall(own, facts, null, remembered, isConsumerMail);

  test.each([
    ['an address of the client', call({ guests: [guest('t@home.example')] }), 'email'],
    ['an address of a person at the client', call({ guests: [guest('pia@agency.example')] }), 'email'],
    ['the client’s domain', call({ guests: [guest('cfo@rivera.example')] }), 'domain'],
    ['the contact’s name', call({ title: 'Tomás Rivera' }), 'name'],
    ['the client’s name', call({ title: 'Rivera Ltd: plan' }), 'name'],
    ['the name of a person there', call({ title: 'Pia Keller' }), 'name'],
    ['a series of a session', call({ more: { seriesId: told('weekly1') } }), 'series'],
    ['the title of a session', call({ title: 'Sparring' }), 'history'],
    ['the link of a session', call({ more: { conference: told(MEET) } }), 'call'],
  ] as const)('is told by %s', (_, facts, ground) => {
    const found = whose(facts);
    expect(found).toMatchObject({ kind: 'one', engagementId: ENGAGEMENT });
    expect(found.kind === 'one' && found.grounds[0]).toBe(ground);
  });

  test('our own address among the guests tells nothing', () => {
    const own = bookWith({ ...PRACTICE, clients: [{ name: 'Rivera Ltd', email: 'nora@practice.example' }] });
    expect(whose(call({ guests: [guest('nora@practice.example')] }), [], own)).toEqual({ kind: 'none' });
  });

  test('a person at another client tells nothing of this one', () => {
    const other = bookWith({
      ...PRACTICE,
      people: [{ client: 'cli_9', name: 'Pia Keller', email: 'pia@agency.example' }],
    });
    expect(whose(call({ guests: [guest('pia@agency.example', 'Pia Keller')] }), [], other)).toEqual({
      kind: 'none',
    });
  });

  test('an engagement that is closed is only a guess, an open one is certain', () => {
    expect(whose(call({ guests: [guest('tomas@rivera.example')] }))).toMatchObject({
      sure: 'certain',
      reasons: expect.arrayContaining(['tomas@rivera.example is an address of Tomás Rivera']),
    });
    const closed = bookWith({ ...PRACTICE, engagements: [{ closedOn: '2026-09-01' }] });
    expect(whose(call({ guests: [guest('tomas@rivera.example')] }), [], closed)).toMatchObject({
      sure: 'guess',
    });
  });

  test('an engagement without its client is found by its own title', () => {
    const bare = bookWith({ engagements: [{ client: 'cli_9', title: 'Harbour study' }] });
    expect(whose(call({ title: 'Harbour study, week 2' }), [], bare)).toMatchObject({
      kind: 'one',
      engagementId: ENGAGEMENT,
    });
  });

  test('what was chosen before goes first, with what else fits beside it; “not a client call” holds', () => {
    const two = bookWith({
      ...PRACTICE,
      engagements: [{}, { id: 'eng_2', title: 'Other', client: 'cli_9' }],
    });
    const facts = call({ guests: [guest('tomas@rivera.example')], more: { seriesId: told('s1') } });
    expect(whose(facts, [{ key: 'series s1', engagement: 'eng_2' }], two)).toEqual({
      kind: 'one',
      engagementId: 'eng_2',
      sure: 'certain',
      grounds: ['series'],
      reasons: ['You chose this before'],
      others: [expect.objectContaining({ engagementId: ENGAGEMENT })],
    });
    expect(whose(facts, [{ key: 'series s1', engagement: ENGAGEMENT }], two)).toMatchObject({
      engagementId: ENGAGEMENT,
      others: [],
    });
    expect(whose(facts, [{ key: 'series s1', engagement: null }], two)).toEqual({ kind: 'never' });
    expect(whose(facts, [{ key: 'series s1', engagement: 'eng_gone' }], two)).toMatchObject({
      engagementId: ENGAGEMENT,
      grounds: ['email', 'domain'],
    });
    expect(
      whose(call({ more: { seriesId: told('s1') } }), [{ key: 'series s1', engagement: 'eng_2' }], two),
    ).toMatchObject({ engagementId: 'eng_2', others: [] });
  });
});
