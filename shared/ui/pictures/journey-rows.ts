import type { JourneyPicture } from '../../rules/journey/picture.ts';
import { PITCH, type Column, type Scale } from './journey-scale.ts';

/** Where each lane lies from the top; null where nothing is known and the lane is left out. */
export interface Rows {
  readonly track: number;
  readonly value: number | null;
  readonly silence: number | null;
  readonly water: number;
  readonly mood: number | null;
  readonly sure: number | null;
  readonly talks: number | null;
  readonly bottom: number;
}

/** Squares above and below the waterline; more are counted. */
export const MOST_UP = 3;
export const MOST_DOWN = 5;
const upOf = ({ week }: Column): number => week.seen.length + week.planned.length;
/** How much work lies in a week. */
export const downOf = ({ week }: Column): number => week.told + week.untold;

/** Lanes from the top down; those without data take no room. */
export function rowsOf(picture: JourneyPicture, { columns, narrow }: Scale): Rows {
  const most = (of: (one: Column) => number, limit: number) =>
    Math.min(limit, Math.max(1, ...columns.map(of)));
  const track = narrow ? -4 : 40;
  const value = columns.some(({ week }) => week.check !== null) ? track + 32 : null;
  const silence = picture.silence ? (value ?? track) + 32 : null;
  const more = (of: (one: Column) => number, limit: number) =>
    columns.some((one) => of(one) > limit) ? 15 : 0;
  const water = (silence ?? value ?? track) + 12 + most(upOf, MOST_UP) * PITCH + more(upOf, MOST_UP);
  let y = water + 26 + most(downOf, MOST_DOWN) * PITCH + more(downOf, MOST_DOWN);
  const lane = (there: boolean, middle: number, height: number): number | null => {
    const at = there ? y + middle : null;
    if (there) y += height;
    return at;
  };
  const mood = lane(picture.mood.length > 0, 18, 50);
  const sure = lane(picture.sure.length > 0, 4, 24);
  const talks = lane(picture.talks.length > 0, 26, 62);
  return { track, value, silence, water, mood, sure, talks, bottom: y };
}

/** The lanes without data, in words: they are left out of the picture and named once. */
export const bareLanes = ({ value, mood, sure, talks }: Rows): string[] =>
  Object.entries({ value, mood, certainty: sure, 'where the talks were': talks }).flatMap(([word, row]) =>
    row === null ? [word] : [],
  );
