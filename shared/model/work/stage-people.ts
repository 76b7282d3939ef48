import { entity, type RecordOf } from '../entity.ts';
import { choice, longText, reference, required, text } from '../field.ts';
import { STAGE } from '../words.ts';

/** Who leads which stage. */
export const stagePeople = entity({
  name: 'stagePeople',
  prefix: 'stp',
  tab: 'People per stage',
  one: 'stage lead',
  visible: false,
  labelFields: ['stage', 'person'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    stage: required(choice('Stage', STAGE)),
    person: required(reference('people', 'Lead')),
    needs: text('Skills it takes', { later: true, help: 'Parted by commas.' }),
    handOver: longText('Hand-over note'),
    borrow: longText('Help to borrow'),
  },
});

export type StagePerson = RecordOf<typeof stagePeople>;
