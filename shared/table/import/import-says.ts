import type { EntityName } from '../../model/entities.ts';
import { columnsOf, entityOf } from '../book/columns.ts';
import type { CheckItem } from '../book/gateway.ts';
import { columnLetters, isBlankCell } from '../cells/cell.ts';
import type { Place } from '../cells/place.ts';
import { styleInWords } from './file-style.ts';
import { secondColumns } from './header-text.ts';
import type { ImportedRow, Mapping } from './mapping.ts';
import { rowsInWords, type PreparedSheet } from './prepare-sheet.ts';
import { GROSS_WORDS } from './header-words.ts';

/** What is known of an import when it is told. */
interface Told {
  readonly prepared: PreparedSheet;
  readonly mapping: Mapping;
  readonly made: readonly { readonly tab: EntityName; readonly record: object }[];
  readonly preview: {
    readonly rows: readonly ImportedRow[];
    readonly known: number;
    readonly check: readonly CheckItem[];
  };
  readonly left: ReadonlyMap<string, readonly number[]>;
  readonly place: Place;
}

/** What a person should know of an import as a whole, a sentence each. */
export function importSays(told: Told): readonly string[] {
  const { prepared, mapping, left } = told;
  const hidden = prepared.hiddenRows.filter((row) => row > mapping.headerRow);
  return [
    ...(prepared.hasHeaders ? [] : [NO_HEADERS]),
    ...styleSaid(told),
    ...currencySaid(told),
    ...grossSaid(told),
    ...columnsSaid(told),
    ...notTakenSaid(told),
    ...[...left].map(([why, rows]) => `Left out as ${why}: ${rowsInWords(rows)}.`),
    ...(hidden.length > 0
      ? [`Hidden in the file, and brought in like the others: ${rowsInWords(hidden)}.`]
      : []),
    ...madeSaid(told),
    ...nothingSaid(told),
  ];
}

const NO_HEADERS =
  'The first row holds no column names, so nothing can be told from it. Write the names of the columns into a first row, such as Client, E-mail, City; then choose the file again.';

function styleSaid({ prepared, mapping, place }: Told): string[] {
  const kinds = new Set(
    columnsOf(mapping.target).flatMap(({ name, field }) =>
      field && Object.hasOwn(mapping.columns, name) ? [field.kind] : [],
    ),
  );
  const { numbers, days } = styleInWords(mapping.style, place.locale);
  const hasText = prepared.rows
    .slice(mapping.headerRow + 1)
    .some((row) => row.some((cell) => typeof cell === 'string'));
  const said = [
    ...((['money', 'number', 'count', 'share'] as const).some((kind) => kinds.has(kind))
      ? [`numbers like ${numbers}`]
      : []),
    ...(kinds.has('day') || kinds.has('moment') ? [`the 28th of January like ${days}`] : []),
  ];
  return hasText && said.length > 0
    ? [`This file is read as writing ${said.join(' and ')}, all through.`]
    : [];
}

function currencySaid({ prepared, mapping }: Told): string[] {
  const at = mapping.columns['net'];
  const currency = prepared.headers[at ?? -1]?.currency ?? null;
  if (at === undefined || currency === null || Object.hasOwn(mapping.columns, 'currency')) return [];
  return [
    `Amounts without a currency are in ${currency}, as the header “${String(prepared.rows[mapping.headerRow]?.[at] ?? '')}” says.`,
  ];
}

function grossSaid({ prepared, mapping: { columns, headerRow } }: Told): string[] {
  const at = columns['net'] ?? -1;
  if (!GROSS_WORDS.has(prepared.headers[at]?.words ?? '')) return [];
  const header = String(prepared.rows[headerRow]?.[at] ?? '');
  return Object.hasOwn(columns, 'tax')
    ? [`Net is “${header}” less the tax beside it.`]
    : [`“${header}” is taken as Net. If the tax is in it, add a column with the tax to the file.`];
}

/** What the columns leave open: amounts that none holds, days without a time, two columns of one name. */
function columnsSaid({ prepared, mapping, preview }: Told): string[] {
  const { target, columns, headerRow } = mapping;
  const names = prepared.rows[headerRow] ?? [];
  const twice = secondColumns(prepared.headers).find((at) => prepared.origin[at] === at);
  const starts = preview.rows.flatMap(({ tab, record }) => (tab === 'sessions' ? [record.start] : []));
  const days = starts.filter((start) => /T00:00[+-]/.test(start)).length;
  const isDay = target === 'sessions' && days > 0 && days === starts.length;
  return [
    ...(target === 'payments' && !Object.hasOwn(columns, 'net')
      ? ['No column was taken for the amount. Say which one holds “Net”.']
      : []),
    ...(isDay
      ? ['The file says only days. The sessions come in at 00:00; add a column with the time to change that.']
      : days > 0
        ? [
            `${days} of the sessions ${days === 1 ? 'has' : 'have'} a day and no time, and ${days === 1 ? 'comes' : 'come'} in at 00:00. Add the time in the file, or correct them here.`,
          ]
        : []),
    ...(twice !== undefined
      ? [`Two columns are called “${String(names[twice])}”; only the first is read.`]
      : []),
  ];
}

