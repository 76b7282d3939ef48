import type { Experiment } from '../../model/work/experiments.ts';

/** What became of a hypothesis once someone looked. */
export type HypothesisCame = 'confirmed' | 'refuted' | 'unclear';

/** Hypotheses that were judged, by what became of them. */
export interface Hypotheses {
  readonly judged: readonly { readonly one: Experiment; readonly came: HypothesisCame }[];
}

/** Confirmed where it took us closer, refuted where what it said did not come; null without a hypothesis, or while nobody has looked. */
export function hypothesisCame({
  hypothesis,
  observed,
}: Pick<Experiment, 'hypothesis' | 'observed'>): HypothesisCame | null {
  if (!hypothesis?.trim() || observed === null) return null;
  if (observed === 'unclear') return 'unclear';
  return observed === 'helped' ? 'confirmed' : 'refuted';
}

/** Reads the hypotheses of some little things. */
export const hypothesesOf = (things: readonly Experiment[]): Hypotheses => ({
  judged: [...things]
    .sort((a, b) => a.id.localeCompare(b.id))
    .flatMap((one) => {
      const came = hypothesisCame(one);
      return came === null ? [] : [{ one, came }];
    }),
});

/** How they are counted. */
export const HOW_HYPOTHESES = 'closer confirms it; no change and further refute it; what runs is not counted';

/** The hypotheses in words; null while none was judged. */
export function hypothesesWord({ judged }: Hypotheses): string | null {
  const count = (came: HypothesisCame) => judged.filter((one) => one.came === came).length;
  const told = (['confirmed', 'refuted', 'unclear'] as const).flatMap((came) =>
    count(came) > 0 ? [`${count(came)} ${came}`] : [],
  );
  return told.join(', ') || null;
}
