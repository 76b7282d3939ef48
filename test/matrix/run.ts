import { lastResults, type ProofResult } from '#test/proof/result.ts';
import { checkOf } from '#test/proof/checks.ts';
import { MATRIX, type Held, type MatrixRow } from './rows.ts';

const results = new Map<string, ProofResult>(lastResults().map((one) => [one.what, one]));

/** What was last seen of a test in full; each `npm test` runs all of them in small. */
function seen([file]: Held): string {
  const check = checkOf(file);
  if (check === null) return 'each npm test';
  const last = results.get(check);
  if (!last) return 'npm test; not in full here yet';
  return `${last.passed ? 'held' : 'FAILED'} ${last.on.slice(0, 10)} at ${last.commit}, seed ${last.seed}`;
}

function print({ fault, often, bar, held }: MatrixRow, n: number): void {
  console.log(`\n${String(n + 1).padStart(2)} ${fault}\n   promised: ${often}: ${bar}`);
  for (const one of held) console.log(`   seen:     ${seen(one)}  ${one[0]}`);
}

MATRIX.forEach(print);
const failed = [...results.values()].filter(({ passed }) => !passed);
console.log(
  `\n${MATRIX.length} kinds of fault. ${results.size === 0 ? 'No check has run in full here: npm run proof.' : `${results.size} checks ran in full, ${failed.length} of them failed.`}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
