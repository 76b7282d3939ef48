import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Reason } from '../../rules/explain.ts';
import type { LooseEnd } from '../../rules/loose-ends/loose-end-found.ts';
import { contractInForce } from '../../rules/guarantee/terms.ts';
import { openDraft } from '../sign-contract.ts';
import type { Task } from './task.ts';
import { TASKS, type TaskId } from './tasks.ts';

/** Something loose: a loose end, or what else is missing at a gate. */
export type Loose = Reason & Partial<Pick<LooseEnd, 'fix' | 'field'>>;

/** What mends it: the one field that is missing, a task where a whole row is, or the view where it is worked out. */
export type Fix =
  | {
      readonly kind: 'field';
      readonly tab: EntityName;
      readonly id: string;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'task'; readonly task: TaskId; readonly fields: readonly string[] }
  | { readonly kind: 'view'; readonly view: 'value' | 'guarantee' };

const BY_TASK: Readonly<Record<string, TaskId>> = {
  noMinimumResult: 'minimumResult',
  noOption: 'option',
  noPrimary: 'outcome',
  noParagraph: 'contract',
  noDone: 'contract',
};

const BY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  outside: ['services', 'guarantee'],
  noDuties: ['dutyClarity', 'dutyFeedback', 'dutyHomework', 'dutyFactors', 'dutyPresence', 'dutyNotice'],
};

/** What mends something loose. What only a contract says is written into its draft; once it is signed, into its next revision. */
export function fixOf(book: Book, engagement: string, { code, field = null, record }: Loose): Fix {
  const [outcome] = rowsOf(book, 'outcomes', engagement);
  if (code === 'noPrimary' && outcome)
    return { kind: 'field', tab: 'outcomes', id: outcome.id, fields: ['primary'] };
  if (code === 'options') return { kind: 'view', view: 'value' };
  const fields = BY_FIELDS[code] ?? (field === null ? [] : [field]);
  const own: Entity['fields'] = record ? entities[record.tab].fields : {};
  if (code === 'signatures') return signing(book, engagement);
  const contract =
    openDraft(book, engagement) === null && contractInForce(book, engagement) ? 'scope' : 'contract';
  const { fields: first, more }: Task = TASKS[contract];
  const isContract = fields.length > 0 && fields.every((name) => [...first, ...(more ?? [])].includes(name));
  if (
    record &&
    !(record.tab === 'contracts' && contract === 'scope' && isContract) &&
    recordOf(book, record.tab, record.id) &&
    fields.length > 0 &&
    fields.every((name) => name in own)
  )
    return { kind: 'field', ...record, fields: withCurrency(own, fields) };
  const asked = BY_TASK[code] ?? (isContract ? 'contract' : null);
  if (asked === null) return { kind: 'view', view: 'guarantee' };
  return isContract ? { kind: 'task', task: contract, fields } : { kind: 'task', task: asked, fields: [] };
}

/** The signature that is missing; without a contract, its draft. */
function signing(book: Book, engagement: string): Fix {
  const contract = openDraft(book, engagement) ?? contractInForce(book, engagement);
  const task = !contract ? 'contract' : contract.clientSignedOn === null ? 'clientSigned' : 'providerSigned';
  return { kind: 'task', task, fields: [] };
}

/** An amount is asked with its currency. */
const withCurrency = (own: Entity['fields'], fields: readonly string[]): readonly string[] =>
  'currency' in own && fields.some((name) => own[name]?.kind === 'money') ? [...fields, 'currency'] : fields;
