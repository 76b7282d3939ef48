import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { cellFunctions, type CellFunction } from '#sheets-addon/apps-script/functions.ts';

/** The help of the sidebar needs the words of the cell functions, not what computes them. */
export const WORDS_OF_FUNCTIONS: Plugin = {
  name: 'words-of-functions',
  setup: (step) =>
    step.onLoad({ filter: /apps-script\/functions\.ts$/ }, () => ({
      contents: `export const cellFunctions = ${JSON.stringify(cellFunctions.map(inHelp))}`,
      loader: 'ts',
    })),
};

const inHelp = ({ name, doc, parameters }: CellFunction) => ({
  name,
  doc,
  parameters: Object.fromEntries(Object.keys(parameters).map((one) => [one, 0])),
});

/** A source without what a page does not need of it. */
const without = (filter: RegExp, pattern: RegExp, drop: (name: string) => boolean): Plugin => ({
  name: `without ${pattern.source}`,
  setup: (step) =>
    step.onLoad({ filter }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(pattern, (all, name: string) => (drop(name) ? '' : all)),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    })),
});

/**
 * The pages open no files and write no dictionary: what else a column may be called, since when there is one, and whether a document
 * may show it, is not theirs to know.
 */
export const NO_COLUMNS = without(
  /shared\/model\/.*\.ts$/,
  /(aliases: \[[^\]]*\]|later: true|audience: 'both'),?/g,
  () => true,
);

/** The icons that a page does not name are not carried to it. */
export const iconsOf = (script: string): Plugin =>
  without(/shared\/ui\/icons\.tsx$/, /^ {2}(\w+):\s*'[^']*',$/gm, (name) => !script.includes(`"${name}"`));
