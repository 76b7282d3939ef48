import { entityNames } from '../../model/entities.ts';
import type { Audience, FieldKind } from '../../model/field.ts';
import type { Cell } from '../cells/cell.ts';
import { columnsOf, entityOf, tabTitle } from '../book/columns.ts';

/** What one column means: for people who read the workbook without us. */
export interface DictionaryRow {
  readonly tab: string;
  readonly column: string;
  readonly kind: FieldKind | 'id';
  readonly unit: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly help: string;
  readonly audience: Audience;
}

/** Every column of every tab, in order. */
export const dictionary = (): DictionaryRow[] =>
  entityNames.flatMap((name) =>
    columnsOf(name).map(({ header, field }): DictionaryRow => ({
      tab: tabTitle(name),
      column: header,
      kind: field?.kind ?? 'id',
      unit: field?.unit ?? '',
      required: field ? !field.optional && field.kind !== 'references' : true,
      choices: Object.values(field?.choices ?? {}),
      help: field ? (field.help ?? '') : `Names the ${entityOf(name).one}; leave it as it is.`,
      audience: field?.audience ?? 'provider',
    })),
  );

/** Title of the hidden tab that explains every column. */
export const DICTIONARY_TAB = 'Dictionary';

/** Headers of that tab. */
export const DICTIONARY_COLUMNS = [
  'Tab',
  'Column',
  'Kind',
  'Unit',
  'Must be filled',
  'One of',
  'What it means',
  'Clients may see it',
];

/** The dictionary as the rows of a hidden tab. */
export const dictionaryRows = (): Cell[][] => [
  [...DICTIONARY_COLUMNS],
  ...dictionary().map((row) => [
    row.tab,
    row.column,
    row.kind,
    row.unit || null,
    row.required ? 'Yes' : null,
    row.choices.join(', ') || null,
    row.help || null,
    row.audience === 'both' ? 'Yes' : 'No',
  ]),
];
