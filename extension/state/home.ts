import * as z from 'zod/mini';
import type { Instant } from '#shared/base/time.ts';
import { LOCAL_HOME } from './home-names.ts';

z.config({ jitless: true });

/** A spreadsheet that holds a practice. */
const SHEET = z.object({ id: z.string().check(z.minLength(1)), title: z.string() });

const formerly = z.array(z.string());

/**
 * Where the practice lives. The record stands in the local workbook itself, as a forwarding address: it is changed in the same step
 * as the rows, so there is no moment with two writable copies. `formerly` names homes whose waiting captures belong here now.
 */
const HOME = z.discriminatedUnion('kind', [
  /** In this browser. */
  z.object({ kind: z.literal('here'), formerly }),
  /** On its way to a sheet: this browser's rows are the record and stand still. `sheet` is null until Google named one. */
  z.object({ kind: z.literal('moving'), sheet: z.nullable(SHEET), formerly, startedAt: z.number() }),
  /** In a sheet; this browser's rows are the old copy, read-only. */
  z.object({ kind: z.literal('sheet'), sheet: SHEET, formerly, since: z.number() }),
]);

export type SheetPlace = z.infer<typeof SHEET>;
export type Home = z.infer<typeof HOME>;
export type SheetHome = Extract<Home, { kind: 'sheet' }>;

/** The home of a practice that never moved. */
export const HERE: Home = { kind: 'here', formerly: [] };

/** Reads the record; one that is missing means here, one that does not fit is no guess: null. */
export function readHomeRecord(stored: unknown): Home | null {
  if (stored === undefined) return HERE;
  const read = HOME.safeParse(stored);
  return read.success ? read.data : null;
}

/** The name captures are bound to; null while a practice moves, when nothing may be filed. */
export function homeKey(home: Home): string | null {
  if (home.kind === 'here') return LOCAL_HOME;
  return home.kind === 'sheet' ? sheetKey(home.sheet.id) : null;
}

/** The name of a sheet as a home of captures. */
export const sheetKey = (id: string): string => `google:${id}`;

/** The home a move leads to, or (`stay`) where it is given up. */
export const moved = (
  home: Extract<Home, { kind: 'moving' }>,
  sheet: SheetPlace,
  now: Instant,
): SheetHome => ({
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
