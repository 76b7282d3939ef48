import type { CheckItem } from './gateway.ts';

const MISSING = /^(?:There is no “[^”]*” to point to|The row “[^”]*” that this points to is gone)\./;
const SHOWN = 6;

/**
 * One line for one row that is gone: all cells that point to it say the same, and a person who deleted an engagement needs to hear of
 * it once, not at each of its sessions, payments and drivers.
 */
export function gatherCheck(check: readonly CheckItem[]): CheckItem[] {
  const groups = new Map<string, CheckItem[]>();
  for (const item of check)
    if (MISSING.test(item.message)) groups.set(item.message, [...(groups.get(item.message) ?? []), item]);
  const gathered = new Set([...groups.values()].filter(({ length }) => length > 1).flatMap((items) => items));
  if (gathered.size === 0) return [...check];
  const cells = new Set([...gathered].map(({ field }) => field));
  return check.flatMap((item): CheckItem[] => {
    // What only repeats that such a row does not count stands at the same cell.
    if (!gathered.has(item)) return cells.has(item.field) ? [] : [item];
    const group = groups.get(item.message) ?? [];
    return group[0] === item ? [{ ...item, message: allSaid(item.message, group.slice(1)) }] : [];
  });
}

function allSaid(message: string, others: readonly CheckItem[]): string {
  const [what = ''] = MISSING.exec(message) ?? [];
  const places = others.slice(0, SHOWN).map(({ field }) => field);
  const more = others.length > SHOWN ? ` and ${others.length - SHOWN} more` : '';
  const also = `${others.length} more ${others.length === 1 ? 'cell says' : 'cells say'} the same: ${places.join(', ')}${more}`;
  return `${what} ${also}. Bring its row back, or choose another in these cells; where it is needed, their rows do not count until then.`;
}
