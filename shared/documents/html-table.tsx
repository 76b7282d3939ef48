import { Fragment } from 'preact';
import { cleanText } from '../base/text.ts';
import type { BlockOf, BlockCell, Column } from './block.ts';
import { Line } from './html-line.tsx';
import { wordsOf } from './run.ts';

function CellOf({ cell, column, head, span }: CellProps) {
  const inside = (
    <Fragment>
      <Line runs={cell.runs} />
      {cell.below && (
        <span class="below">
          <Line runs={cell.below} />
        </span>
      )}
    </Fragment>
  );
  const dress = {
    class: [column.align, column.quiet ? 'quiet' : '', column.whole ? 'whole' : ''].filter(Boolean).join(' '),
    ...(span > 1 ? { colSpan: span } : {}),
  };
  return head ? (
    <th scope="row" {...dress}>
      {inside}
    </th>
  ) : (
    <td {...dress}>{inside}</td>
  );
}

interface CellProps {
  readonly cell: BlockCell;
  readonly column: Column;
  readonly head: boolean;
  readonly span: number;
}

const PLAIN: Column = { head: '', align: 'start' };

/** In a total row the first cell takes the blank ones after it, so that its words need not break. */
const spanAt = (cells: readonly BlockCell[], index: number, total: boolean): number => {
  if (!total || index > 0) return 1;
  const next = cells.findIndex((cell, at) => at > 0 && wordsOf(cell.runs) !== '');
  return next < 0 ? cells.length : next;
};

interface RowProps {
  readonly cells: readonly BlockCell[];
  readonly table: BlockOf<'table'>;
  readonly total?: boolean;
}

function Row({ cells, table, total = false }: RowProps) {
  const covered = spanAt(cells, 0, total);
  return (
    <tr>
      {cells.map((cell, index) =>
        index > 0 && index < covered ? null : (
          <CellOf
            key={index}
            cell={cell}
            column={table.columns[index] ?? PLAIN}
            head={index === 0 && !table.sides}
            span={spanAt(cells, index, total)}
          />
        ),
      )}
    </tr>
  );
}

/** A table with scopes, its caption and, where they would only repeat, its heads for screen readers only. */
export function Table({ table }: { readonly table: BlockOf<'table'> }) {
  return (
    <table>
      <caption class="hidden">{cleanText(table.caption)}</caption>
      <colgroup>
        {table.columns.map((column, index) => (
          <col
            key={index}
            {...(column.twelfths ? { width: `${Math.round((column.twelfths / 12) * 1000) / 10}%` } : {})}
          />
        ))}
      </colgroup>
      <thead class={table.quietHeads ? 'hidden' : ''}>
        <tr>
          {table.columns.map((column, index) => (
            <th key={index} scope="col" class={column.align}>
              {cleanText(column.head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, index) => (
          <Row key={index} cells={cells} table={table} />
        ))}
      </tbody>
      {table.total && (
        <tfoot>
          <Row cells={table.total} table={table} total />
        </tfoot>
      )}
    </table>
  );
}
