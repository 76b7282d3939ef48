import { benchDecode } from './decode.ts';

/** Benchmarks print ratios measured in one run: they compare across machines where milliseconds do not. */
for (const sessions of [1000, 10_000, 100_000]) {
  const { megabytes, parseMs, decodeMs, ratio } = benchDecode(sessions);
  console.log(
    `decode ${sessions} sessions, ${megabytes.toFixed(1)} MB: ${decodeMs.toFixed(1)} ms = ${ratio.toFixed(2)} × JSON.parse (${parseMs.toFixed(1)} ms)`,
  );
}
