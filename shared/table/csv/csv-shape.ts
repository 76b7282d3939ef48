const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 20;

/** What a first look at a CSV text tells. */
export interface CsvShape {
  readonly delimiter: string;
  /** The line, from 1, of a quote that opens a field and never closes; null where all close. */
  readonly openQuoteLine: number | null;
}

/** Guesses the delimiter (the library's own guess fails on doubled quotes) and looks for a quote that never closes. */
export function csvShape(text: string): CsvShape {
  const records: Record<string, number>[] = [{}];
  let [line, openedAt, inside, fieldStart] = [1, 1, false, true];
  for (const character of text) {
    if (character === '"' && (inside || fieldStart)) {
      inside = !inside;
      if (inside) openedAt = line;
      // A quote right behind the closing one is an escaped quote: it opens the same field again.
      fieldStart = !inside;
      continue;
    }
    if (character === '\n') line += 1;
    if (!inside && character === '\n') records.push({});
    const counts = records.at(-1);
    if (!inside && counts && records.length <= SAMPLE_RECORDS)
      counts[character] = (counts[character] ?? 0) + 1;
    fieldStart = !inside && /[,;\t|\n]/.test(character);
  }
  return {
    delimiter: bestDelimiter(records.slice(0, SAMPLE_RECORDS)),
    openQuoteLine: inside ? openedAt : null,
  };
}

/** The mark that stands equally often in most records; of equals the one that stands most often. */
function bestDelimiter(records: readonly Readonly<Record<string, number>>[]): string {
  const filled = records.filter((counts) => Object.keys(counts).length > 0);
  const scores = CANDIDATES.map((mark) => {
    const most = filled[0]?.[mark] ?? 0;
    const steady = most === 0 ? 0 : filled.filter((counts) => counts[mark] === most).length;
    return { mark, score: steady * 1000 + most };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.mark ?? ',';
}
