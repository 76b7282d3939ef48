import type { Problem } from '../../base/checked.ts';
import { MAX_TEXT } from '../../base/text.ts';
import type { Entity } from '../../model/entity.ts';
import type { Field } from '../../model/field.ts';
import type { Values } from '../../table/book/change.ts';

/** Why values do not fit the fields they are for: kind, choices, limits, length, a blank that may not be. */
export function misfits(one: Pick<Entity, 'one' | 'fields'>, values: Values): Problem[] {
  return Object.entries(values).flatMap(([name, value]): Problem[] => {
    const field = one.fields[name];
    const message = field ? misfitOf(field, value ?? null) : `A ${one.one} has nothing called “${name}”.`;
    return message === null ? [] : [{ field: name, message }];
  });
}

function misfitOf(field: Field, value: unknown): string | null {
  const { label, optional } = field;
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  if (blank && !optional) return `${label} is blank. Fill it in.`;
  if (typeof value === 'string' && value.length > MAX_TEXT)
    return `${label} has ${value.length} characters; at most ${MAX_TEXT} fit. Shorten it.`;
  return field.fits(value) ? null : `${label} cannot be ${shown(value)}. Look at it again.`;
}

const SHOWN = 80;

/** A wrong value as it was given, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
