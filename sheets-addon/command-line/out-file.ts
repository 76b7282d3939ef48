import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readBytes, replaceFile } from './file-port.ts';
import { refusal } from './stop.ts';
import type { World } from './world.ts';

/** Where a command writes a file beside the book. */
export interface OutOptions {
  readonly out?: string;
  readonly overwrite?: boolean;
}

/** The path to write to; a file that is there already is only replaced when the person says so. */
export function outPath(name: string, { overwrite }: OutOptions, world: World): string {
  const path = resolve(world.folder, name);
  if (existsSync(path) && !overwrite)
    throw refusal(`${name} is there already. Name another with --out, or replace it with --overwrite.`);
  return path;
}

/** Writes a file whole, making its folder where there is none. */
export async function writeOut(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await replaceFile(path, bytes, existsSync(path) ? await readBytes(path) : null);
}
