import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, longText, moment, quote, reference, required, share, text } from '../field.ts';
import { LANGUAGE } from '../words.ts';

/** A proposal: a draft until it is sent, then frozen with its value snapshot. */
export const proposals = entity({
  name: 'proposals',
  prefix: 'pro',
  tab: 'Proposals',
  one: 'proposal',
  visible: false,
  labelFields: ['number', 'version'],
  frozenBy: 'sentAt',
  laterFields: ['supersededOn', 'withdrawnOn', 'answer', 'answeredOn', 'answerWords'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    number: text('Number', { audience: 'both' }),
    version: count('Version', { min: 1, audience: 'both', initial: 1 }),
    language: choice('Language', LANGUAGE, { audience: 'both' }),
    option: reference('options', 'Recommended option'),
    datedOn: day('Dated', { audience: 'both' }),
    validUntil: day('Valid until', { audience: 'both' }),
    firstSteps: longText('What happens first', {
      audience: 'both',
      help: 'One step a line, its day first: 2026-11-02 You sign.',
    }),
    doneMeans: longText('Done means', { audience: 'both', help: 'One criterion a line.' }),
    clientDuties: longText('What the client does', {
      audience: 'both',
      help: 'One a line; the guarantee’s duties come on top.',
    }),
    providerDuties: longText('What we do', { audience: 'both', help: 'One a line.' }),
    sentAt: moment('Sent at', { audience: 'both' }),
    sentTo: text('Sent to', { personal: true }),
    probability: share('Chance frozen when sent'),
    contentHash: text('Content hash', { audience: 'both' }),
    looseEndsReason: longText('Sent in spite of loose ends because'),
    supersedes: reference('proposals', 'Supersedes'),
    supersededOn: day('Superseded on'),
    withdrawnOn: day('Withdrawn on'),
    answer: choice('Client’s answer', { accepted: 'Accepted', declined: 'Declined' }),
    answeredOn: day('Answered on'),
    answerWords: quote('Answer, in their words'),
  },
});

export type Proposal = RecordOf<typeof proposals>;
