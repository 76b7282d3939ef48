import { Life, type Wrong } from './schedule.ts';
import { shortWire, type Wire } from './wires.ts';

/** One random life of a spreadsheet, two devices and a person, by its seed. */
export async function runSchedule(seed: number, wire: Wire = shortWire): Promise<Wrong> {
  const life = new Life(seed, wire);
  await life.trouble();
  await life.quiet();
  return life.judge();
}

/** What came of one schedule after the other, by seed; only what is wrong. */
export async function runSchedules(from: number, to: number, wire: Wire = shortWire): Promise<string[]> {
  const wrong: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const found = await runSchedule(seed, wire);
    if (found.length > 0) wrong.push(`schedule ${seed}: ${found.join('; ')}`);
  }
  return wrong;
}

/** Whether one of so many schedules goes wrong: what a simulation that can fail must say of a wire made worse. */
export async function oneGoesWrong(schedules: number, wire: Wire = shortWire): Promise<boolean> {
  for (let seed = 0; seed < schedules; seed++) if ((await runSchedule(seed, wire)).length > 0) return true;
  return false;
}

/** A life in which nothing goes wrong but one crash, at the call of that number; null once there is no such call. */
export async function crashAt(call: number, landed: boolean): Promise<Wrong | null> {
  const life = new Life(1, shortWire);
  const met = await life.crash(call, landed);
  await life.quiet();
  return met ? life.judge() : null;
}

/** The short wire with clients made worse: what a simulation must notice. */
export const worse = (wrap: (client: ReturnType<Wire['client']>) => ReturnType<Wire['client']>): Wire => ({
  ...shortWire,
  client: (...all) => wrap(shortWire.client(...all)),
});
