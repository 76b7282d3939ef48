import type { JSX } from 'preact';
import { recordOf, rowsOf, type Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { Entity } from '#shared/model/entity.ts';
import type { Reason } from '#shared/rules/explain.ts';
import type { LooseEnd } from '#shared/rules/loose-ends/loose-end-found.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';
import type { Editing } from './edit-record.tsx';

type Loose = Reason & Partial<Pick<LooseEnd, 'fix' | 'field'>>;

interface Props {
  readonly id: string;
  readonly ends: readonly Loose[];
  readonly onEdit: (editing: Editing) => void;
}

const FEW = 5;

/** What is loose, each with the way to its one missing field: the first five, then how many more. */
export function LooseList({ id, ends, onEdit }: Props): JSX.Element | null {
  const list = (some: readonly Loose[]) => (
    <ul class="rows">
      {some.map((end) => (
        <li key={end.text}>
          <StateSign look="partly" />
          <span class="grow">
            {end.text} {end.fix ? <span class="quiet">{end.fix}</span> : null}
          </span>
          <Fix id={id} end={end} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
  if (ends.length === 0) return null;
  const more = ends.slice(FEW);
  return (
    <>
      {list(ends.slice(0, FEW))}
      {more.length > 0 ? (
        <details>
          <summary>{more.length} more</summary>
          {list(more)}
        </details>
      ) : null}
    </>
  );
}

function Fix({ id, end, onEdit }: Omit<Props, 'ends'> & { end: Loose }): JSX.Element {
  const { book } = useBook();
  const fix = fixOf(book, id, end);
  const about = <span class="sr">: {end.text}</span>;
  return typeof fix === 'string' ? (
    <LinkButton href={toEngagement(id, fix)}>
      {fix === 'value'
        ? 'To the options'
        : rowsOf(book, 'contracts', id).length > 0
          ? 'To the contract'
          : 'Draft the contract'}
      {about}
    </LinkButton>
  ) : (
    <Button onClick={() => onEdit(fix)}>
      {fix.id === null ? 'Write it' : 'Fill it in'}
      {about}
    </Button>
  );
}

/** Ends that are no field of their row: what to write instead, or the view where it is done. */
const ELSEWHERE: Readonly<Record<string, (book: Book, engagement: string) => Editing | string>> = {
  noMinimumResult: (_, engagement) => ({
    tab: 'minimumResults',
    id: null,
    fixed: { engagement },
    fields: ['name', 'kind', 'threshold', 'currency', 'dueOn'],
  }),
  noOption: (_, engagement) => ({
    tab: 'options',
    id: null,
    fixed: { engagement, ordinal: 1 },
    fields: ['name', 'adds', 'fee'],
  }),
  noPrimary: (book, engagement) => {
    const [first] = rowsOf(book, 'outcomes', engagement);
    return first
      ? { tab: 'outcomes', id: first.id, fixed: {}, fields: ['primary'] }
      : { tab: 'outcomes', id: null, fixed: { engagement, primary: true }, fields: ['name', 'words'] };
  },
  outside: (_, engagement) => ({
    tab: 'engagements',
    id: engagement,
    fixed: {},
    fields: ['services', 'guarantee'],
  }),
  options: () => 'value',
};

/** Where a loose end is tied up: the form with its one field, or the view that holds it. */
function fixOf(book: Book, engagement: string, { code, record, field }: Loose): Editing | string {
  const own = ELSEWHERE[code]?.(book, engagement);
  if (own !== undefined) return own;
  if (!record || !field || !(field in (entities[record.tab] as Entity).fields)) return 'guarantee';
  if (!recordOf(book, record.tab, record.id)) return 'guarantee';
  const money = (entities[record.tab] as Entity).fields[field]?.kind === 'money';
  const fields = money && 'currency' in entities[record.tab].fields ? [field, 'currency'] : [field];
  return { tab: record.tab, id: record.id, fixed: {}, fields };
}
