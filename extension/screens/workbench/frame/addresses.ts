import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { toEngagement } from './router.ts';

const TARGETS: Readonly<Record<AttentionItem['action'], string>> = {
  logSession: 'sessions',
  writeUpdate: 'ask',
  askVerdict: 'ask',
  askDone: 'ask',
  tieLooseEnds: 'proposal',
  prepare: '',
  answerNo: 'sessions',
  askValue: 'ask',
  checkHomework: 'sessions',
  recordPayment: 'tasks',
  decideClaim: 'guarantee',
  payRefund: 'guarantee',
  reviewProposal: 'proposal',
  backUp: '',
  decideDuty: 'guarantee',
  lookAtGuarantee: 'guarantee',
  moveStage: 'journey/move',
};

/** Where the next step of an item is taken. */
export function addressOf(item: AttentionItem): string {
  if (item.action === 'backUp' || item.engagement === null) return '#/exchange';
  if (item.action === 'logSession') return `#/meeting/${item.engagement}`;
  const { action, engagement, record } = item;
  const isPart = action === 'recordPayment' && record?.tab === 'payments';
  return toEngagement(engagement, isPart ? `tasks/notePayment/${record.id}` : TARGETS[action]);
}
