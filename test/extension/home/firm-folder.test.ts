import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { namesBelow, writeBelow, type ChosenFolder } from '#extension/home/firm-folder.ts';
import { zipped } from '#shared/table/zip-files.ts';
import { bookFolder, firmFiles, publishedOf } from '#shared/workflows/firm-files.ts';
import { versionsOf, writeVersion } from '#sheets-addon/command-line/firm/folder.ts';
import { firmOf } from '#test/firm/books.ts';
import { mkdir, readdir, writeFile } from 'node:fs/promises';

/** A folder of this machine as a browser hands one over. */
function chosen(path: string): ChosenFolder {
  return {
    getDirectoryHandle: async (name) => {
      await mkdir(join(path, name), { recursive: true });
      return chosen(join(path, name));
    },
    getFileHandle: (name) =>
      Promise.resolve({
        createWritable: () =>
          Promise.resolve({
            write: (bytes) => writeFile(join(path, name), bytes as Uint8Array),
            close: () => Promise.resolve(),
          }),
      }),
    keys: async function* () {
      yield* await readdir(path);
    },
  };
}

test('the browser writes the files that the command line writes, byte for byte, into a folder or an archive', async () => {
  const [one] = firmOf(16);
  const made = one && publishedOf(one.book, one.at, null);
  if (!made) throw new Error('nothing to publish');
  const [byPage, byCommand] = ['page', 'command'].map((name) =>
    mkdtempSync(join(tmpdir(), `valueback-${name}-`)),
  );
  if (!byPage || !byCommand) throw new Error('no folder');
  onTestFinished(() => [byPage, byCommand].forEach((path) => rmSync(path, { recursive: true })));
  const { folder, files } = firmFiles(made, 'Nora', 'B');
  await writeBelow(chosen(byPage), folder, files);
  await writeVersion(
    byCommand,
    { folder, files },
    { now: () => one.at, random: () => Uint8Array.of(1, 2, 3, 4) },
  );
  expect(await namesBelow(chosen(byPage), bookFolder('Nora', 'B'))).toEqual([`revision=${made.revision}`]);
  const [page] = await versionsOf(byPage);
  const [command] = await versionsOf(byCommand);
  const contents = (path = '') =>
    readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'base64')]);
  expect(contents(page)).toEqual(contents(command));
  const archive = unzipSync(zipped(folder, files));
  expect(Object.keys(archive)).toEqual(files.map(({ name }) => [...folder, name].join('/')));
  for (const { name, bytes } of files) expect(archive[[...folder, name].join('/')]).toEqual(bytes);
});
