import type { ComponentChildren, JSX } from 'preact';

/** A table with scopes; `columns` that end hold figures. */
export interface TableColumn {
  readonly word: string;
  readonly end?: boolean;
  /** Its head is for screen readers alone. */
  readonly hidden?: boolean;
  readonly below?: boolean;
  /** On a phone its figure stands beside the name, and those of the other columns below it, each after its head. */
  readonly first?: boolean;
}

/** A row of a table: its first cell names it. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
  readonly total?: boolean;
}

interface TableFrameProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** How many rows there are where not all are drawn. */
  readonly count?: number;
  /** One or more bodies. */
  readonly children: ComponentChildren;
}

const isList = (columns: readonly TableColumn[]): boolean =>
  columns.some(({ first }) => first) || columns.filter(({ end }) => end).length === 1;

/** The head of a table and what lies around it. One with a single column of numbers, or one that comes first, is a list of two lines a row on a phone; where the columns compare two sides, their heads must stay. */
export const TableFrame = ({ caption, columns, count, children }: TableFrameProps): JSX.Element => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be reachable by keyboard
  <div class="table-wrap" tabIndex={0} role="region" aria-label={caption}>
    <table
      class={isList(columns) ? 'table list' : 'table'}
      aria-rowcount={count === undefined ? undefined : count + 1}
    >
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.word} scope="col" class={classOf(column)}>
              {column.hidden ? <span class="sr">{column.word}</span> : column.word}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  </div>
);

/** One row of a table; `index` is its place among all where not all are drawn. */
export const Row = ({
  row,
  columns,
  index,
}: {
  row: TableRow;
  columns: readonly TableColumn[];
  index?: number;
}): JSX.Element => (
  <tr class={row.total ? 'total' : undefined} aria-rowindex={index === undefined ? undefined : index + 2}>
    {row.cells.map((cell, n) =>
      n === 0 ? (
        <th key={0} scope="row">
          {cell}
        </th>
      ) : (
        <td
          key={columns[n]?.word ?? n}
          class={classOf(columns[n])}
          data-head={cell === '' ? undefined : columns[n]?.word}
        >
          {cell}
        </td>
      ),
    )}
  </tr>
);

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A data table. */
export const DataTable = ({ caption, columns, rows }: DataTableProps): JSX.Element => (
  <TableFrame caption={caption} columns={columns}>
    <tbody>
      {rows.map((row) => (
        <Row key={row.key} row={row} columns={columns} />
      ))}
    </tbody>
  </TableFrame>
);

const classOf = (column: TableColumn | undefined): string | undefined =>
  [column?.end ? 'end' : '', column?.below ? 'private' : '', column?.first ? 'first' : '']
    .filter(Boolean)
    .join(' ') || undefined;
