import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, flag, longText, quote, reference, required, text } from '../field.ts';
import { TAX_RULE } from '../words.ts';

/** What a named person decided on a claim, with the reason. No formula decides. */
export const decisions = entity({
  name: 'decisions',
  prefix: 'dec',
  tab: 'Decisions',
  one: 'decision',
  visible: false,
  labelFields: ['kind', 'on'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    claim: reference('claims', 'Claim'),
    on: required(day('Decided on', { audience: 'both' })),
    kind: required(
      choice(
        'Decision',
        {
          refund: 'Pay back',
          remedy: 'Remedy agreed',
          declined: 'Decline',
          judgement: 'Third person’s judgement',
        },
        { audience: 'both' },
      ),
    ),
    by: required(text('Decided by', { audience: 'both' })),
    role: choice(
      'As',
      { provider: 'Provider', thirdPerson: 'Third person', both: 'Both sides' },
      { audience: 'both' },
    ),
    reason: longText('Reason', { audience: 'both' }),
    ground: choice(
      'Ground for declining',
      {
        lapse: 'Material lapse of a duty',
        outside: 'Outside term or window',
        resultMet: 'Result met, and the measure judges',
      },
      { audience: 'both' },
    ),
    duty: count('Duty', { min: 1, max: 6, audience: 'both' }),
    lapseNote: reference('dutyNotes', 'Lapse'),
    clientReply: quote('The client’s reply', { audience: 'both' }),
    clientAgreed: flag('Client agreed to the remedy', { audience: 'both' }),
    providerAgreed: flag('We agreed to the remedy', { audience: 'both' }),
    remedy: longText('Remedy', { audience: 'both' }),
    taxRule: choice('Tax on this refund', TAX_RULE, {
      audience: 'both',
      help: 'Only where the signed contract leaves it open; the client is told.',
    }),
    taxToldOn: day('Client told about the tax on', { audience: 'both' }),
    remedyBy: day('Remedy delivered by', { audience: 'both' }),
    deliveredOn: day('Remedy delivered on', { audience: 'both' }),
    reopenedOn: day('Remedy not delivered: claim open again on', { audience: 'both' }),
    finding: choice('Minimum results, as judged', { met: 'Met', notMet: 'Not met' }, { audience: 'both' }),
    supersedes: reference('decisions', 'Supersedes'),
  },
});

export type Decision = RecordOf<typeof decisions>;
