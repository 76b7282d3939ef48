import { entity, type RecordOf } from '../entity.ts';
import { choice, longText, required, text } from '../field.ts';
import { TRADE } from '../words.ts';

/** What was kept from one engagement to begin another with: its terms and words, never a client's. */
export const templates = entity({
  name: 'templates',
  prefix: 'tpl',
  tab: 'Templates',
  one: 'template',
  visible: false,
  labelFields: ['name'],
  fields: {
    name: required(text('Template')),
    holds: choice('Holds', { engagement: 'An engagement', driver: 'A value driver' }),
    kind: choice('Kind', TRADE),
    content: longText('Kept rows', { help: 'Written by Valueback; do not change it by hand.' }),
  },
});

export type Template = RecordOf<typeof templates>;
