import type { SheetsClient } from '#shared/google/sheets-client.ts';
import { Life, type Wrong } from './schedule.ts';

/** One random life of a spreadsheet, two devices and a person, by its seed. */
export async function runSchedule(
  seed: number,
  wrap: (client: SheetsClient) => SheetsClient = same,
): Promise<Wrong> {
  const life = new Life(seed, wrap);
  await life.trouble();
  await life.quiet();
  return life.judge();
}

/** What came of one schedule after the other, by seed; only what is wrong. */
export async function runSchedules(
  from: number,
  to: number,
  wrap: (client: SheetsClient) => SheetsClient = same,
): Promise<string[]> {
  const wrong: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const found = await runSchedule(seed, wrap);
    if (found.length > 0) wrong.push(`schedule ${seed}: ${found.join('; ')}`);
  }
  return wrong;
}

/** A life in which nothing goes wrong but one crash, at the call of that number; null once there is no such call. */
export async function crashAt(call: number, landed: boolean): Promise<Wrong | null> {
  const life = new Life(1, same);
  const met = await life.crash(call, landed);
  await life.quiet();
  return met ? life.judge() : null;
}

const same = (client: SheetsClient): SheetsClient => client;
