import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Checked, Problem } from '#shared/base/checked.ts';
import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { jsonToBook } from '#shared/table/json.ts';
import type { CheckItem } from '#shared/table/gateway.ts';
import type { RowToImport } from '#shared/workflows/import-rows.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { FileDrop } from './file-drop.tsx';
import { MapImport, type ForeignFile } from './map-import.tsx';
import { useBook, useSave } from './practice-context.tsx';
import { Trouble } from './trouble.tsx';

interface OwnFile {
  readonly name: string;
  readonly book: Book;
  readonly check: readonly CheckItem[];
}

/** Brings a book of ours, or an existing practice from any workbook or CSV file. Previewed first; one undo takes it back. */
export function ImportBox(): JSX.Element {
  const { locale, zone } = useBook();
  const [own, setOwn] = useState<OwnFile | null>(null);
  const [foreign, setForeign] = useState<ForeignFile | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const read = async (file: File) => {
    setOwn(null);
    setForeign(null);
    setProblems([]);
    const opened = await openFile(file, { locale, zone });
    if (!opened.ok) return setProblems(opened.problems);
    if ('book' in opened.value) setOwn(opened.value);
    else setForeign(opened.value);
  };
  return (
    <Section title="Bring a practice" aside="Nothing is saved before you have seen it">
      <FileDrop
        accept=".xlsx,.csv,.json"
        word="Drop a Valueback file, an .xlsx or a CSV file here"
        onFile={(file) => void read(file)}
      />
      {problems.map((problem) => (
        <ProblemNote
          key={problem.field + problem.message}
          what={problem.field ? `${problem.field}: ${problem.message}` : problem.message}
          still="Nothing was brought in."
        />
      ))}
      {own ? <OwnPreview file={own} onDone={() => setOwn(null)} /> : null}
      {foreign ? <MapImport file={foreign} onDone={() => setForeign(null)} /> : null}
    </Section>
  );
}

async function openFile(
  file: File,
  place: { locale: string; zone: string },
): Promise<Checked<OwnFile | ForeignFile>> {
  const name = file.name;
  if (/\.json$/i.test(name)) {
    const read = jsonToBook(await file.text());
    return read.ok ? { ok: true, value: { name, book: read.value, check: [] } } : read;
  }
  if (/\.csv$/i.test(name)) {
    const { csvToRows } = await import('#shared/table/csv.ts');
    const read = csvToRows(await file.text());
    return read.ok ? { ok: true, value: { name, sheets: [{ name, rows: read.value }] } } : read;
  }
  const { xlsxContent, xlsxToBook } = await import('#shared/table/xlsx.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await xlsxToBook(bytes, place);
  if (!read.ok) return read;
  const rows = entityNames.reduce((sum, tab) => sum + read.value.book[tab].length, 0);
  const ours = read.value.layouts.size >= 3 && rows > 0;
  if (ours) return { ok: true, value: { name, book: read.value.book, check: read.value.check } };
  const content = await xlsxContent(bytes);
  return content.ok ? { ok: true, value: { name, sheets: content.value.sheets } } : content;
}

function OwnPreview({ file, onDone }: { file: OwnFile; onDone: () => void }): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const rows = entityNames.flatMap((tab) => file.book[tab].map((record) => ({ tab, record }) as RowToImport));
  const known = new Set(entityNames.flatMap((tab) => book[tab].map((record) => record.id)));
  const fresh = rows.filter(({ record }) => !known.has(record.id));
  return (
    <div class="section">
      <Trouble saver={saver} />
      <p>
        <b>{file.name}</b> holds {rows.length} rows; {fresh.length} are not in this book yet.
      </p>
      {file.check.slice(0, 50).map((item) => (
        <p key={item.field} class="tone-watch">
          {item.field}: {item.message}
        </p>
      ))}
      <div class="chips">
        <Button
          look="primary"
          disabled={fresh.length === 0}
          onClick={() =>
            void saver
              .save({ kind: 'importRows', rows: fresh, from: file.name })
              .then((problems) => problems === null && onDone())
          }
        >
          Bring {fresh.length} rows in
        </Button>
        <Button onClick={onDone}>Leave it</Button>
      </div>
    </div>
  );
}
