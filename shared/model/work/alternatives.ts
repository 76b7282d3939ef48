import { entity, type RecordOf } from '../entity.ts';
import { choice, currency, day, flag, longText, money, reference, required, text } from '../field.ts';

/** What the client could do instead, doing nothing and doing it inside included. */
export const alternatives = entity({
  name: 'alternatives',
  prefix: 'alt',
  tab: 'Alternatives',
  one: 'alternative',
  visible: false,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('Alternative', { audience: 'both' })),
    kind: choice(
      'Kind',
      {
        nothing: 'Do nothing',
        inside: 'Do it inside',
        other: 'Another provider',
        different: 'Something else',
      },
      { audience: 'both' },
    ),
    price: money('What it costs a year', { audience: 'both' }),
    better: money('What ours brings more a year'),
    worse: money('What ours brings less a year'),
    currency: currency('Currency'),
    comparable: flag('Comparable'),
    why: longText('Why or why not'),
    nextBest: flag('Next best alternative'),
    since: day('Weighed since', { later: true }),
    eliminatedOn: day('Ruled out on'),
    reason: longText('Ruled out because'),
  },
});

export type Alternative = RecordOf<typeof alternatives>;
