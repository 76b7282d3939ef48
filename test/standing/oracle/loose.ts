import type { Contract } from '#shared/model/guarantee/contracts.ts';
import { engagementOf, numberOf, rows, said, type Look } from './look.ts';
import type { Terms } from './terms.ts';

/** What the rulings call loose about the guarantee of a contract, by the code of each end; one for each place. */
export function looseOf(at: Look, { contract, binds }: Terms, bound: readonly Contract[]): string[] {
  const results = rows(at, 'minimumResults');
  const ofTest = (test: string) => results.filter((one) => (one.test ?? 'results') === test);
  const numbers = bound.map((one) => one.revision ?? 1);
  const isAfterAnother = (one: Contract) =>
    bound.some((other) => (one.termStart ?? '') > (other.termEnd ?? '9'));
  const always = [
    ...(results.length === 0 ? ['noMinimumResult'] : []),
    ...(new Set(numbers).size < numbers.length ? ['sameRevision'] : []),
    ...(rows(at, 'contracts').some(isAfterAnother) ? ['laterTerm'] : []),
  ];
  const type = contract ? contract.type : (engagementOf(at)?.guarantee ?? null);
  if (type === 'none') return always;
  const termEnd = contract?.termEnd ?? null;
  const lateDays = results.filter(
    ({ dueOn }) => dueOn !== null && termEnd !== null && numberOf(dueOn) > numberOf(termEnd),
  );
  const day = binds === 'signed' ? [] : lateDays.map(() => 'dayAfterTerm');
  if (type === null) return [...always, ...day];
  const taxRule = contract ? contract.taxRule : (at.book.settings[0]?.taxRule ?? null);
  return [
    ...always,
    ...(taxRule === null ? ['noTaxRule'] : []),
    ...(contract?.taxRule === 'notReturned' && !said(contract.taxReason) ? ['noTaxReason'] : []),
    ...(!contract?.combine && (ofTest('results').length > 1 || ofTest('learning').length > 1)
      ? ['noCombine']
      : []),
    ...(!contract?.learning && ofTest('learning').length > 0 ? ['noLearning'] : []),
    ...day,
  ];
}
