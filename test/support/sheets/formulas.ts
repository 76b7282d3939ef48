import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, Model } from '@ironcalc/wasm';
import type { FakeTab } from './tab.ts';
import type { Input, Shown } from './types.ts';

let ready = false;

function newModel(): Model {
  if (!ready) {
    const path = fileURLToPath(import.meta.resolve('@ironcalc/wasm/wasm_bg.wasm'));
    initSync({ module: readFileSync(path) });
    ready = true;
  }
  return new Model('book', 'en', 'UTC', 'en');
}

const TEXT = 2;
const BOOL = 4;
const ERROR = 16;

/** The results of all formulas of some tabs, computed by IronCalc. Numbers come with some 15 digits. */
export function computeFormulas(
  tabs: readonly FakeTab[],
): (tab: number, row: number, column: number) => Shown {
  const model = newModel();
  model.pauseEvaluation();
  tabs.forEach((_, n) => {
    if (n > 0) model.newSheet();
    // A name no tab has, so that renaming one after another never collides.
    model.renameSheet(n, `\u2063${n}`);
  });
  tabs.forEach((tab, n) => model.renameSheet(n, tab.title));
  const needed = tabsNeeded(tabs);
  tabs.forEach((tab, n) => {
    for (const { row, column, input } of tab.filled())
      if ('formula' in input || needed.has(tab)) model.setUserInput(n, row + 1, column + 1, asTyped(input));
  });
  model.evaluate();
  const places = new Map(tabs.map(({ id }, n) => [id, n]));
  return (tab, row, column) => {
    const at = [places.get(tab) ?? 0, row + 1, column + 1] as const;
    const text = model.getFormattedCellValue(...at);
    const type = model.getCellType(...at);
    if (type === ERROR) return { error: text };
    if (type === BOOL) return text === 'TRUE';
    return type === TEXT ? text : Number.isFinite(Number(text)) && text !== '' ? Number(text) : text;
  };
}

const BY_NAME_ONLY = /INDIRECT|OFFSET/i;
const PLAIN_REFERENCE = /(?:^|[^!\w'$])\$?[A-Z]{1,3}\$?\d/;

/** The tabs whose cells some formula reads; the engine takes longest to be told of the others. */
function tabsNeeded(tabs: readonly FakeTab[]): ReadonlySet<FakeTab> {
  const formulas = tabs.flatMap((tab) =>
    [...tab.filled()].flatMap(({ input }) => ('formula' in input ? [{ tab, formula: input.formula }] : [])),
  );
  const named = (tab: FakeTab) => tab.title.replace(/'/g, "''").toLowerCase();
  const needs = (tab: FakeTab) =>
    formulas.some(
      (one) =>
        BY_NAME_ONLY.test(one.formula) ||
        (one.tab === tab && (PLAIN_REFERENCE.test(one.formula) || one.formula.includes(':'))) ||
        one.formula.toLowerCase().includes(named(tab)),
    );
  return new Set(tabs.filter(needs));
}

function asTyped(input: Input): string {
  if ('formula' in input) return input.formula;
  if ('number' in input) return String(input.number);
  return 'bool' in input ? String(input.bool).toUpperCase() : `'${input.text}`;
}
