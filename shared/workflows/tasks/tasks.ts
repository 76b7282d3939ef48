import { entities, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Field } from '../../model/field.ts';
import type { Values } from '../../table/book/change.ts';
import { fieldInWords, type FormReader } from '../../table/book/form.ts';
import { AFTER_TASKS } from './after-tasks.ts';
import { AGREED_TASKS } from './agreed-tasks.ts';
import { ARCHIVE_TASKS } from './archive-tasks.ts';
import { CLAIM_TASKS, DUTY_TASKS } from './claim-tasks.ts';
import { CONTRACT_TASKS } from './contract-tasks.ts';
import { JOURNEY_TASKS } from './journey-tasks.ts';
import { LEARNING_TASKS } from './learning-tasks.ts';
import { MONEY_TASKS } from './money-tasks.ts';
import { PROPOSAL_TASKS } from './proposal-tasks.ts';
import { RESULT_TASKS } from './result-tasks.ts';
import { TEMPLATE_TASKS } from './template-tasks.ts';
import type { Reason } from '../../rules/explain.ts';
import type { Seen, Task } from './task.ts';

/** Everything a person does, each as one short form: the one list that every surface shows. */
export const TASKS = {
  ...AGREED_TASKS,
  ...CONTRACT_TASKS,
  ...MONEY_TASKS,
  ...RESULT_TASKS,
  ...PROPOSAL_TASKS,
  ...AFTER_TASKS,
  ...ARCHIVE_TASKS,
  ...CLAIM_TASKS,
  ...DUTY_TASKS,
  ...TEMPLATE_TASKS,
  ...JOURNEY_TASKS,
  ...LEARNING_TASKS,
} as const satisfies Record<string, Task>;

export type TaskId = keyof typeof TASKS;

/** Whether a task can be done now. */
export const isOffered = (id: TaskId, seen: Seen): boolean => (TASKS[id] as Task).offered?.(seen) ?? true;

/** What ends the work on an engagement, or takes it up again. */
export const AWAY_TASKS = [
  'close',
  'archive',
  'archiveClient',
  'bringBack',
] as const satisfies readonly TaskId[];

/** Tasks that belong together, and the rows they made. */
export interface TaskRoom {
  readonly title: string;
  /** The tabs whose rows are listed, each with the task that changes one. */
  readonly rows: readonly (readonly [EntityName, TaskId])[];
  readonly tasks: readonly TaskId[];
}

/** The tasks of an engagement in the order a person comes to them; payments and “done” have screens of their own. */
export const TASK_ROOMS: readonly TaskRoom[] = [
  {
    title: 'What they want, and the least they get',
    rows: [
      ['outcomes', 'outcome'],
      ['minimumResults', 'minimumResult'],
    ],
    tasks: ['outcome', 'success', 'minimumResult', 'habit'],
  },
  {
    title: 'What was agreed',
    rows: [
      ['pauses', 'pause'],
      ['externalFactors', 'event'],
    ],
    tasks: ['contract', 'scope', 'providerSigned', 'clientSigned', 'pause', 'event'],
  },
  {
    title: 'Sessions and promises',
    rows: [],
    tasks: ['series', 'action', 'listenBack', 'adjustment', 'moment'],
  },
  {
    title: 'What came of it',
    rows: [
      ['evidence', 'evidence'],
      ['clientCosts', 'cost'],
    ],
    tasks: ['evidence', 'expected', 'cost'],
  },
  {
    title: 'Little things',
    rows: [['experiments', 'tryThing']],
    tasks: ['tryThing', 'giveChoice', 'tryBudget'],
  },
  {
    title: 'The talks',
    rows: [
      ['talks', 'talk'],
      ['arcSignals', 'heard'],
      ['objections', 'objection'],
      ['whys', 'why'],
    ],
    tasks: ['talk', 'heard', 'objection', 'why'],
  },
  {
    title: 'The way with the client',
    rows: [
      ['onlyPaid', 'onlyPaid'],
      ['expectations', 'expectation'],
      ['alternatives', 'alternative'],
      ['stagePeople', 'stageLead'],
      ['referrals', 'referral'],
    ],
    tasks: [
      ...(['onlyPaid', 'commitment', 'sureness', 'planMoment', 'advice', 'expectation'] as const),
      ...(['taking', 'worth', 'alternative', 'stageLead', 'grows', 'reassure', 'referral'] as const),
    ],
  },
];

/** The task that opens a row of a tab; null where rows of it have no form of their own. */
export const taskOfTab = (tab: EntityName): TaskId | null =>
  [...OPENED_BY, ...TASK_ROOMS.flatMap(({ rows }) => rows)].find(([name]) => name === tab)?.[1] ?? null;

const OPENED_BY: readonly (readonly [EntityName, TaskId])[] = [
  ['sessions', 'session'],
  ['touchpoints', 'moment'],
  ['actions', 'action'],
];

/** The task that changes a row of a room: what is expected later has a form of its own. */
export const taskOfRow = (task: TaskId, row: Values): TaskId =>
  task === 'evidence' && row['expected'] === 'expected' ? 'expected' : task;

/** The form that answers what a journey says to talk about or think of, and the row it changes. */
export function taskOfReason({
  code,
  record,
}: Reason): { readonly task: TaskId; readonly row: string | null } | null {
  const row = record && record.tab !== 'engagements' ? record : null;
  const task = Object.hasOwn(REASON_TASKS, code)
    ? REASON_TASKS[code as keyof typeof REASON_TASKS]
    : row && taskOfTab(row.tab);
  return task && { task, row: row?.id ?? null };
}

/** Forms for what is about no row, or about one that opens with another form than its tab. */
const REASON_TASKS = {
  ...({ onlyPaid: 'onlyPaid', notSure: 'sureness', answer: 'useAnswer', expansion: 'grows' } as const),
  ...({ balance: 'planMoment', momentLate: 'planMoment', warning: 'advice' } as const),
  ...({ emptyStage: 'stageLead', onePerson: 'stageLead' } as const),
  ...({ doingWithoutWhy: 'why', decided: 'why' } as const),
} satisfies Record<string, TaskId>;

/** A number says nothing without its name and its unit. */
function toldInWords(field: Field, value: unknown, reading: FormReader): string {
  const words = fieldInWords(field, value, reading);
  if (words === '' || !['number', 'count', 'share'].includes(field.kind)) return words;
  return [field.label, words, field.unit].filter(Boolean).join(' ');
}

/** Of a text no line takes more. */
const LONG = 120;

/** A row in one line: the first things it says, in words; a note that may be blank is not among them. */
export function rowInWords(tab: EntityName, row: Values, reading: FormReader): string {
  const one: Entity = entities[tab];
  const isTold = ([name, { kind }]: readonly [string, Field]) =>
    name !== 'engagement' &&
    !['reference', 'references', 'currency', 'flag'].includes(kind) &&
    (kind !== 'longText' || one.fields[name]?.optional !== true);
  return Object.entries(one.fields)
    .filter(isTold)
    .map(([name, field]) => toldInWords(field, row[name], reading))
    .filter((words, n, all) => words !== '' && all.indexOf(words) === n)
    .map((words) => (words.length <= LONG ? words : `${words.slice(0, LONG - 1).trimEnd()}…`))
    .slice(0, 6)
    .join(' · ');
}
