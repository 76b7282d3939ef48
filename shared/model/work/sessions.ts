import { entity, type RecordOf } from '../entity.ts';
import {
  choice,
  count,
  flag,
  link,
  longText,
  moment,
  quote,
  reference,
  required,
  text,
  zone,
} from '../field.ts';
import { MEETING_OUTCOME, WHO_SAYS_SO, YES_PARTLY_NO } from '../words.ts';

/** A meeting that counts for an engagement, with its value check, mood and clarity. */
export const sessions = entity({
  name: 'sessions',
  prefix: 'ses',
  tab: 'Sessions',
  one: 'session',
  visible: true,
  labelFields: ['title', 'start'],
  fields: {
    engagement: required(reference('engagements', 'Engagement', { aliases: ['Project', 'Projekt'] })),
    start: required(
      moment('Planned start', { audience: 'both', aliases: ['Date', 'Start', 'Datum', 'When'] }),
    ),
    end: moment('Planned end', { audience: 'both', aliases: ['End', 'Ende'] }),
    zone: zone('Time zone'),
    title: text('Title', { audience: 'both', aliases: ['Subject', 'Betreff'] }),
    ordinal: count('Session number', { min: 1, audience: 'both' }),
    mode: choice(
      'Where',
      { video: 'Video call', inPerson: 'In person', phone: 'Phone' },
      { audience: 'both' },
    ),
    outcome: choice('How it went', MEETING_OUTCOME, {
      audience: 'both',
      initial: 'planned',
      aliases: ['Status'],
    }),
    heldFrom: moment('Held from', { audience: 'both' }),
    heldTo: moment('Held to', { audience: 'both' }),
    clientLateMinutes: count('Client late', { min: 0, max: 1440, unit: 'min', audience: 'both' }),
    clientCutMinutes: count('Client cut short', { min: 0, max: 1440, unit: 'min', audience: 'both' }),
    providerLateMinutes: count('I was late', { min: 0, max: 1440, unit: 'min', audience: 'both' }),
    providerCutMinutes: count('I cut short', { min: 0, max: 1440, unit: 'min', audience: 'both' }),
    presenceSource: choice('Presence: who says so', { ...WHO_SAYS_SO, thisBrowser: 'Seen by this browser' }),
    cancelledAt: moment('Cancelled at', { help: 'When the word arrived.' }),
    cancelReason: text('Reason given'),
    summarySentAt: moment('Summary sent to the client at'),
    askedAt: moment('Asked about value at'),
    gotValue: choice('Got value', YES_PARTLY_NO, { audience: 'both' }),
    answeredAt: moment('Answered at'),
    gotValueSource: choice('Value: who says so', WHO_SAYS_SO),
    missing: quote('What was missing', { audience: 'both' }),
    mood: count('Mood', { min: -2, max: 2, help: 'From −2 (low) to +2 (high).' }),
    moodSource: choice('Mood: who says so', WHO_SAYS_SO),
    clarity: choice('Clear about what goes on', { clear: 'Clear', partly: 'Partly', confused: 'Confused' }),
    clarityAgreed: flag('Objective and minimum results agreed here', { audience: 'both' }),
    recording: link('Recording', { audience: 'both' }),
    recordingConsent: choice('Consent to record', { both: 'Both', no: 'No', asked: 'Asked' }),
    recordingShared: flag('Shared with the client', { audience: 'both' }),
    series: text('Calendar series'),
    instance: text('Calendar instance'),
    conference: text('Conference code'),
    notes: longText('Private notes', { personal: true }),
  },
});

export type Session = RecordOf<typeof sessions>;
