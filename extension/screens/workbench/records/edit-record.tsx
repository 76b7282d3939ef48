import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { blankRecord, recordOf } from '#shared/model/book.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import type { Entity } from '#shared/model/entity.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Dialog } from '#shared/ui/dialog.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { RecordPast } from './record-past.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** Which record a form is open on; `id` null adds one. `fixed` is given without being asked. */
export interface Editing {
  readonly tab: EntityName;
  readonly id: string | null;
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly fields?: readonly string[];
  readonly more?: readonly string[];
  readonly title?: string;
}

/** What the product writes itself, and no person types: a hash, the id a question is about, a picture, a template’s rows. */
const OURS = new Set(['contentHash', 'subject', 'logo', 'content']);

/** A record in a dialog: its form, save and remove. */
export function EditRecord({ editing, onClose }: { editing: Editing; onClose: () => void }): JSX.Element {
  const { book, locale, zone } = useBook();
  const saver = useSave();
  const [refusal, setRefusal] = useState<string | null>(null);
  const one: Entity = entities[editing.tab];
  const stored = editing.id ? recordOf(book, editing.tab, editing.id) : null;
  const values: Readonly<Record<string, unknown>> = {
    ...(stored ?? blankRecord(editing.tab, 'new')),
    ...editing.fixed,
  };
  const engagementId = typeof values['engagement'] === 'string' ? values['engagement'] : null;
  const engagement = recordOf(book, 'engagements', engagementId);
  const fields =
    editing.fields ?? Object.keys(one.fields).filter((name) => !(name in editing.fixed) && !OURS.has(name));
  const currency = typeof values['currency'] === 'string' ? values['currency'] : null;
  const reading = readingOf(book, engagement, locale, zone);
  return (
    <Dialog title={editing.title ?? `${stored ? 'Change' : 'Add'} ${one.one}`} onClose={onClose}>
      <Trouble saver={saver} />
      <RecordForm
        entity={editing.tab}
        fields={fields}
        more={editing.more}
        values={values}
        reading={{ ...reading, currency: currency ?? reading.currency }}
        choices={choicesOf(book, engagementId, editing.id)}
        onCancel={onClose}
        onSave={async (read, { set, was }) => {
          const kept = stored ? { set, was } : { set: { ...editing.fixed, ...read }, was: null };
          const problems = await saver.save({
            kind: 'keepRecord',
            tab: editing.tab,
            record: editing.id,
            ...kept,
          });
          if (problems === null) onClose();
          return problems;
        }}
      />
      {stored && !editing.fields ? <RecordPast id={stored.id} onRestored={onClose} /> : null}
      {stored && !editing.fields ? (
        <p>
          <Button
            look="link"
            onClick={() =>
              void saver
                .save({ kind: 'removeRecord', tab: editing.tab, record: stored.id })
                .then((problems) => {
                  if (problems === null) onClose();
                  else setRefusal(problems[0]?.message ?? null);
                })
            }
          >
            Remove this {one.one}
          </Button>
          {refusal ? (
            <span class="tone-off" role="alert">
              {refusal}
            </span>
          ) : null}
        </p>
      ) : null}
    </Dialog>
  );
}
