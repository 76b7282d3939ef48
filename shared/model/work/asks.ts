import { entity, type RecordOf } from '../entity.ts';
import { choice, longText, moment, quote, reference, required, text } from '../field.ts';

/** A short question to the client by message, and the reply that came back. */
export const asks = entity({
  name: 'asks',
  prefix: 'ask',
  tab: 'Questions to clients',
  one: 'question',
  visible: false,
  labelFields: ['kind', 'code'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    kind: required(
      choice('About', {
        valueCheck: 'Value of a session',
        homework: 'Homework',
        evidence: 'Evidence',
        acceptance: 'Done',
        verdict: 'Verdict',
        claim: 'Claim',
      }),
    ),
    subject: text('About record', { help: 'Id of the session, action, criterion or evidence asked about.' }),
    code: required(text('Code', { audience: 'both' })),
    sentAt: moment('Asked at'),
    message: longText('Message', { audience: 'both' }),
    repliedAt: moment('Client wrote at', { formerly: ['Replied at'] }),
    pastedAt: moment('Reply pasted at'),
    reply: quote('Reply, as pasted', { audience: 'both' }),
    session: reference('sessions', 'Session'),
    note: longText('What became of the reply'),
  },
});

export type Ask = RecordOf<typeof asks>;
