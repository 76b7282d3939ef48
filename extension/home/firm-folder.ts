/** What is asked of a folder that a person chose; a part of the browser’s own handle. */
export interface ChosenFolder {
  getDirectoryHandle(name: string, options: { create: boolean }): Promise<ChosenFolder>;
  getFileHandle(
    name: string,
    options: { create: boolean },
  ): Promise<{ createWritable(): Promise<ChosenFile> }>;
  keys(): AsyncIterable<string>;
}

interface ChosenFile {
  write(bytes: BufferSource): Promise<void>;
  close(): Promise<void>;
}

/** A browser that lets a page write into a folder. */
interface Picking {
  readonly showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<ChosenFolder>;
}

/** Whether this browser lets a page write into a folder; the others download. */
export const canChooseFolder = (): boolean => (globalThis as Picking).showDirectoryPicker !== undefined;

/** Asks for a folder; null where the person thought better of it. */
export async function chooseFolder(): Promise<ChosenFolder | null> {
  try {
    return (await (globalThis as Picking).showDirectoryPicker?.({ id: 'firm', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

const below = async (folder: ChosenFolder, path: readonly string[]): Promise<ChosenFolder> => {
  let at = folder;
  for (const name of path) at = await at.getDirectoryHandle(name, { create: true });
  return at;
};

/** The names of what lies in a folder below the chosen one. */
export async function namesBelow(folder: ChosenFolder, path: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await below(folder, path)).keys()) names.push(name);
  return names;
}

/** Writes files below the chosen folder in their order; each is there whole or not at all, and a version counts with its last. */
export async function writeBelow(
  folder: ChosenFolder,
  path: readonly string[],
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const place = await below(folder, path);
  for (const { name, bytes } of files) {
    const file = await (await place.getFileHandle(name, { create: true })).createWritable();
    await file.write(bytes as BufferSource);
    await file.close();
  }
}
