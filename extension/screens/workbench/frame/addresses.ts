import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { stepTask, type StepTask } from '#shared/workflows/tasks/step-task.ts';
import { toEngagement } from './router.ts';

const TARGETS: Readonly<Record<AttentionItem['action'], string>> = {
  logSession: 'sessions',
  writeUpdate: 'ask',
  askVerdict: 'ask',
  askDone: 'ask',
  tieLooseEnds: 'proposal',
  prepare: '',
  planSessions: 'tasks',
  agreeResults: 'tasks',
  answerNo: 'sessions',
  askValue: 'ask',
  checkHomework: 'sessions',
  recordPayment: 'tasks',
  askPayment: 'tasks',
  decideClaim: 'guarantee',
  payRefund: 'guarantee',
  reviewProposal: 'proposal',
  backUp: '',
  decideDuty: 'guarantee',
  lookAtGuarantee: 'guarantee',
  moveStage: 'journey/move',
  clearUp: 'tasks',
  putRight: 'tasks',
  keepPromise: 'tasks',
  tickMoment: 'tasks',
  seeTried: 'tasks',
  whatNow: 'done',
  reassure: 'tasks',
};

/** Where a short form is found under its engagement. */
export const taskAddress = ({ task, record, fields }: StepTask): string =>
  ['tasks', task, record ?? '-', fields.join(',')].filter(Boolean).join('/');

/** Where the next step of an item is taken. */
export function addressOf(item: AttentionItem): string {
  if (item.action === 'backUp' || item.engagement === null) return '#/exchange';
  if (item.action === 'logSession') return `#/meeting/${item.engagement}`;
  const step = stepTask(item);
  return toEngagement(item.engagement, step ? taskAddress(step) : TARGETS[item.action]);
}
