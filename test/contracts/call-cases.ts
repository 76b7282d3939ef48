import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import type { Checks } from '#shared/calls/notes.ts';
import { bookWith } from '#test/support/build-book.ts';

/** One call as it is given to every door: what the calendar tells of it, and what a person answers. */
export interface Call {
  readonly name: string;
  readonly book: Book;
  /** A calendar entry; without one the person chooses the client. */
  readonly ics: readonly string[] | null;
  /** Day and hours that a person types, on the wall of Berlin; null where they keep what the form shows. */
  readonly times: { readonly start: string; readonly end: string } | null;
  readonly answers: Partial<Session>;
  readonly homework: Checks;
  readonly next: readonly string[];
  readonly adjustment: readonly string[];
  readonly dueOn: string;
  /** How many sessions the book holds afterwards, and which one holds the answers. */
  readonly rows: number;
  readonly ordinal: number;
}

/** When each call is logged: an hour after it began. */
export const NOW = '2026-10-22T17:06+02:00';

const PLANNED: Partial<Session> = {
  ordinal: 9,
  outcome: 'planned',
  start: '2026-10-22T16:00+02:00',
  end: '2026-10-22T17:00+02:00',
  title: 'Coaching 9',
};

const practice = (...sessions: Partial<Session>[]): Book =>
  bookWith({
    settings: [
      {
        practice: 'Lindqvist Advisory',
        provider: 'Nora Lindqvist',
        email: 'nora@lindqvist.example',
        zone: 'Europe/Berlin',
        locale: 'en-GB',
        currency: 'EUR',
      },
    ],
    clients: [
      { name: 'Rivera Films', contact: 'Tomás Rivera', domain: 'rivera.example' },
      { name: 'Ada Quist' },
    ],
    engagements: [
      { title: 'Career coaching', zone: 'Europe/Berlin' },
      { title: 'A better pitch', client: 'cli_2', currency: 'EUR' },
    ],
    contracts: [
      {
        clientSignedOn: '2026-09-01',
        providerSignedOn: '2026-09-01',
        termStart: '2026-09-01',
        termEnd: '2027-03-01',
      },
    ],
    sessions: [
      { ordinal: 8, outcome: 'held', start: '2026-10-15T16:00+02:00', end: '2026-10-15T17:00+02:00' },
      ...sessions,
    ],
    actions: [{ kind: 'homework', owner: 'client', text: 'Record a client call', session: 'ses_1' }],
  });

const entry = (start: string, end: string, ...more: string[]): string[] => [
  'UID:coaching-42@rivera.example',
  `DTSTART:${start}`,
  `DTEND:${end}`,
  'SUMMARY:Coaching',
  'ATTENDEE;CN=Tomas:mailto:tomas@rivera.example',
  ...more,
];

const NOTHING = {
  ics: null,
  times: null,
  answers: {},
  homework: {},
  next: [],
  adjustment: [],
  dueOn: '2026-10-29',
  rows: 2,
  ordinal: 9,
} as const;

/** The calendar facts a page would tell, for doors that read no file. */
export type Told = { readonly facts: MeetingFacts };

export const CALLS: readonly Call[] = [
  {
    ...NOTHING,
    name: 'a planned call of the calendar, with little value and homework done',
    book: practice(PLANNED),
    ics: entry('20261022T140000Z', '20261022T150000Z'),
    answers: { gotValue: 'partly', missing: 'More practice', mood: 1, clarity: 'clear' },
    homework: { act_1: 'done' },
    next: ['Call Ada', 'Send the reel'],
    adjustment: ['Role-play first'],
  },
  {
    ...NOTHING,
    name: 'a call that was moved by forty minutes fills in the session planned for it',
    book: practice(PLANNED),
    ics: entry('20261022T144000Z', '20261022T150000Z'),
    answers: { gotValue: 'yes' },
  },
  {
    ...NOTHING,
    name: 'a call two hours away from any plan is a session of its own',
    book: practice(PLANNED),
    ics: entry('20261022T120000Z', '20261022T130000Z'),
    answers: { gotValue: 'yes' },
    rows: 3,
    ordinal: 10,
  },
  {
    ...NOTHING,
    name: 'a call whose hour a person corrects stays the session it was planned as',
    book: practice(PLANNED),
    ics: entry('20261022T140000Z', '20261022T150000Z'),
    times: { start: '2026-10-22T14:30', end: '2026-10-22T15:30' },
  },
  {
    ...NOTHING,
    name: 'a typed call in which the client came late, who agreed what counts',
    book: practice(),
    times: { start: '2026-10-22T15:15', end: '2026-10-22T16:00' },
    answers: {
      clientLateMinutes: 12,
      clientCutMinutes: 0,
      providerLateMinutes: 0,
      providerCutMinutes: 0,
      clarityAgreed: true,
      notes: 'He was tired',
    },
    homework: { act_1: 'excused' },
  },
  {
    ...NOTHING,
    name: 'our own impression of the value is nobody’s answer',
    book: practice(PLANNED),
    times: { start: '2026-10-22T16:00', end: '2026-10-22T17:00' },
    answers: { gotValue: 'no', gotValueSource: 'providerImpression', missing: 'A plan' },
    homework: { act_1: 'notAsked' },
  },
  {
    ...NOTHING,
    name: 'a call that the client cancelled, with the hour of the word',
    book: practice(PLANNED),
    ics: entry('20261022T140000Z', '20261022T150000Z', 'STATUS:CANCELLED'),
    answers: { outcome: 'clientCancelled', cancelledAt: '2026-10-21T18:00+02:00', cancelReason: 'Ill' },
  },
  {
    ...NOTHING,
    name: 'a call that lies ahead is planned',
    book: practice(),
    ics: entry('20261105T150000Z', '20261105T160000Z'),
  },
  {
    ...NOTHING,
    name: 'a call logged before is the same session, which gets what it lacked',
    book: practice({ ...PLANNED, outcome: 'held', mood: 2, moodSource: 'providerImpression' }),
    ics: entry('20261022T140000Z', '20261022T150000Z'),
    answers: { gotValue: 'yes', clarity: 'partly' },
  },
  {
    ...NOTHING,
    name: 'a call of three days ago: when the client answered is not known',
    book: practice({ ...PLANNED, start: '2026-10-19T16:00+02:00', end: '2026-10-19T17:00+02:00' }),
    ics: entry('20261019T140000Z', '20261019T150000Z'),
    answers: { gotValue: 'partly', missing: 'Time' },
  },
];
