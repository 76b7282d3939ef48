import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice trusts results stored in a file; with this it computes every formula itself. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A workbook opened and saved in LibreOffice, through one format after another; with `recalculate` its stored results count nothing. */
export function convert(
  soffice: string,
  bytes: Uint8Array,
  through: readonly string[],
  how: { readonly recalculate?: boolean } = {},
): Uint8Array {
  const [back] = convertAll(soffice, [bytes], through, how);
  if (!back) throw new Error('LibreOffice did not open this workbook.');
  return back;
}

/** The same for many workbooks with one start of LibreOffice a format, which takes longer than the work; null for one that does not open. */
export function convertAll(
  soffice: string,
  all: readonly Uint8Array[],
  through: readonly string[],
  { recalculate = false } = {},
): readonly (Uint8Array | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-office-'));
  try {
    if (recalculate) {
      mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
      writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATE);
    }
    let paths = all.map((bytes, n) => {
      const path = join(folder, `book${n}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    through.forEach((format, step) => {
      const out = join(folder, `out${step}`);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const there = paths.filter((path) => existsSync(path));
      execFileSync(soffice, [profile, '--headless', '--convert-to', format, '--outdir', out, ...there], {
        stdio: 'ignore',
      });
      paths = all.map((_, n) => join(out, `book${n}.${format}`));
    });
    return paths.map((path) => (existsSync(path) ? new Uint8Array(readFileSync(path)) : null));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
