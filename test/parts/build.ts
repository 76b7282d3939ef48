import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const STYLES = ['shared/ui/theme.css', 'shared/ui/parts.css'];

/** The preview page of all parts as one HTML text; `theme` is what the switch of the system would say. */
export async function partsPage(theme: 'light' | 'dark'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.tsx')],
    bundle: true,
    format: 'iife',
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  const styles = STYLES.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  return `<!doctype html><html lang="en" data-theme="${theme}"><head><meta charset="utf-8"><title>Parts, ${theme}</title>
<meta name="viewport" content="width=device-width"><style>${styles}
.parts-page { display: block; padding: 24px; } .parts-page .section { display: block; } [data-part] { display: grid; grid-template-columns: minmax(0, 1fr); margin: 0 0 24px; }</style></head><body><script>${script}</script></body></html>`;
}
