import { SheetsCallError } from '#shared/google/wire/sheets-client.ts';
import { Refusal } from '#test/support/sheets/types.ts';
import type { Dice } from './dice.ts';

/** One call on its way: the schedule decides when it is done and what its device hears. */
export interface Call {
  readonly write: boolean;
  /** Does it and answers. */
  finish(): void;
  /** Answers with a failure and does nothing. */
  fail(error: SheetsCallError): void;
  /** Does it; the answer is lost. */
  swallow(error: SheetsCallError): void;
  /** The device dies waiting for it, after it was done or before: nobody hears of it any more. */
  die(done: boolean): void;
  /** Does it at some later time, or never hears of a refusal. */
  readonly act: () => void;
}

/** Lets a device's calls wait for the schedule. */
export type Gate = <T>(write: boolean, act: () => T) => Promise<T>;

/** A gate whose calls wait in `waiting`; `died` hears that the device is no more. */
export const gateOf =
  (waiting: Call[], died: () => void): Gate =>
  (write, act) =>
    new Promise((resolve, reject) => {
      const settle = (work: () => void) => {
        waiting.splice(waiting.indexOf(one), 1);
        work();
      };
      const one: Call = {
        write,
        finish: () =>
          settle(() => {
            try {
              resolve(act());
            } catch (error) {
              reject(error instanceof Refusal ? new SheetsCallError(error.status, error.message) : error);
            }
          }),
        fail: (error) => settle(() => reject(error)),
        swallow: (error) => settle(() => (quietly(act), reject(error))),
        die: (done) => settle(() => (done && quietly(act), died())),
        act: () => quietly(act),
      };
      waiting.push(one);
    });

function quietly(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Chooses one of the calls that wait. */
export const nextCall = (waiting: readonly Call[], dice: Dice): Call | null =>
  waiting.length === 0 ? null : dice.pick(waiting);
