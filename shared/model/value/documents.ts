import { entity, type RecordOf } from '../entity.ts';
import { choice, count, longText, required, text } from '../field.ts';
import { LANGUAGE } from '../words.ts';

/** Which document a text belongs to. */
export const DOCUMENT_KIND = {
  proposal: 'Proposal',
  terms: 'Guarantee terms',
  summary: 'One-page summary',
  kickOff: 'Kick-off sheet',
  snapshot: 'Value snapshot',
  message: 'Message',
} as const;

/** Long texts as rows: the parts of one document in order, hashed over the joined text. */
export const documents = entity({
  name: 'documents',
  prefix: 'doc',
  tab: 'Document texts',
  one: 'document text',
  visible: false,
  labelFields: ['kind'],
  fields: {
    owner: required(text('Belongs to', { help: 'Id of the proposal or contract.' })),
    kind: required(choice('Document', DOCUMENT_KIND)),
    block: text('Block', { help: 'Filled for an edited block of a draft; blank for a frozen part.' }),
    part: required(count('Part', { min: 1, initial: 1 })),
    content: longText('Text'),
    language: choice('Language', LANGUAGE),
  },
});

export type DocumentText = RecordOf<typeof documents>;
