import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlOf } from '#shared/documents/html.tsx';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { exampleFacts } from '#test/shared/documents/support/facts.ts';
import { openChromium } from '#test/support/chromium.ts';
import { findProgram } from '#test/support/programs.ts';

/** A day that stands in a table of a proposal, how it is read there, and on what it is printed. */
export interface DayInTable {
  readonly format: string;
  readonly locale: string;
  readonly day: string;
  readonly text: string;
  readonly font: string;
  readonly paper: string;
}

/** Prints a proposal whose minimum result is due on the day, and looks for the day on one line of the paper. */
export async function dayUnbroken(input: DayInTable): Promise<boolean> {
  const chromium = findProgram('chromium');
  if ('missing' in chromium) throw new Error(chromium.missing);
  const language = input.locale.startsWith('de') ? 'de' : 'en';
  const results = exampleFacts.results.slice(0, 1).map((one) => ({ ...one, by: input.day }));
  const html = htmlOf(proposalDocument({ ...exampleFacts, language, locale: input.locale, results }));
  const folder = mkdtempSync(join(tmpdir(), 'valueback-print-'));
  const { context, close } = await openChromium(chromium.path);
  try {
    const page = await context.newPage();
    await page.setContent(html);
    await page.addStyleTag({ content: `* { font-family: "${input.font}" !important; }` });
    const path = join(folder, 'proposal.pdf');
    await page.pdf({ path, format: input.paper });
    const printed = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    return printed.split('\n').some((line) => line.replace(/\s+/g, ' ').includes(input.text));
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
