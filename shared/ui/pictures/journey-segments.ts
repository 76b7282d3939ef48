import { addDays, daysBetween, formatDay } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import { STAGE } from '../../model/words.ts';
import type { JourneyPicture, PictureStage } from '../../rules/journey/picture.ts';

/** One stretch of the line: a stage, what is to come of today's, or all that is older than the window. */
export interface Segment {
  readonly kind: 'passed' | 'now' | 'rest' | 'ahead' | 'earlier';
  readonly name: string;
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  readonly x: number;
  readonly width: number;
  /** It began before the window: it has no stop of its own. */
  readonly cut: boolean;
  readonly stage: PictureStage | null;
}

/** A stretch before it has a place. */
export type Bare = Omit<Segment, 'x' | 'width'> & { readonly days: number; readonly floor: number };

const wide = (text: string, size: number): number => text.length * size * 0.56;
/** What is to come counts at most ten weeks. */
const MOST_AHEAD = 70;

const stretch = (one: Partial<Bare> & Pick<Bare, 'kind' | 'from' | 'to'>): Bare => ({
  ...{ name: '', label: '', days: 0, floor: 0, cut: false, stage: null },
  ...one,
});

/** On a phone the stages stand above as dots: the picture is one stretch up to today and what is planned. */
export function phone({ today, timeline }: JourneyPicture, from: Day): Bare[] {
  const coming = timeline.weeks.some((week) => week.from > today) ? 28 : 7;
  return [
    stretch({ kind: 'now', from, to: today, days: Math.max(7, daysBetween(from, today)), cut: true }),
    stretch({ kind: 'rest', from: today, to: addDays(today, 28), days: coming, floor: 12 }),
  ];
}

/** The stages as stretches; those that ended before the window are one. */
export function bare(picture: JourneyPicture, first: Day, cut: Day | null, locale: string): Bare[] {
  const segments = picture.stages.flatMap((one, n): Bare[] => {
    const early = n === 0 && (one.from === null || first < one.from);
    const from = early ? first : (one.from ?? picture.today);
    if (cut !== null && one.state !== 'ahead' && (one.to ?? from) <= cut) return [];
    const own = stageStretch(picture, one, from, cut, locale);
    return one.state === 'now' ? [own, restOf(picture, n)] : [own];
  });
  return cut === null ? segments : [earlier(picture, first, cut, locale), ...segments];
}

function stageStretch(
  picture: JourneyPicture,
  one: PictureStage,
  start: Day,
  cut: Day | null,
  locale: string,
): Bare {
  const began = cut !== null && start < cut;
  const from = began ? cut : start;
  const to = one.to ?? addDays(start, 7);
  const name = STAGE[one.stage];
  const style = began ? 'medium' : 'short';
  const label = one.from === null ? '' : `${began ? 'since ' : ''}${formatDay(one.from, locale, style)}`;
  // A stage without a day has only its name: in a young engagement it still takes its share of the line.
  const coming = one.from !== null ? 7 : isYoung(picture) ? 14 : 1;
  const days = one.state === 'ahead' ? coming : Math.max(1, daysBetween(from, to));
  const floor = Math.max(wide(name, 13), wide(label, 12)) + 14;
  return stretch({ kind: one.state, name, label, from, to, days, floor, cut: began, stage: one });
}

const isYoung = ({ stages, timeline, today }: JourneyPicture): boolean =>
  daysBetween(timeline.moments[0]?.on ?? stages[0]?.from ?? today, today) < 28;

/** What is to come of today's stage. */
function restOf({ stages, today }: JourneyPicture, n: number): Bare {
  const next = stages[n + 1]?.from ?? null;
  const days = next === null ? 0 : Math.min(MOST_AHEAD, daysBetween(today, next));
  return stretch({ kind: 'rest', from: today, to: next ?? addDays(today, 7), days, floor: 12 });
}

function earlier({ contracts }: JourneyPicture, first: Day, cut: Day, locale: string): Bare {
  const label = `since ${formatDay(first, locale)}`;
  const floor = Math.max(wide(wordOf(first, cut, contracts), 12), wide(label, 12)) + 14;
  return stretch({ kind: 'earlier', name: 'Earlier', label, from: first, to: cut, floor });
}

/** How long ago it began, and how many contracts there were. */
export function wordOf(first: Day, cut: Day, contracts: readonly Day[]): string {
  const months = Math.max(1, Math.round(daysBetween(first, cut) / 30.44));
  const signed = contracts.filter((day) => day < cut).length;
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  return [count(months, 'month'), ...(signed > 0 ? [count(signed, 'contract')] : [])].join(', ');
}

/** Every stretch at least as wide as its words; the rest by days. */
export function laid(segments: readonly Bare[], left: number, plot: number): Segment[] {
  const width = new Map<Bare, number>();
  let free = plot;
  let days = segments.reduce((sum, one) => sum + one.days, 0);
  for (let again = true; again;) {
    again = false;
    for (const one of segments)
      if (!width.has(one) && (days === 0 || (one.days / days) * free < one.floor)) {
        width.set(one, one.floor);
        free -= one.floor;
        days -= one.days;
        again = true;
      }
  }
  let x = left;
  return segments.map((one) => {
    const own = width.get(one) ?? (one.days / days) * free;
    const at = x;
    x += own;
    return { ...one, x: at, width: own };
  });
}
