import { dayAt } from '../../base/moment.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { choice, share } from '../../model/field.ts';
import { contracts } from '../../model/guarantee/contracts.ts';
import { proposals, type Proposal } from '../../model/value/proposals.ts';
import { contractInView } from '../../rules/guarantee/terms.ts';
import type { Values } from '../../table/book/change.ts';
import type { EntityName } from '../../model/entities.ts';
import { resultsToAgree } from '../agree-results.ts';
import { criteriaOf } from '../done.ts';
import { feeToPlan } from '../plan-payments.ts';
import { CLAIM_TASKS } from './claim-tasks.ts';
import { PLAN_PRESETS, presetParts, type PlanPreset } from './plan-presets.ts';
import { versionWords } from './proposal-tasks.ts';
import { readingIn, todayOf, type Seen, type Task, type TaskWish } from './task.ts';
import { tasksByStage } from './stage-tasks.ts';
import { AWAY_TASKS, isOffered, rowInWords, TASK_ROOMS, taskOfRow, TASKS, type TaskId } from './tasks.ts';
import forms from './forms/narrow.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

const draftOf = ({ book, engagement }: Seen): Proposal | null =>
  rowsOf(book, 'proposals', engagement).find((one) => !one.sentAt && !one.withdrawnOn) ?? null;

const DAYS_TO_PAY = 14;

/** What wide screens have a page of its own for, as short forms for a narrow one. */
const NARROW_TASKS = tasksOf(forms, {
  driver: {
    entity: 'drivers',
    start: () => ({ formula: 'count' }),
  },
  send: {
    entity: { sentTo: proposals.fields.sentTo, looseEndsReason: proposals.fields.looseEndsReason },
    offered: (seen) => draftOf(seen) !== null,
    wish: (seen, { values }) => ({
      kind: 'sendProposal',
      proposal: draftOf(seen)?.id ?? '',
      sentTo: (values['sentTo'] ?? null) as string | null,
      looseEndsReason: (values['looseEndsReason'] ?? null) as string | null,
    }),
  },
  payments: {
    entity: { way: choice('Parts', PLAN_PRESETS), taxRate: contracts.fields.taxRate ?? share('Tax') },
    offered: ({ book, engagement }) => feeToPlan(book, engagement) !== null,
    start: ({ book, engagement }) => ({
      way: 'thirds',
      taxRate: contractInView(book, engagement)?.taxRate ?? null,
    }),
    wish: (seen, { values }) => {
      const terms = contractInView(seen.book, seen.engagement);
      const row = recordOf(seen.book, 'engagements', seen.engagement);
      const term = {
        from: terms?.termStart ?? row?.decidedOn ?? todayOf(seen),
        to: terms?.termEnd ?? row?.plannedEnd ?? null,
      };
      return {
        kind: 'planPayments',
        engagement: seen.engagement,
        parts: presetParts(values['way'] as PlanPreset, term, DAYS_TO_PAY),
        taxRate: (values['taxRate'] ?? null) as number | null,
      };
    },
  },
});

/** The task of a name, from the one list or from those of narrow surfaces. */
export const taskNamed = (name: string): Task =>
  ({ ...TASKS, ...NARROW_TASKS })[name as TaskId | keyof typeof NARROW_TASKS];

/** Something to press: a task as a form, for a row or for a new one, or a command that asks nothing. */
export interface Act {
  readonly button: string;
  readonly task: string;
  readonly record: string | null;
  readonly wish?: TaskWish;
}

/** Acts that belong together, and the rows they made. */
export interface ActRoom {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly words: string; readonly acts: readonly Act[] }[];
  readonly acts: readonly Act[];
  /** Whether its acts are wanted rarely: they stay behind a press. */
  readonly isRare?: boolean;
}

const form = (task: string, record: string | null = null, button = taskNamed(task).button): Act => ({
  button,
  task,
  record,
});
const atOnce = (button: string, wish: TaskWish): Act => ({ button, task: wish.kind, record: null, wish });
const given = (isThere: boolean, ...acts: readonly Act[]): readonly Act[] => (isThere ? acts : []);
const offered = (seen: Seen, ...names: readonly string[]): Act[] =>
  names.filter((name) => taskNamed(name).offered?.(seen) ?? true).map((name) => form(name));

