import { bookName, firmFiles, bookFolder, newestOf, publishedOf } from '#shared/workflows/firm-files.ts';
import { folderOf, revisionsIn, writeVersion } from '../firm/folder.ts';
import { isPostgres, openPostgres } from '../firm/postgres.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice } from '../practice.ts';
import { counted } from '../print.ts';
import { withProgress } from '../progress.ts';
import { EXIT, misuse } from '../stop.ts';
import type { World } from '../world.ts';

/** What `publish` may be told. */
export interface PublishOptions extends Credentials {
  readonly to: string;
  readonly practice: string;
  readonly book?: string;
}

/** Publishes what a book shows its firm: amounts and codes, no name, word or note of anyone. An unchanged book is not published again. */
export async function publish(named: string, options: PublishOptions, world: World): Promise<number> {
  const practice = options.practice.trim();
  if (practice === '') throw misuse('Say under which name: --practice "Lake Consulting"');
  const { book } = await readPractice(await openHome(named, options, world), world);
  const name = options.book?.trim() || bookName(book);
  const said = await withProgress(world, `Publishing ${named}`, async () => {
    if (isPostgres(options.to)) {
      const home = await openPostgres(options.to);
      try {
        return await home.publish(practice, name, (names) => publishedOf(book, world.now(), newestOf(names)));
      } finally {
        await home.close();
      }
    }
    const folder = folderOf(options.to, world);
    const [inPractice, inBook] = bookFolder(practice, name);
    const names = await revisionsIn(folder, [inPractice, inBook]);
    const made = publishedOf(book, world.now(), newestOf(names));
    if (made) await writeVersion(folder, firmFiles(made, practice, name), world);
    return made;
  });
  const what = `${practice}, book ${name}`;
  world.out(
    said === null
      ? `${what}: unchanged since it was last published.`
      : `${what}: ${counted(said.rows.standing.length, 'engagement')} published. No names, words or notes went along.`,
  );
  return EXIT.fine;
}
