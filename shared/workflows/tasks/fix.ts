import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Loose } from '../../rules/loose-ends/loose-end-found.ts';
import { contractInForce } from '../../rules/guarantee/terms.ts';
import type { Values } from '../../table/book/change.ts';
import { openDraft } from '../sign-contract.ts';
import { addedFor, fieldsOf, TASK_OF } from './fix-codes.ts';
import { tabOf, type Seen, type Task } from './task.ts';
import { TASKS, type TaskId } from './tasks.ts';

/** What mends it: the one field that is missing, a task where a whole row is, or the view where it is worked out. */
export type Fix =
  | {
      readonly kind: 'field';
      readonly tab: EntityName;
      /** The row; null where one is added, with what is known of it. */
      readonly id: string | null;
      readonly fields: readonly string[];
      readonly fixed: Values;
    }
  | {
      readonly kind: 'task';
      readonly task: TaskId;
      /** The row it is about. */
      readonly record: string | null;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'view'; readonly view: 'value' };

/**
 * What mends something loose; null where nothing that a person writes does. What only a contract says is written into
 * its draft; once it is signed, into its next revision.
 */
export function fixOf(seen: Seen, loose: Loose): Fix | null {
  const { book, engagement } = seen;
  const { code, record } = loose;
  if (code === 'options') return { kind: 'view', view: 'value' };
  if (code === 'signatures') return signing(book, engagement);
  const added = addedFor(seen, loose);
  if (added) return { kind: 'field', id: null, ...added };
  const other = rowFor(book, engagement, code);
  if (other) return other;
  const fields = fieldsOf(book, loose);
  const contract = inContract(book, engagement, fields);
  const own: Entity['fields'] =
    record && recordOf(book, record.tab, record.id) ? entities[record.tab].fields : {};
  const isOwn = fields.length > 0 && fields.every((name) => name in own);
  if (record && isOwn && !(record.tab === 'contracts' && contract?.task === 'scope'))
    return inRow(record.tab, record.id, fields);
  if (contract) return contract;
  const [task, first = []] = TASK_OF[code] ?? [];
  return task ? writes(task, first, record && tabsOf(task).includes(record.tab) ? record.id : null) : null;
}

/** The tabs of the rows that a task can be about: its own, and the minimum result that evidence is noted for. */
const tabsOf = (task: TaskId): readonly (EntityName | null)[] => [
  tabOf(TASKS[task]),
  ...(task === 'evidence' ? ['minimumResults' as const] : []),
];

const writes = (task: TaskId, fields: readonly string[] = [], record: string | null = null) =>
  ({ kind: 'task', task, record, fields }) as const;

/** The row that is meant where no reason names it. */
function rowFor(book: Book, engagement: string, code: string): Fix | null {
  const last = <N extends EntityName>(
    tab: N,
    isMeant: (row: RecordNamed<N>) => boolean,
    ...fields: (keyof RecordNamed<N> & string)[]
  ): Fix | null => {
    const row = rowsOf(book, tab, engagement).filter(isMeant).at(-1);
    return row ? inRow(tab, row.id, fields) : null;
  };
  if (code === 'noPrimary') return last('outcomes', () => true, 'primary');
  if (code === 'taxRule')
    return last('decisions', ({ kind, taxRule }) => kind === 'refund' && taxRule === null, 'taxRule');
  if (code === 'duty4')
    return (
      last('verdicts', ({ answer }) => answer !== null, 'factors') ?? last('claims', () => true, 'factors')
    );
  return code === 'duty1' || code === 'clarityPending'
    ? last(
        'minimumResults',
        (one) => one.clientAgreedOn === null || one.providerAgreedOn === null,
        'clientAgreedOn',
        'providerAgreedOn',
      )
    : null;
}

/** The form of the contract, where all of the fields are its own. */
function inContract(book: Book, engagement: string, fields: readonly string[]) {
  const name =
    openDraft(book, engagement) === null && contractInForce(book, engagement) ? 'scope' : 'contract';
  const { fields: first, more = [] }: Task = TASKS[name];
  const isAll = fields.length > 0 && fields.every((one) => [...first, ...more].includes(one));
  return isAll ? writes(name, fields) : null;
}

/** The signature that is missing; without a contract, its draft. */
function signing(book: Book, engagement: string): Fix {
  const contract = openDraft(book, engagement) ?? contractInForce(book, engagement);
  return writes(
    !contract ? 'contract' : contract.clientSignedOn === null ? 'clientSigned' : 'providerSigned',
  );
}

/** Fields of a row; an amount is asked with its currency. */
function inRow(tab: EntityName, id: string, asked: readonly string[]): Fix {
  const own: Entity['fields'] = entities[tab].fields;
  const isMoney = 'currency' in own && asked.some((name) => own[name]?.kind === 'money');
  return { kind: 'field', tab, id, fields: isMoney ? [...asked, 'currency'] : asked, fixed: {} };
}
