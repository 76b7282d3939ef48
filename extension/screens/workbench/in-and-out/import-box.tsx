import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
import { entityNames } from '#shared/model/entities.ts';
import {
  openImport,
  type FileToImport,
  type ForeignFile,
  type OwnFile,
} from '#shared/table/import/import-file.ts';
import type { RowToImport } from '#shared/workflows/import-rows.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { FileDrop } from './file-drop.tsx';
import { MapImport } from './map-import.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

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
    const opened = await openImport(readable(file), { locale, zone });
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

const readable = (file: File): FileToImport => ({
  name: file.name,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
  text: async (letters) => new TextDecoder(letters).decode(await file.arrayBuffer()),
});

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
              .save({ kind: 'importRows', rows: fresh, from: file.name, ownBook: true })
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
