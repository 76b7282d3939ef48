import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Reason } from '../../rules/explain.ts';
import type { LooseEnd } from '../../rules/loose-ends/loose-end-found.ts';
import { contractInForce } from '../../rules/guarantee/terms.ts';
import { openDraft } from '../sign-contract.ts';
import type { TaskId } from './tasks.ts';

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
  const contract =
    openDraft(book, engagement) === null && contractInForce(book, engagement) ? 'scope' : 'contract';
  if (
    record &&
    !(record.tab === 'contracts' && contract === 'scope') &&
    recordOf(book, record.tab, record.id) &&
    fields.length > 0 &&
    fields.every((name) => name in own)
  )
    return { kind: 'field', ...record, fields: withCurrency(own, fields) };
  const isContract = fields.length > 0 && fields.every((name) => name in entities.contracts.fields);
  const asked = BY_TASK[code] ?? (isContract ? 'contract' : null);
  if (asked === null) return { kind: 'view', view: 'guarantee' };
  return isContract ? { kind: 'task', task: contract, fields } : { kind: 'task', task: asked, fields: [] };
}

/** An amount is asked with its currency. */
const withCurrency = (own: Entity['fields'], fields: readonly string[]): readonly string[] =>
  'currency' in own && fields.some((name) => own[name]?.kind === 'money') ? [...fields, 'currency'] : fields;
