import { entity, type RecordOf } from './entity.ts';
import { longText, moment, required, text } from './field.ts';

/** What was done when and by whom: written along with every change, read by no rule. */
export const history = entity({
  name: 'history',
  prefix: 'his',
  tab: 'History of changes',
  one: 'history line',
  visible: false,
  labelFields: ['what'],
  fields: {
    at: required(moment('At')),
    who: text('Who'),
    what: required(text('What')),
    records: longText('Records'),
  },
});

export type History = RecordOf<typeof history>;
