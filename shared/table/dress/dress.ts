import { entityNames, type EntityName } from '../../model/entities.ts';
import type { Field } from '../../model/field.ts';
import { helpOf } from '../book/book-sheets.ts';
import { formatOf, isWrapped, widthOf } from './cell-looks.ts';
import { columnsOf, entityOf, tabTitle } from '../book/columns.ts';
import { DERIVED_FORMATS, OUT_OF_DATE, type DerivedTab } from '../book/derived-tab.ts';
import { DICTIONARY_COLUMNS, DICTIONARY_TAB } from './dictionary.ts';
import { tonesOf, type Tone, type WordTone } from './dress-tones.ts';
import { LISTS_TAB, listColumnOf } from './lists.ts';
import { SETTINGS_HEADERS, settingRows } from '../book/read-settings.ts';

/** How one column looks. */
export interface ColumnDress {
  /** The field's name in code, `id`, or the header of a derived column. */
  readonly name: string;
  readonly header: string;
  /** The note of its header cell. */
  readonly note: string | null;
  /** Number format as spreadsheet programs write it: `@` is text, `General` none. */
  readonly format: string;
  /** In characters. */
  readonly width: number;
  /** Whether long words go on in a second line. */
  readonly wrap: boolean;
  readonly hidden: boolean;
  /** The column of the Lists tab its dropdown draws from, counted from 0. */
  readonly list: number | null;
  readonly tones: readonly WordTone[];
}

/** One row of the vertical Settings tab: how its value cell looks. */
export interface SettingDress {
  readonly name: string;
  readonly format: string;
  readonly list: number | null;
}

/** How one tab looks. */
export interface TabDress {
  readonly title: string;
  readonly kind: 'records' | 'settings' | 'derived' | 'words';
  /** The entity whose records it holds. */
  readonly entity: EntityName | null;
  readonly hidden: boolean;
  /** The row of the headers, counted from 0; rows up to it stay in sight. */
  readonly headerRow: number;
  /** Columns that stay in sight: what a row is about. */
  readonly frozenColumns: number;
  readonly columns: readonly ColumnDress[];
  /** Of the Settings tab, from the row below its header on. */
  readonly settings: readonly SettingDress[];
  /** What its protection says; it warns, and lets the owner have their way. Null for a tab people write in. */
  readonly warning: string | null;
  /** Name of the range of its columns, for people's own formulas. */
  readonly rangeName: string | null;
}

/** What the header and the states look like, in every spreadsheet program; colours are `#rrggbb`. */
export const LOOKS = {
  header: { ground: '#dfeff3', ink: '#13232c' },
  freshness: { ink: '#596972' },
  tones: {
    good: { ground: '#e3f2ea', ink: '#17694a' },
    watch: { ground: '#fbf0dc', ink: '#855000' },
    off: { ground: '#fbeae7', ink: '#a5301f' },
    quiet: { ground: '#eef1f2', ink: '#596972' },
  } satisfies Record<Tone, { ground: string; ink: string }>,
} as const;

/** The words of row 1 of a derived tab that call for a look. */
export const STALE_TONE: WordTone = { word: OUT_OF_DATE, tone: 'watch' };

const WARNING = 'Valueback writes this tab anew at every refresh; what you write here is lost then.';

/**
 * What set-up makes, in the order of the tabs: visible input tabs, derived tabs, hidden input tabs, the dictionary, the words of
 * the lists. Every home reads it: .xlsx, Google over REST, and the add-on.
 */
export function bookDress(derived: readonly Pick<DerivedTab, 'name' | 'columns'>[]): TabDress[] {
  const inputs = entityNames.map((name) => (name === 'settings' ? settingsDress() : recordsDress(name)));
  return [
    ...inputs.filter(({ hidden }) => !hidden),
    ...derived.map(derivedDress),
    ...inputs.filter(({ hidden }) => hidden),
    wordsDress(DICTIONARY_TAB, DICTIONARY_COLUMNS),
    wordsDress(LISTS_TAB, []),
  ];
}

const PLAIN = { note: null, format: 'General', wrap: false, hidden: false, list: null, tones: [] } as const;

/** How a tab of records looks. */
export function recordsDress(entity: EntityName): TabDress {
  const columns = columnsOf(entity).map(({ name, header, field }): ColumnDress => ({
    name,
    header,
    note: field ? helpOf(field) : null,
    format: formatOf(field),
    width: widthOf(field),
    wrap: isWrapped(field),
    hidden: field === null,
    list: field ? listColumnOf(field) : null,
    tones: tonesOf(entity, name),
  }));
  return {
    title: tabTitle(entity),
    kind: 'records',
    entity,
    hidden: !entityOf(entity).visible,
    headerRow: 0,
    frozenColumns: 1,
    columns,
    settings: [],
    warning: null,
    rangeName: `vb_${entity}`,
  };
}

const SETTINGS_WIDTHS = [34, 34, 60, 14];

/** How the vertical Settings tab looks. */
export function settingsDress(): TabDress {
  const columns = SETTINGS_HEADERS.map((header, n): ColumnDress => ({
    ...PLAIN,
    name: header === 'Value' ? 'value' : header,
    header,
    width: SETTINGS_WIDTHS[n] ?? 14,
    wrap: true,
    hidden: header === 'Field',
  }));
  const looks = ({ name, field }: { name: string; field: Field }): SettingDress => ({
    name,
    format: formatOf(field),
    list: listColumnOf(field),
  });
  return {
    title: tabTitle('settings'),
    kind: 'settings',
    entity: 'settings',
    hidden: false,
    headerRow: 0,
    frozenColumns: 1,
    columns,
    settings: settingRows.map(looks),
    warning: null,
    rangeName: 'vb_settings',
  };
}

/** How a derived tab looks: row 1 says how fresh it is, row 2 is the header. */
export const derivedDress = ({ name, columns }: Pick<DerivedTab, 'name' | 'columns'>): TabDress => ({
  title: name,
  kind: 'derived',
  entity: null,
  hidden: false,
  headerRow: 1,
  frozenColumns: 1,
  columns: columns.map(
    ({ header, format, tones = [], width = format === 'text' ? 32 : 16 }): ColumnDress => ({
      ...PLAIN,
      name: header,
      header,
      format: DERIVED_FORMATS[format],
      width,
      wrap: format === 'text',
      tones,
    }),
  ),
  settings: [],
  warning: WARNING,
  rangeName: `vb_${name.toLowerCase()}`,
});

const wordsDress = (title: string, headers: readonly string[]): TabDress => ({
  title,
  kind: 'words',
  entity: null,
  hidden: true,
  headerRow: 0,
  frozenColumns: 0,
  columns: headers.map((header): ColumnDress => ({ ...PLAIN, name: header, header, width: 26 })),
  settings: [],
  warning: WARNING,
  rangeName: null,
});
