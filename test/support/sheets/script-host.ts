import vm from 'node:vm';
import { FakeSpreadsheet } from './app-spreadsheet.ts';
import { builtAddon } from './built-addon.ts';
import { scriptServices, type Screen } from './spreadsheet-app.ts';
import type { FakeWorkbook } from './workbook.ts';

/** The built script in a context of its own, as Apps Script runs it: no URL, timers, crypto, fetch, and no code from strings. */
export interface ScriptHost {
  readonly spreadsheet: FakeSpreadsheet;
  readonly screen: Screen;
  /** Set to let another window hold the lock. */
  readonly lock: { busy: boolean };
  /** Calls a global function of the script, as a menu, a trigger, a formula or a page does. */
  call(name: string, ...args: readonly unknown[]): unknown;
  /** A date of the script’s own context. */
  date(ms: number): unknown;
  /** The names the script made global. */
  readonly names: readonly string[];
}

/** The add-on as its sources build it now. */
export const addon = await builtAddon();

/** Loads `Code.js` as it is built over a fake spreadsheet, at a moment that stands still when `now` is given. */
export function openScript(book: FakeWorkbook, now: number | null = null): ScriptHost {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const makeDate = vm.runInContext('(ms) => new Date(ms)', context) as (ms: number) => unknown;
  const spreadsheet = new FakeSpreadsheet(book, makeDate);
  const { globals, screen, lock } = scriptServices(spreadsheet, addon);
  const before = new Set(vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
  if (now !== null) vm.runInContext(`Date.now = () => ${now}`, context);
  vm.runInContext(addon['Code.js'] ?? '', context, { filename: 'Code.js' });
  const names = (vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]).filter((name) => !before.has(name)); // prettier-ignore
  Object.assign(context, globals);
  const call = (name: string, ...args: readonly unknown[]): unknown => {
    const found = vm.runInContext(`this[${JSON.stringify(name)}]`, context) as (...all: unknown[]) => unknown;
    return found(...args);
  };
  return { spreadsheet, screen, lock, names, call, date: makeDate };
}
