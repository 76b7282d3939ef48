import { aCount, aText, listOf, objectOf, oneOf, orNull, type Shaped } from '#shared/base/shape.ts';
import type { Instant } from '#shared/base/time.ts';
import { LOCAL_HOME } from './home-names.ts';

/** A spreadsheet that holds a practice. */
const sheet = objectOf({ id: aText, title: aText });
const formerly = listOf(aText);

/** In this browser. */
const here = objectOf({ kind: oneOf('here'), formerly });
/** On its way to a sheet: this browser's rows are the record and stand still. `sheet` is null until Google named one. */
const moving = objectOf({ kind: oneOf('moving'), sheet: orNull(sheet), formerly, startedAt: aCount });
/** In a sheet; this browser's rows are the old copy, read-only. */
const inSheet = objectOf({ kind: oneOf('sheet'), sheet, formerly, since: aCount });

const HOMES = [here, moving, inSheet] as const;

export type SheetPlace = Shaped<typeof sheet>;
export type MovingHome = Shaped<typeof moving>;
export type SheetHome = Shaped<typeof inSheet>;

/**
 * Where the practice lives. The record stands in the local workbook itself, as a forwarding address: it is changed in the same step
 * as the rows, so there is no moment with two writable copies. `formerly` names homes whose waiting captures belong here now.
 */
export type Home = Shaped<(typeof HOMES)[number]>;

/** The home of a practice that never moved. */
export const HERE: Home = { kind: 'here', formerly: [] };

/** Reads the record; one that is missing means here, one that does not fit is no guess: null. */
export function readHomeRecord(stored: unknown): Home | null {
  if (stored === undefined) return HERE;
  return HOMES.some((is) => is(stored)) ? (stored as Home) : null;
}

/** The name captures are bound to; null while a practice moves, when nothing may be filed. */
export function homeKey(home: Home): string | null {
  switch (home.kind) {
    case 'here':
      return LOCAL_HOME;
    case 'moving':
      return null;
    case 'sheet':
      return sheetKey(home.sheet.id);
  }
}

/** Where this device reads and files: the sheet; else the local workbook, which holds still while a practice moves. A home without a case does not compile. */
export function sheetOf(home: Home): SheetPlace | null {
  switch (home.kind) {
    case 'sheet':
      return home.sheet;
    case 'here':
    case 'moving':
      return null;
  }
}

/** The name of a sheet as a home of captures. */
export const sheetKey = (id: string): string => `google:${id}`;

/** The home a move leads to, or (`stay`) where it is given up. */
export const moved = (home: MovingHome, sheet: SheetPlace, now: Instant): SheetHome => ({
  kind: 'sheet',
  sheet,
  since: now,
  formerly: [...new Set([...home.formerly, LOCAL_HOME])],
});

/** The home a practice has once it is back in this browser. */
export const returned = (home: SheetHome): Home => ({
  kind: 'here',
  formerly: [...new Set([...home.formerly, sheetKey(home.sheet.id)])].filter((key) => key !== LOCAL_HOME),
});
