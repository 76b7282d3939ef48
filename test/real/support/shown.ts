import { currencyExponent } from '#shared/base/currency.ts';
import type { Money } from '#shared/base/money.ts';
import type { Book } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Field } from '#shared/model/field.ts';
import { entityNames } from '#shared/model/entities.ts';
import { columnsOf, entityNamed, tabTitle } from '#shared/table/book/columns.ts';
import { labelOf } from '#shared/table/cells/label.ts';

/** An amount as decimals: "1200.50"; "1200" for yen. */
export function decimals({ minor, currency }: Money): string {
  const exponent = currencyExponent(currency) ?? 2;
  return (minor / 10 ** exponent).toFixed(exponent);
}

/** A value as a case gives it; null where it is blank. */
export function shown(book: Book, field: Field, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (field.kind === 'money') return decimals(value as Money);
  if (field.kind === 'choice') return field.choices?.[String(value)] ?? String(value);
  if (field.kind === 'reference') return titleOf(book, field.to ?? '', String(value));
  return String(value);
}

function titleOf(book: Book, to: string, id: string): string {
  const name = entityNamed(to);
  const record = name
    ? (book[name] as readonly { readonly id: string }[]).find((one) => one.id === id)
    : null;
  return name && record ? labelOf(book, name, record as unknown as Readonly<Record<string, unknown>>) : id;
}

/** The field a column’s English header names; of a money column, “Currency” is asked of the amount. */
export const fieldNamed = (tab: EntityName, header: string) =>
  columnsOf(tab).find((one) => one.header === header) ?? null;

/** Whose tab a title is; null for a tab of results. */
export const entityOfTab = (title: string): EntityName | null =>
  entityNames.find((name) => tabTitle(name) === title) ?? null;

/** Whether two moments are the same instant, or two texts the same. */
export const sameValue = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && /T\d/.test(b) && Date.parse(a) === Date.parse(b));
