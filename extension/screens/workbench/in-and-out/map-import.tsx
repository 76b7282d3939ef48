import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt } from '#shared/base/moment.ts';
import { newId } from '#shared/base/id.ts';
import { entities } from '#shared/model/entities.ts';
import type { Entity } from '#shared/model/entity.ts';
import type { Rows } from '#shared/table/cells/cell.ts';
import type { ForeignFile } from '#shared/table/import/import-file.ts';
import type { ImportTarget, Mapping } from '#shared/table/import/mapping.ts';
import { openSheet, type OpenSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { fitForBook } from '#shared/workflows/preview-rows.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { FileStyle } from '../file-style.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

const TARGETS = {
  clients: 'Clients',
  engagements: 'Engagements',
  sessions: 'Sessions',
  payments: 'Payments',
} as const;

/** Brings rows of any sheet: columns are guessed, shown and changeable; problems stand with their cell before anything is saved. */
export function MapImport({ file, onDone }: { file: ForeignFile; onDone: () => void }): JSX.Element {
  const { book, locale, zone } = useBook();
  const open = (at: number) => {
    const sheet = file.sheets[at];
    return sheet ? openSheet(sheet, book, { locale, zone }) : null;
  };
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState(() => open(0));
  const [mapping, setMapping] = useState<Mapping | null>(() => opened?.guess() ?? null);
  if (!opened || !mapping) return <p class="tone-watch">This file has no row. Choose another.</p>;
  const choose = (next: number) => {
    const fresh = open(next);
    setAt(next);
    setOpened(fresh);
    setMapping(fresh?.guess() ?? null);
  };
  return (
    <div class="section">
      {file.says.map((line) => (
        <p class="tone-watch" key={line}>
          {line}
        </p>
      ))}
      {file.sheets.length > 1 ? (
        <Chips
          name="sheet"
          label="Sheet"
          options={Object.fromEntries(file.sheets.map((one, n) => [String(n), one.name]))}
          value={String(at)}
          onChange={(value) => choose(Number(value))}
        />
      ) : null}
      <Chips
        name="target"
        label="What the rows are"
        options={TARGETS}
        value={mapping.target}
        onChange={(value) => setMapping(opened.guess((value ?? 'clients') as ImportTarget, mapping.style))}
      />
      <FileStyle mapping={mapping} onChange={setMapping} />
      <Columns rows={opened.prepared.rows} mapping={mapping} onChange={setMapping} />
      <Preview file={file} open={opened} mapping={mapping} onDone={onDone} />
    </div>
  );
}

function Columns({
  rows,
  mapping,
  onChange,
}: {
  rows: Rows;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}): JSX.Element {
  const one: Entity = entities[mapping.target];
  const headers = rows[mapping.headerRow] ?? [];
  const set = (field: string, column: string) => {
    const { [field]: _, ...others } = mapping.columns;
    onChange({ ...mapping, columns: column === '' ? others : { ...others, [field]: Number(column) } });
  };
  return (
    <div class="form">
      {Object.entries(one.fields)
        .filter(([, field]) => field.kind !== 'references')
        .map(([name, field]) => (
          <div class="field" key={name}>
            <label class="field-top" htmlFor={`map-${name}`}>
              {field.label}
            </label>
            <select
              id={`map-${name}`}
              value={String(mapping.columns[name] ?? '')}
              onChange={(event) => set(name, event.currentTarget.value)}
            >
              <option value="">Not in this file</option>
              {headers.map((header, n) => (
                <option key={n} value={n}>
                  {typeof header === 'object' ? `Column ${n + 1}` : String(header)}
                </option>
              ))}
            </select>
          </div>
        ))}
    </div>
  );
}

interface PreviewProps {
  readonly file: ForeignFile;
  readonly open: OpenSheet;
  readonly mapping: Mapping;
  readonly onDone: () => void;
}

function Preview({ file, open, mapping, onDone }: PreviewProps): JSX.Element {
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const now = practice.context().now;
  const [commandId] = useState(() => newId('cmd', now, crypto.getRandomValues(new Uint8Array(8))));
  const read = previewImport(book, open, mapping, {
    locale,
    zone,
    commandId,
    today: dayAt(now, zone),
  });
  const preview = fitForBook(book, read, now);
  const bring = async () => {
    const problems = await saver.save({
      kind: 'importRows',
      rows: preview.rows,
      from: file.name,
      ownBook: false,
    });
    if (problems === null) onDone();
  };
  return (
    <div class="section">
      <Trouble saver={saver} />
      <p>
        <b>{preview.rows.length}</b> rows would come in.{' '}
        {preview.known > 0 ? `${preview.known} are here already.` : ''}{' '}
        {preview.check.length > 0
          ? `${preview.check.length} cells need a look; what they hold stays unknown.`
          : ''}
      </p>
      {preview.says.map((line) => (
        <p class="quiet" key={line}>
          {line}
        </p>
      ))}
      <ul class="rows">
        {preview.check.slice(0, 100).map((item, n) => (
          <li key={n}>
            <b>{item.field}</b>
            <span class="grow">{item.message}</span>
          </li>
        ))}
      </ul>
      <div class="chips">
        <Button look="primary" disabled={preview.rows.length === 0} onClick={() => void bring()}>
          Bring {preview.rows.length} rows in
        </Button>
        <Button onClick={onDone}>Leave it</Button>
      </div>
    </div>
  );
}
