import type { Problem } from '../base/checked.ts';
import type { Fields } from '../model/entity.ts';
import { fieldFromText, fieldToText, type FormReader } from '../table/book/form.ts';

/** The values of a form by their field: read, or as they are typed. */
export type Typed = Readonly<Record<string, unknown>>;

/** The fields that were changed in a form: what they are to be, and what they were when it was opened. */
export interface Changed {
  readonly set: Typed;
  readonly was: Typed;
}

/** Of what a form holds, the fields named. */
export const pick = (from: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));

/** What a form begins with, as text. */
export function start(one: Fields, fields: readonly string[], reading: FormReader, values: Typed): Typed {
  return Object.fromEntries(
    fields.map((name) => {
      const field = one[name];
      const value = values[name];
      if (!field || field.kind === 'references') return [name, value ?? []];
      return [name, fieldToText(field, value ?? null, { ...reading, row: values })];
    }),
  );
}

/** What was typed over since the form was opened. An amount is another one in another currency, a moment in another zone. */
export function changedIn(
  one: Fields,
  reading: FormReader,
  opened: Typed,
  typed: Typed,
  read: Typed,
): Changed {
  const before = start(one, Object.keys(typed), reading, opened);
  const isTyped = (name: string) => JSON.stringify(typed[name]) !== JSON.stringify(before[name]);
  const names = Object.keys(read).filter((name) => {
    const kind = one[name]?.kind;
    const moved =
      (kind === 'money' && isTyped('currency')) ||
      (kind === 'moment' && isTyped('zone') && read[name] !== null);
    return isTyped(name) || moved;
  });
  return {
    set: pick(read, names),
    was: Object.fromEntries(names.map((name) => [name, opened[name] ?? null])),
  };
}

/** The currency that is typed beside an amount, else the one amounts are read in. */
export const currencyIn = ({ currency }: Typed, reading: FormReader): string =>
  typeof currency === 'string' && currency !== '' ? currency.toUpperCase() : reading.currency;

/** What is read of all that is typed, and what cannot be read. */
export function readAll(
  one: Fields,
  fields: readonly string[],
  typed: Typed,
  reading: FormReader,
  opened: Typed,
) {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const zoneTyped = typeof typed['zone'] === 'string' && typed['zone'] !== '' ? typed['zone'] : reading.zone;
  const own = {
    ...reading,
    currency: currencyIn(typed, reading),
    zone: zoneTyped,
    row: { ...opened, ...typed },
  };
  for (const name of fields) {
    const field = one[name];
    if (!field) continue;
    if (field.kind === 'references') values[name] = typed[name];
    else {
      const read = fieldFromText(name, field, String(typed[name] ?? ''), own);
      if (read.ok) values[name] = read.value;
      else problems.push(...read.problems);
    }
  }
  return { values, problems };
}