/** The columns that nothing is read from, and how many of their cells say something: what is in a file never goes without a word. */
function notTakenSaid({ prepared, mapping: { columns, roles, headerRow } }: Told): string[] {
  if (!prepared.hasHeaders) return [];
  const read = [...Object.values(columns), ...Object.values(roles)];
  const taken = new Set(read.flatMap((at) => [at, ...(prepared.behind[at] ?? [])]));
  const filled = new Map<number, number>();
  prepared.rows.forEach((row, at) => {
    if (at > headerRow && !prepared.left.has(at))
      row.forEach((cell, n) => {
        if (!taken.has(n) && (prepared.origin[n] ?? n) === n && !isBlankCell(cell))
          filled.set(n, (filled.get(n) ?? 0) + 1);
      });
  });
  const left = [...filled].sort(([a], [b]) => a - b);
  const named = left.map(([at, cells], n) => {
    const header = prepared.rows[headerRow]?.[at] ?? null;
    const name =
      isBlankCell(header) || typeof header === 'object'
        ? `column ${columnLetters(at)}`
        : `“${String(header).trim()}”`;
    return `${name} (${cells}${n > 0 ? '' : cells === 1 ? ' filled cell' : ' filled cells'})`;
  });
  return named.length > 0 ? [`Not taken: ${named.join(', ')}.`] : [];
}

function madeSaid({ made, mapping }: Told): string[] {
  const names = (tab: EntityName) =>
    made.flatMap((one) =>
      one.tab === tab
        ? [
            `“${String((one.record as { name?: string; title?: string })[tab === 'clients' ? 'name' : 'title'])}”`,
          ]
        : [],
    );
  const { target, columns } = mapping;
  const isNamedAsDeal = target === 'engagements' && columns['client'] === columns['title'];
  return (['clients', 'engagements'] as const).flatMap((tab) => {
    const all = names(tab);
    if (all.length === 0) return [];
    const shown = `${all.slice(0, 10).join(', ')}${all.length > 10 ? ` and ${all.length - 10} more` : ''}`;
    return [
      `Made for these rows, as they are not here yet${isNamedAsDeal ? ', and named as their engagements' : ''}: ${all.length === 1 ? `the ${entityOf(tab).one}` : `${all.length} ${tab}`} ${shown}.`,
    ];
  });
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** Why nothing comes in, and what to do about it. */
function nothingSaid({ prepared, mapping, preview }: Told): string[] {
  if (preview.rows.length > 0 || !prepared.hasHeaders) return [];
  const { one } = entityOf(mapping.target);
  const hasParty = mapping.roles.client !== undefined || mapping.roles.person !== undefined;
  const lacking = columnsOf(mapping.target).filter(
    ({ name, field }) =>
      field &&
      !field.optional &&
      field.kind !== 'references' &&
      !Object.hasOwn(mapping.columns, name) &&
      !(field.kind === 'reference' && hasParty),
  );
  if (lacking.length > 0) {
    const names = lacking.map(({ header }) => `“${header}”`).join(' and ');
    const title = mapping.columns['title'];
    const isDeal = mapping.target === 'engagements' && title !== undefined && lacking.length === 1;
    const own = `“${String(prepared.rows[mapping.headerRow]?.[title ?? -1] ?? '')}”`;
    return [
      `Nothing comes in: no column names the ${lacking.map(({ header }) => header.toLowerCase()).join(' or the ')}, and without it no row is ${withArticle(one)}. Say which column holds ${names}, or choose what the rows are.`,
      ...(isDeal
        ? [
            `If each row is a client of its own, choose ${own} for “Client” as well: then a client of that name is made for each.`,
          ]
        : []),
    ];
  }
  if (preview.known > 0) return ['Nothing comes in: all rows are here already.'];
  return [
    preview.check.length > 0
      ? 'Nothing comes in: no row is complete. Correct the cells listed here in the file, then choose it again.'
      : 'Nothing comes in: there is no row below the column names. Look whether this is the right sheet.',
  ];
}
