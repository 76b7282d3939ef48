/** How alike two words are, 0 to 1 (Jaro–Winkler): a slip of the finger still counts, another word does not. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched: string[] = [];
  for (let n = 0; n < a.length; n++) {
    for (let at = Math.max(0, n - reach); at <= Math.min(b.length - 1, n + reach); at++) {
      if (taken.has(at) || a[n] !== b[at]) continue;
      taken.add(at);
      matched.push(a[n] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  const others = [...taken].sort((one, two) => one - two).map((at) => b[at]);
  const swapped = matched.filter((character, n) => character !== others[n]).length / 2;
  const hits = matched.length;
  const jaro = (hits / a.length + hits / b.length + (hits - swapped) / hits) / 3;
  let start = 0;
  while (start < Math.min(4, a.length, b.length) && a[start] === b[start]) start += 1;
  return jaro + start * 0.1 * (1 - jaro);
}
