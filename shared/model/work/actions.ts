import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, flag, longText, quote, reference, required, text } from '../field.ts';
import { HOMEWORK, LINE, SIDE, WHO_SAYS_SO } from '../words.ts';

/** Promises with owner and day: homework the client owes, promises we made, adjustments both agreed, commitments. */
export const actions = entity({
  name: 'actions',
  prefix: 'act',
  tab: 'Actions',
  one: 'action',
  visible: true,
  labelFields: ['text'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    text: required(text('Action', { audience: 'both' })),
    kind: choice(
      'Kind',
      { homework: 'Homework', promise: 'Promise', adjustment: 'Adjustment', commitment: 'Commitment' },
      { audience: 'both', initial: 'homework' },
    ),
    owner: choice('Owner', SIDE, { audience: 'both', initial: 'client' }),
    ownerName: text('Owner’s name', { audience: 'both', personal: true }),
    line: choice('Line', LINE, { help: 'For commitments: does the client see it?' }),
    outcome: reference('outcomes', 'Outcome'),
    answers: reference('onlyPaid', 'Follows from', { later: true }),
    session: reference('sessions', 'Set in session'),
    missing: quote('Answers this missing value', { audience: 'both' }),
    dueOn: day('Due', { audience: 'both' }),
    dueSession: reference('sessions', 'Due in session'),
    state: choice('How it went', HOMEWORK, { audience: 'both' }),
    checkedIn: reference('sessions', 'Checked in session'),
    source: choice('Who says so', WHO_SAYS_SO),
    clientQuality: count('How well, in the client’s word', { min: 0, max: 4, audience: 'both' }),
    providerOpinion: longText('My own opinion of it'),
    extraMile: flag('Walked an extra mile', { audience: 'both' }),
    doneOn: day('Done on', { audience: 'both' }),
    clientAgreedOn: day('Client agreed on', { audience: 'both' }),
    repair: longText('Repair of a broken promise', { audience: 'both' }),
  },
});

export type Action = RecordOf<typeof actions>;
