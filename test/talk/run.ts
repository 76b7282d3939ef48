import { resolve } from 'node:path';
import { measureTalk } from './measure.ts';

const folder = resolve(process.argv[2] ?? resolve(import.meta.dirname, 'cases'));
const { signals, notes } = measureTalk(folder);

for (const [part, { differs, lines }] of Object.entries({ signals, notes })) {
  console.log(`${part}: ${lines} lines, ${differs.length} heard otherwise`);
  for (const { id, text, wanted, given } of differs)
    console.log(`  ${id} wanted ${wanted.join(',') || 'none'}, heard ${given.join(',') || 'none'}: ${text}`);
}
console.log(JSON.stringify({ signals: signals.figures, notes: notes.figures }));
