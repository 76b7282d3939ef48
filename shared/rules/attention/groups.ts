import type { AttentionGroup, AttentionItem } from './attention-types.ts';

/** One part of Today. */
export interface TodayGroup {
  readonly group: AttentionGroup;
  readonly title: string;
  /** What is shown at first: at most two rows of an engagement and seven in all. */
  readonly rows: readonly AttentionItem[];
  /** What follows behind "4 more". */
  readonly rest: readonly AttentionItem[];
}

const TITLES: Readonly<Record<AttentionGroup, string>> = {
  now: 'Do now',
  week: 'This week',
  client: 'Waiting on the client',
};
const A_GROUP = 7;
const AN_ENGAGEMENT = 2;

/** Today in its three parts; a part without a row is absent. Items come most pressing first and stay so. */
export const todayGroups = (items: readonly AttentionItem[]): TodayGroup[] =>
  (Object.keys(TITLES) as AttentionGroup[]).flatMap((group) => {
    const all = items.filter((one) => one.group === group);
    const rows = all.filter(isAmongTheFirst()).slice(0, A_GROUP);
    const rest = all.filter((one) => !rows.includes(one));
    return all.length === 0 ? [] : [{ group, title: TITLES[group], rows, rest }];
  });

/** Whether an engagement has not had its rows yet. */
function isAmongTheFirst(): (item: AttentionItem) => boolean {
  const counts = new Map<string | null, number>();
  return ({ engagement }) => {
    const count = (counts.get(engagement) ?? 0) + 1;
    counts.set(engagement, count);
    return count <= AN_ENGAGEMENT;
  };
}

/** How many things are to do now: the number beside Today. */
export const toDoNow = (items: readonly AttentionItem[]): number =>
  items.filter(({ group }) => group === 'now').length;
