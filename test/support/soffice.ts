import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  { recalculate = false } = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-office-'));
  try {
    if (recalculate) {
      mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
      writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATE);
    }
    let path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    through.forEach((format, n) => {
      const out = join(folder, `out${n}`);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(soffice, [profile, '--headless', '--convert-to', format, '--outdir', out, path], {
        stdio: 'ignore',
      });
      path = join(out, `book.${format}`);
    });
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
