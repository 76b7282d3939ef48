/** A piece of a text line: words, an amount with its ISO code, or a link. Renderers escape every piece. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true; readonly quiet?: true }
  | { readonly kind: 'money'; readonly code: string; readonly figure: string; readonly strong?: true }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A line of text as pieces in reading order. */
export type Runs = readonly Run[];

/** Plain words as a line. */
export const plain = (text: string): Runs => [{ kind: 'text', text }];

/** Bold words as a line. */
export const strong = (text: string): Runs => [{ kind: 'text', text, strong: true }];

/** Grey words as a line: sources, reservations. */
export const quiet = (text: string): Runs => [{ kind: 'text', text, quiet: true }];

/** The same line in bold. */
export const inBold = (runs: Runs): Runs =>
  runs.map((run) => (run.kind === 'link' ? run : { ...run, strong: true as const }));

/** The words of a line without any dress: for alt texts, counting and editing. Amounts read `EUR 24,000`. */
export const wordsOf = (runs: Runs): string =>
  runs.map((run) => (run.kind === 'money' ? `${run.code}\u00a0${run.figure}` : run.text)).join('');

/** What may stand in a gap of a sentence. */
export type Filling = string | Run | Runs;

const asRuns = (filling: Filling): Runs =>
  typeof filling === 'string' ? plain(filling) : 'kind' in filling ? [filling] : filling;

/**
 * Fills the `{gaps}` of a sentence with words, amounts or bold pieces. What is filled in is never read as a sentence,
 * so braces in a client's name stay braces. A gap nobody fills is our own mistake and throws.
 */
export function fill(sentence: string, fillings: Readonly<Record<string, Filling>> = {}): Runs {
  const pieces = sentence.split(/\{(\w+)\}/);
  const runs = pieces.flatMap((piece, index): Runs => {
    if (index % 2 === 0) return piece === '' ? [] : plain(piece);
    const filling = fillings[piece];
    if (filling === undefined) throw new Error(`Nothing fills {${piece}} in “${sentence}”.`);
    return asRuns(filling);
  });
  return joined(runs);
}

/** Fills a sentence with plain words only and gives a string. */
export const fillText = (sentence: string, fillings: Readonly<Record<string, string>> = {}): string =>
  wordsOf(fill(sentence, fillings));

/** Joins neighbouring plain words, so that equal texts have equal runs. */
function joined(runs: Runs): Runs {
  return runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    const bare = (one: Run | undefined) => one?.kind === 'text' && !one.strong && !one.quiet;
    if (last?.kind === 'text' && run.kind === 'text' && bare(last) && bare(run))
      done[done.length - 1] = { kind: 'text', text: last.text + run.text };
    else done.push(run);
    return done;
  }, []);
}
