import type { AttentionItem } from '../../rules/attention/attention-types.ts';
import type { TaskId } from './tasks.ts';

/** The short form that takes a step: its task, the row it is about, and the fields it asks first. */
export interface StepTask {
  readonly task: TaskId;
  readonly record: string | null;
  readonly fields: readonly string[];
}

const HEARD = ['state', 'source', 'clientQuality'];

/** The short form of a step, wherever the step is listed; null where it takes a page of its own. */
export function stepTask({ action, record }: Pick<AttentionItem, 'action' | 'record'>): StepTask | null {
  const of = (task: TaskId, fields: readonly string[] = [], id = record?.id ?? null): StepTask => ({
    task,
    record: id,
    fields,
  });
  if (record?.tab === 'payments' && action === 'recordPayment') return of('notePayment');
  if (record?.tab === 'payments' && action === 'askPayment') return of('payment');
  if (action === 'decideClaim') return of('decide', [], null);
  if (action === 'payRefund') return of('refund', [], null);
  if (action === 'decideDuty') return of('dutyWord');
  if (action === 'checkHomework') return of('action', HEARD);
  if (action === 'answerNo')
    return record?.tab === 'actions' ? of('action', ['state', 'doneOn']) : of('adjustment', [], null);
  if (action === 'keepPromise') return of('action', ['state', 'doneOn']);
  if (action === 'tickMoment') return of('planMoment', ['state', 'at']);
  if (action === 'seeTried') return of('tryThing', ['observed', 'state', 'closedOn', 'lesson']);
  if (action === 'whatNow') return of('review', ['doneOn', 'text']);
  if (action === 'putRight') return of('action', ['repair']);
  if (action === 'clearUp' || action === 'reassure') return of(action, [], null);
  return action === 'planSessions' ? of('series', [], null) : null;
}