/** The rows of some tabs, each with the tasks that are offered for it. */
const rowsIn = (
  seen: Seen,
  tab: EntityName,
  acts: (id: string, row: Values) => readonly Act[],
  words = (row: Values): string => rowInWords(tab, row, readingIn(seen, row)),
): ActRoom['rows'] =>
  (
    rowsOf(seen.book, tab as 'payments', seen.engagement) as unknown as (Values & { readonly id: string })[]
  ).map((row) => ({ id: row.id, words: words(row), acts: acts(row.id, row) }));

const change = (task: string) => (id: string) => [form(task, id, 'Change')];
const offeredFor = (seen: Seen, names: readonly TaskId[]) => (record: string) =>
  names.filter((name) => isOffered(name, { ...seen, record })).map((name) => form(name, record));

function valueRooms(seen: Seen): ActRoom[] {
  const { book, engagement, locale } = seen;
  const today = dayAt(seen.now, seen.zone);
  const told = (row: Values) => versionWords(row as unknown as Proposal, today, locale);
  const draft = atOnce('Draft the proposal', { kind: 'draftProposal', engagement, values: {} });
  return [
    {
      title: 'What it is worth, and the ways to do it',
      rows: [...rowsIn(seen, 'drivers', change('driver')), ...rowsIn(seen, 'options', change('option'))],
      acts: offered(seen, 'driver', 'option'),
    },
    {
      title: 'Proposal',
      rows: rowsIn(seen, 'proposals', offeredFor(seen, ['answer']), told),
      acts: [
        ...given(draftOf(seen) === null && rowsOf(book, 'options', engagement).length > 0, draft),
        ...offered(seen, 'send'),
      ],
    },
  ];
}

function moneyRooms(seen: Seen): ActRoom[] {
  const { book, engagement } = seen;
  const missing = criteriaOf(book, engagement).filter(
    (line) => !rowsOf(book, 'acceptances', engagement).some(({ criterion }) => criterion === line),
  );
  const paid = offeredFor(seen, ['notePayment', 'bounce']);
  const criterion = (row: Values) => String(row['criterion'] ?? '');
  return [
    {
      title: 'Payments',
      rows: rowsIn(seen, 'payments', (id) => [...paid(id), form('payment', id, 'Change')]),
      acts: offered(seen, 'payments', 'payment'),
    },
    { title: 'Guarantee', rows: [], acts: offered(seen, ...Object.keys(CLAIM_TASKS)) },
    {
      title: 'Done, and what comes after',
      rows: rowsIn(seen, 'acceptances', offeredFor(seen, ['clientWord', 'ourWord', 'settle']), criterion),
      acts: [
        ...given(
          missing.length > 0,
          atOnce('Take the criteria from the contract', { kind: 'listCriteria', engagement }),
        ),
        ...offered(seen, 'criterion', 'resultDay'),
        atOnce('Plan what comes after', { kind: 'planWhatNow', engagement }),
        ...offered(seen, ...AWAY_TASKS),
      ],
    },
  ];
}

/** Everything that can be done in an engagement now, for a surface that shows it as lists: the same tasks and commands as everywhere. */
export function actRooms(seen: Seen): ActRoom[] {
  const agree = { kind: 'agreeResults', engagement: seen.engagement } as const;
  const agreed = atOnce('Both agreed objective and minimum results', agree);
  const { stage, now, next, rarely } = tasksByStage(seen);
  const forms = (tasks: readonly TaskId[]) => tasks.map((task) => form(task));
  const rare = [next, ...rarely].map((one) => ({ ...one, rows: [], acts: forms(one.tasks), isRare: true }));
  const noted = TASK_ROOMS.map((room): ActRoom => ({
    title: room.title,
    rows: room.rows.flatMap(([tab, task]) =>
      rowsIn(seen, tab, (id, row) => [
        form(taskOfRow(task, row), id, 'Change'),
        ...given(tab === 'whys' && isOffered('useAnswer', { ...seen, record: id }), form('useAnswer', id)),
      ]),
    ),
    acts: [],
  }));
  const wanted = [...forms(now), ...given(resultsToAgree(seen.book, seen.engagement), agreed)];
  const first = { title: `Now: ${stage}`, rows: [], acts: wanted };
  return [first, ...valueRooms(seen), ...noted, ...moneyRooms(seen), ...rare].filter(
    ({ rows, acts }) => rows.length + acts.length > 0,
  );
}
