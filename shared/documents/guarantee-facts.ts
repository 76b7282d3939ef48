import { scale, type Money } from '../base/money.ts';
import type { Client } from '../model/work/clients.ts';
import type { MinimumResult } from '../model/guarantee/minimum-results.ts';
import type { Settings } from '../model/settings.ts';
import { refundShareOf } from '../rules/money/refund.ts';
import type { Terms } from '../rules/guarantee/terms.ts';
import type { GuaranteeFacts, ResultFacts } from './fact-types.ts';

const LEVELS: Readonly<Record<number, keyof MinimumResult>> = {
  [-2]: 'levelMinus2',
  [-1]: 'levelMinus1',
  0: 'level0',
  1: 'levelPlus1',
  2: 'levelPlus2',
};

const levelText = (result: MinimumResult, level: number | null): string | null => {
  const field = level === null ? undefined : LEVELS[level];
  const text = field === undefined ? null : result[field];
  return typeof text === 'string' ? text : null;
};

/** One minimum result as the client may see it; a measured number is one whether its kind says so or is blank. */
export const resultFacts = (result: MinimumResult): ResultFacts => ({
  id: result.id,
  name: result.name,
  kind: result.kind === 'measure' ? null : result.kind,
  threshold: result.threshold,
  basis: result.basis,
  unit: result.unit,
  today: result.baseline,
  then: result.target,
  level: levelText(result, result.levelRequired ?? (result.kind === 'goal' ? 0 : null)),
  levelToday: levelText(result, result.levelBaseline),
  by: result.dueOn,
  readFrom: result.readFrom,
});

/** What the contract draft or revision promises, with the presets the rules fill in where it leaves a number blank. */
export function guaranteeFacts(
  terms: Terms,
  fee: Money | null,
  client: Client | null,
  settings: Settings,
): GuaranteeFacts {
  const { contract } = terms;
  const refundShare = refundShareOf(contract);
  const tests = new Set(terms.minimumResults.map((result) => result.test ?? 'results'));
  return {
    type: contract.type,
    fee,
    refundShare,
    refund: fee && refundShare !== null ? scale(fee, refundShare) : null,
    taxRule: contract.taxRule,
    taxReason: contract.taxReason,
    combine: contract.combine,
    learning: contract.learning,
    asksLearning: tests.size > 1,
    learningResults: terms.minimumResults.filter((one) => one.test === 'learning').length,
    judge: contract.judge ?? 'client',
    judgeName: contract.judgeName,
    termStart: terms.termStart,
    termEnd: terms.termEnd,
    claimUntil: terms.windowEnd,
    claimWindowDays: terms.claimWindowDays,
    reviewDays: terms.reviewDays,
    noticeHours: terms.noticeHours,
    feedbackHours: terms.feedbackHours,
    claritySession: terms.claritySession,
    duties: ([1, 2, 3, 4, 5, 6] as const).filter((duty) => terms.hasDuty(duty)),
    claimAfterClientEnd: contract.claimAfterClientEnd,
    consumer: contract.consumer ?? client?.consumer === 'yes',
    guarantor: contract.guarantor ?? settings.practice ?? settings.provider,
    guarantorAddress: contract.guarantorAddress ?? settings.address,
    remedies: contract.remedies,
    legalNote: contract.legalNote,
    revision: contract.revision ?? 1,
  };
}
