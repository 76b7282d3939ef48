import { addDays } from '../base/day.ts';
import { scale } from '../base/money.ts';
import type { Client } from '../model/clients.ts';
import type { Contract } from '../model/contracts.ts';
import type { MinimumResult } from '../model/minimum-results.ts';
import type { Settings } from '../model/settings.ts';
import type { GuaranteeFacts, ResultFacts } from './fact-types.ts';

const DUTIES = [
  'dutyClarity',
  'dutyFeedback',
  'dutyHomework',
  'dutyFactors',
  'dutyPresence',
  'dutyNotice',
] as const;
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

/** One minimum result as the client may see it; what a person calls measured has the kind blank. */
export const resultFacts = (result: MinimumResult): ResultFacts => ({
  id: result.id,
  name: result.name,
  kind: result.kind,
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

/** What the contract draft or revision promises; presets of the practice where the contract leaves a number blank. */
export function guaranteeFacts(
  contract: Contract,
  results: readonly MinimumResult[],
  client: Client | null,
  settings: Settings,
): GuaranteeFacts {
  const { fee, refundShare, termEnd } = contract;
  const claimWindowDays = contract.claimWindowDays ?? settings.claimWindowDays ?? 30;
  const tests = new Set(results.map((result) => result.test ?? 'results'));
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
    judge: contract.judge ?? 'client',
    judgeName: contract.judgeName,
    termStart: contract.termStart,
    termEnd,
    claimUntil: termEnd ? addDays(termEnd, claimWindowDays) : null,
    claimWindowDays,
    reviewDays: contract.reviewDays ?? settings.reviewDays ?? 14,
    noticeHours: contract.noticeHours ?? settings.noticeHours ?? 24,
    feedbackHours: contract.feedbackHours ?? settings.feedbackHours ?? 24,
    claritySession: contract.claritySession ?? settings.claritySession ?? 2,
    duties: DUTIES.flatMap((duty, index) => (contract[duty] === true ? [index + 1] : [])),
    claimAfterClientEnd: contract.claimAfterClientEnd,
    consumer: contract.consumer ?? client?.consumer === 'yes',
    guarantor: contract.guarantor ?? settings.practice ?? settings.provider,
    guarantorAddress: contract.guarantorAddress ?? settings.address,
    remedies: contract.remedies,
    legalNote: contract.legalNote,
    revision: contract.revision ?? 1,
  };
}
