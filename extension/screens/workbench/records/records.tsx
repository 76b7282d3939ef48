import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf, rowsOf } from '#shared/model/book.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Entity } from '#shared/model/entity.ts';
import type { Values } from '#shared/table/book/change.ts';
import { rowInWords } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { EditRecord, type Editing } from './edit-record.tsx';
import { readingOf, useBook } from '../frame/practice-context.tsx';

const FIRST: readonly EntityName[] = [
  'outcomes',
  'minimumResults',
  'contracts',
  'payments',
  'evidence',
  'actions',
  'alternatives',
  'clientCosts',
];
const HIDDEN = new Set<EntityName>(['history', 'documents', 'settings']);

/** Every row of an engagement, tab by tab: look, add, change. */
export function RecordsView({ id }: { id: string }): JSX.Element {
  const { book } = useBook();
  const [editing, setEditing] = useState<Editing | null>(null);
  const engagement = recordOf(book, 'engagements', id);
  const own = entityNames.filter((name) => 'engagement' in entities[name].fields && !HIDDEN.has(name));
  const order = [...FIRST, ...own.filter((name) => !FIRST.includes(name))];
  return (
    <div class="page">
      <p>
        <Button icon="pencil" onClick={() => setEditing({ tab: 'engagements', id, fixed: {} })}>
          Change the engagement
        </Button>{' '}
        {engagement ? (
          <Button
            icon="pencil"
            onClick={() => setEditing({ tab: 'clients', id: engagement.client, fixed: {} })}
          >
            Change the client
          </Button>
        ) : null}
      </p>
      {order.map((tab) => (
        <Rows
          key={tab}
          tab={tab}
          engagement={id}
          onEdit={(record) => setEditing({ tab, id: record, fixed: { engagement: id } })}
        />
      ))}
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

function Rows({
  tab,
  engagement,
  onEdit,
}: {
  tab: EntityName;
  engagement: string;
  onEdit: (id: string | null) => void;
}): JSX.Element {
  const { book, locale, zone } = useBook();
  const one: Entity = entities[tab];
  const rows = rowsOf(book, tab, engagement) as readonly (Values & { readonly id: string })[];
  const reading = readingOf(book, recordOf(book, 'engagements', engagement), locale, zone);
  const say = (row: Values) => rowInWords(tab, row, reading);
  return (
    <Section title={one.tab} aside={rows.length > 0 ? String(rows.length) : undefined}>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span class="grow">{say(row)}</span>
            <Button look="link" onClick={() => onEdit(row.id)}>
              Change<span class="sr"> {say(row)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button icon="plus" onClick={() => onEdit(null)}>
          Add {one.one}
        </Button>
      </div>
    </Section>
  );
}
