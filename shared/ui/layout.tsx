import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons.tsx';

/** A titled part of a screen; `aside` stands at the right of its title. */
export const Section = ({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element => (
  <section class="section">
    <header>
      <h2>{title}</h2>
      {aside ? <span class="small quiet">{aside}</span> : null}
    </header>
    {children}
  </section>
);

interface PageHeadProps {
  readonly title: string;
  readonly crumb?: { readonly href: string; readonly word: string };
  readonly sub?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Title of a screen with its state and actions. */
export const PageHead = ({ title, crumb, sub, children }: PageHeadProps): JSX.Element => (
  <header class="page-head">
    <div>
      {crumb ? (
        <a class="small" href={crumb.href}>
          {crumb.word}
        </a>
      ) : null}
      <h1 tabIndex={-1}>{title}</h1>
      {sub ? <p class="quiet">{sub}</p> : null}
    </div>
    <div class="page-actions">{children}</div>
  </header>
);

/** What lies below the waterline: the client does not see it. */
export const Below = ({
  who,
  title,
  children,
}: {
  who: string;
  title?: string;
  children: ComponentChildren;
}): JSX.Element => (
  <section class="below">
    <header class="below-head">
      {title ? <h2>{title}</h2> : null}
      <span class="who">
        <Icon name="eyeOff" /> {who} does not see this
      </span>
    </header>
    {children}
  </section>
);

/** The client's own words, and only those. */
export const Quote = ({ children }: { children: string }): JSX.Element => (
  <span class="quote">“{children}”</span>
);

interface ProblemProps {
  /** What happened. */
  readonly what: string;
  /** What still works. */
  readonly still?: string;
  readonly tone?: 'off' | 'watch' | 'note';
  readonly children?: ComponentChildren;
}

/** A problem: what happened, what still works, the next step. It never hides the content. */
export const ProblemNote = ({ what, still, tone = 'off', children }: ProblemProps): JSX.Element => (
  <div class={`problem ${tone}`} role={tone === 'off' ? 'alert' : 'status'}>
    <Icon name={tone === 'note' ? 'bulb' : 'look'} />
    <p class="words">
      <b>{what}</b> {still}
    </p>
    {children}
  </div>
);

/** Nothing here yet: what will be, and how to begin. */
export const Empty = ({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}): JSX.Element => (
  <div class="empty">
    <b>{title}</b>
    {children ? <p>{children}</p> : null}
    {actions ? <div class="chips">{actions}</div> : null}
  </div>
);

/** A table with scopes; `columns` that end hold figures. */
export interface TableColumn {
  readonly word: string;
  readonly end?: boolean;
  /** Its head is for screen readers alone. */
  readonly hidden?: boolean;
  readonly below?: boolean;
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

/** The head of a table and what lies around it. One with a single column of numbers is a list of two lines a row on a phone; where the columns compare two sides, their heads must stay. */
export const TableFrame = ({ caption, columns, count, children }: TableFrameProps): JSX.Element => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be reachable by keyboard
  <div class="table-wrap" tabIndex={0} role="region" aria-label={caption}>
    <table
      class={columns.filter(({ end }) => end).length === 1 ? 'table list' : 'table'}
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
        <td key={columns[n]?.word ?? n} class={classOf(columns[n])}>
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
  [column?.end ? 'end' : '', column?.below ? 'private' : ''].filter(Boolean).join(' ') || undefined;
