import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt } from '#shared/base/moment.ts';
import { newId } from '#shared/base/id.ts';
import { entities } from '#shared/model/entities.ts';
import type { Entity } from '#shared/model/entity.ts';
import type { Rows } from '#shared/table/cell.ts';
import type { ForeignFile } from '#shared/table/import/import-file.ts';
import {
  guessMapping,
  guessTarget,
  type ImportTarget,
  type Mapping,
} from '#shared/table/import/map-import.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { fitForBook } from '#shared/workflows/preview-rows.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { useBook, useSave } from './practice-context.tsx';
import { Trouble } from './trouble.tsx';

const TARGETS = {
  clients: 'Clients',
  engagements: 'Engagements',
  sessions: 'Sessions',
  payments: 'Payments',
} as const;

/** Brings rows of any sheet: columns are guessed, shown and changeable; problems stand with their cell before anything is saved. */
export function MapImport({ file, onDone }: { file: ForeignFile; onDone: () => void }): JSX.Element {
  const { locale, zone } = useBook();
  const place = { locale, zone };
  const filled = file.sheets.filter((sheet) => sheet.rows.length > 0);
  const [at, setAt] = useState(0);
  const sheet = filled[at];
  const [mapping, setMapping] = useState<Mapping | null>(() => guess(sheet, place));
  if (!sheet || !mapping) return <p class="tone-watch">This file has no row. Choose another.</p>;
  const retarget = (target: ImportTarget) => setMapping(guessMapping(sheet.rows, target, place));
  return (
    <div class="section">
      {filled.length > 1 ? (
        <Chips
          name="sheet"
          label="Sheet"
          options={Object.fromEntries(filled.map((one, n) => [String(n), one.name]))}
          value={String(at)}
          onChange={(value) => {
            setAt(Number(value));
            setMapping(guess(filled[Number(value)], place));
          }}
        />
      ) : null}
      <Chips
        name="target"
        label="What the rows are"
        options={TARGETS}
        value={mapping.target}
        onChange={(value) => retarget((value ?? 'clients') as ImportTarget)}
      />
      <Columns rows={sheet.rows} mapping={mapping} onChange={setMapping} />
      <Preview file={file} sheet={sheet} mapping={mapping} onDone={onDone} />
    </div>
  );
}

const guess = (
  sheet: ForeignFile['sheets'][number] | undefined,
  place: { locale: string; zone: string },
): Mapping | null =>
  sheet ? guessMapping(sheet.rows, guessTarget(sheet.rows, sheet.name, place), place) : null;

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
  readonly sheet: ForeignFile['sheets'][number];
  readonly mapping: Mapping;
  readonly onDone: () => void;
}

function Preview({ file, sheet, mapping, onDone }: PreviewProps): JSX.Element {
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const now = practice.context().now;
  const [commandId] = useState(() => newId('cmd', now, crypto.getRandomValues(new Uint8Array(8))));
  const read = previewImport(book, sheet.rows, mapping, {
    locale,
    zone,
    commandId,
    today: dayAt(now, zone),
    sheet: sheet.name,
  });
  const preview = fitForBook(book, read, now);
  const bring = async () => {
    const problems = await saver.save({ kind: 'importRows', rows: preview.rows, from: file.name });
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
