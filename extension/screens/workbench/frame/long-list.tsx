import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Row, TableFrame, type TableColumn, type TableRow } from '#shared/ui/table.tsx';

/** So many are drawn together: a screen holds about one such part, and the next is drawn before it is reached. */
const A_PART = 25;
const NEAR = '1000px 0px';
/** What a row takes before one was drawn. */
const ROW_PX = 40;

/** One of many: its name is there always, the rest of it only near the window. */
interface Item {
  readonly key: string;
  readonly name: string;
}

/**
 * Whether a part is near the window, and how high it was where it is not: the browser says so. What has the focus stays. Far parts
 * show the names of their rows, so that the browser’s own search and a reader of screens find them.
 */
function useNear<E extends HTMLElement>(isFirst: boolean, count: number) {
  const element = useRef<E>(null);
  const [isNear, setNear] = useState(isFirst);
  const height = useRef(count * ROW_PX);
  useEffect(() => {
    const own = element.current;
    if (!own || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        if (!last || (!last.isIntersecting && own.contains(document.activeElement))) return;
        if (!last.isIntersecting) height.current = last.boundingClientRect.height;
        setNear(last.isIntersecting);
      },
      { rootMargin: NEAR },
    );
    observer.observe(own);
    return () => observer.disconnect();
  }, []);
  return { element, isNear, height: height.current };
}

const partsOf = <T,>(items: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / A_PART) }, (_, n) =>
    items.slice(n * A_PART, (n + 1) * A_PART),
  );

const Far = ({ items, height }: { items: readonly Item[]; height: number }): JSX.Element => (
  <div class="far" style={{ height: `${height}px` }}>
    {items.map(({ name }) => name).join(', ')}
  </div>
);

interface LongTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (Item & { cells(): TableRow['cells'] })[];
}

/** A table of any length: only rows near the window are worked out and drawn. */
export function LongTable({ caption, columns, rows }: LongTableProps): JSX.Element {
  return (
    <TableFrame caption={caption} columns={columns} {...(rows.length > A_PART ? { count: rows.length } : {})}>
      {partsOf(rows).map((part, n) => (
        <Body key={n} part={part} n={n} columns={columns} isLong={rows.length > A_PART} />
      ))}
    </TableFrame>
  );
}

interface BodyProps {
  readonly part: LongTableProps['rows'];
  readonly n: number;
  readonly columns: readonly TableColumn[];
  readonly isLong: boolean;
}

function Body({ part, n, columns, isLong }: BodyProps): JSX.Element {
  const { element, isNear, height } = useNear<HTMLTableSectionElement>(n === 0, part.length);
  return (
    <tbody ref={element}>
      {isNear ? (
        part.map(({ key, cells }, k) => (
          <Row
            key={key}
            row={{ key, cells: cells() }}
            columns={columns}
            {...(isLong ? { index: n * A_PART + k } : {})}
          />
        ))
      ) : (
        <tr aria-rowindex={n * A_PART + 2}>
          <td colSpan={columns.length}>
            <Far items={part} height={height} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface LongListProps<T extends Item> {
  readonly look: string;
  readonly items: readonly T[];
  /** Makes one `<li>`. */
  readonly each: (item: T) => ComponentChildren;
}

/** A list of any length, in the same way. */
export function LongList<T extends Item>({ items, ...list }: LongListProps<T>): JSX.Element {
  return (
    <>
      {partsOf(items).map((part, n) => (
        <ListPart key={n} items={part} isFirst={n === 0} {...list} />
      ))}
    </>
  );
}

function ListPart<T extends Item>({
  look,
  items,
  each,
  isFirst,
}: LongListProps<T> & { readonly isFirst: boolean }): JSX.Element {
  const { element, isNear, height } = useNear<HTMLUListElement>(isFirst, items.length);
  return (
    <ul class={look} ref={element}>
      {isNear ? (
        items.map(each)
      ) : (
        <li>
          <Far items={items} height={height} />
        </li>
      )}
    </ul>
  );
}
