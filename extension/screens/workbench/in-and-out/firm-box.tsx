import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { settingsOf } from '#shared/model/book.ts';
import { canChooseFolder, chooseFolder, namesBelow, writeBelow } from '#extension/home/firm-folder.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { useBook, useHome } from '../frame/practice-context.tsx';

const REVISION = 'revision=';

/** What a book shows its firm: the files that `valueback publish` writes, into a folder or as a download. */
export function FirmBox(): JSX.Element {
  const { book, practice } = useBook();
  const { shell } = useHome();
  const { provider, practice: named } = settingsOf(book);
  const [name, setName] = useState(provider ?? named ?? '');
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const now = (): number => practice.context().now;
  const inFolder = async (): Promise<string | null> => {
    const folder = await chooseFolder();
    if (!folder) return null;
    const firm = await import('#shared/workflows/firm-files.ts');
    const names = await namesBelow(folder, firm.bookFolder(name.trim(), firm.bookName(book)));
    const revisions = names
      .filter((one) => one.startsWith(REVISION))
      .map((one) => one.slice(REVISION.length));
    const made = firm.publishedOf(book, now(), firm.newestOf(revisions));
    if (!made) return 'Unchanged since it was last published.';
    const { folder: path, files } = firm.firmFiles(made, name.trim(), firm.bookName(book));
    await writeBelow(folder, path, files);
    return `${made.rows.standing.length} engagements published.`;
  };
  const download = async (): Promise<string | null> => {
    const [firm, { zipped }] = await Promise.all([
      import('#shared/workflows/firm-files.ts'),
      import('#shared/table/zip-files.ts'),
    ]);
    const made = firm.publishedOf(book, now(), null);
    if (!made) return null;
    const { folder, files } = firm.firmFiles(made, name.trim(), firm.bookName(book));
    shell.download('valueback-firm.zip', zipped(folder, files), 'application/zip');
    return 'Unpack the file into the folder of the firm.';
  };
  const doing = (work: () => Promise<string | null>) => () => {
    setProblem(null);
    if (name.trim() === '') return setProblem('Write the name that the firm knows you by.');
    void work().then(setSaid, (error: unknown) =>
      setProblem(`Nothing was published: ${String(error)}. Choose another folder, or download.`),
    );
  };
  return (
    <Section title="For your firm">
      {problem ? <ProblemNote what={problem} /> : null}
      <p class="quiet">
        Amounts and codes of each engagement, for a picture over several practices. No name of a client, no
        word and no note goes along.
      </p>
      <label class="field">
        <span class="field-top">The firm knows you as</span>
        <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <div class="chips">
        {canChooseFolder() ? (
          <Button icon={DOWNLOAD_ICON} onClick={doing(inFolder)}>
            Publish into a folder
          </Button>
        ) : null}
        <Button icon={DOWNLOAD_ICON} onClick={doing(download)}>
          Download for the firm (.zip)
        </Button>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
    </Section>
  );
}
