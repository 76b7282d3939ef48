import { zipSync } from 'fflate';

/** Files in folders as one archive; the same files give the same bytes. */
export const zipped = (
  folder: readonly string[],
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [[...folder, name].join('/'), bytes])), {
    mtime: new Date(1990, 0, 1, 12),
    level: 0,
  });
