import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant, Zone } from '#shared/base/time.ts';
import type { Place } from '#shared/table/cells/place.ts';

/** What the program knows of the machine it runs on: clock, place, dice, and where its words go. */
export interface World extends Place {
  now(): Instant;
  readonly zone: Zone;
  random(bytes: number): Uint8Array;
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Lets that much time pass. */
  wait(milliseconds: number): Promise<void>;
  /** Results. */
  out(text: string): void;
  /** Messages and progress. */
  err(text: string): void;
  /** Whether a person watches the messages. */
  readonly watched: boolean;
  /** Width of the lines a person reads. */
  readonly columns: number;
  /** Address of the Sheets service: Google's own, or a stand-in for tests. */
  readonly sheetsRoot: string | null;
}

const WIDEST = 110;
const NARROWEST = 60;

/** The world of this process. Results that nobody watches are as wide as they need to be to read well in a file. */
export function processWorld(): World {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    now: () => Date.now(),
    zone: timeZone,
    locale,
    random: (bytes) => randomBytes(bytes),
    wait: (milliseconds) => pause(milliseconds),
    folder: process.cwd(),
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(text),
    watched: process.stderr.isTTY === true,
    columns: Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns ?? WIDEST)),
    sheetsRoot: process.env['VALUEBACK_SHEETS_ROOT'] ?? null,
  };
}
