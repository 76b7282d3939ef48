import { formatMoney } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import type { Money } from '../../base/money.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import type { Proposal } from '../../model/value/proposals.ts';
import { looseOf } from './loose-end.ts';
import type { LooseEnd } from './loose-end-found.ts';
import { boundOn, isSigned, latestFirst } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';

const sentOnes = (book: Book, engagement: string): Proposal[] =>
  rowsOf(book, 'proposals', engagement)
    .filter((one) => one.sentAt !== null && one.withdrawnOn === null)
    .sort((a, b) => (b.version ?? 1) - (a.version ?? 1) || b.id.localeCompare(a.id));

/** Where contract, proposal, option and other revisions do not say the same. */
export function agreementEnds(book: Book, contract: Contract | null): LooseEnd[] {
  if (!contract) return [];
  return [...feeEnds(book, contract), ...versionEnds(book, contract), ...revisionEnds(book, contract)];
}

/** One fee, once agreed: the contract's, that of its option, and that of the proposal it follows. */
function feeEnds(book: Book, contract: Contract): LooseEnd[] {
  const { fee } = contract;
  if (!fee) return [];
  const proposal = recordOf(book, 'proposals', contract.proposal) ?? sentOnes(book, contract.engagement)[0];
  const ids = [...new Set([contract.option, proposal?.option ?? null])];
  const show = (amount: Money) => formatMoney(amount, localeOf(book));
  return ids.flatMap((id) => {
    const option = recordOf(book, 'options', id);
    if (!option?.fee || (option.fee.minor === fee.minor && option.fee.currency === fee.currency)) return [];
    return looseOf({ tab: 'contracts', id: contract.id }, [
      [true, 'feesDiffer', 'fee', show(fee), id === contract.option, option.name, show(option.fee)],
    ]);
  });
}

/** A fee that differs and needs a reason in words before a side signs; null where the fees are one, or the reason is there. */
export const feeToExplain = (book: Book, contract: Contract): LooseEnd | null =>
  contract.looseEndsReason?.trim() ? null : (feeEnds(book, contract)[0] ?? null);

/** A draft that follows an older version than the one sent last. */
function versionEnds(book: Book, contract: Contract): LooseEnd[] {
  const own = recordOf(book, 'proposals', contract.proposal);
  const [latest] = sentOnes(book, contract.engagement);
  const isOlder = own !== null && latest !== undefined && (own.version ?? 1) < (latest.version ?? 1);
  if (isSigned(contract) || !isOlder) return [];
  return looseOf({ tab: 'contracts', id: contract.id }, [
    [true, 'olderProposal', 'proposal', `${own.version ?? 1}`, `${latest.version ?? 1}`],
  ]);
}

/** Two signed revisions with one number, and a contract whose term only begins after another's: that is a renewal. */
function revisionEnds(book: Book, contract: Contract): LooseEnd[] {
  const signed = rowsOf(book, 'contracts', contract.engagement)
    .filter((one) => boundOn(book, one) !== null)
    .sort(latestFirst(book));
  const number = (one: Contract) => one.revision ?? 1;
  const twice = signed.find((one, n) => signed.slice(n + 1).some((other) => number(other) === number(one)));
  const later = rowsOf(book, 'contracts', contract.engagement)
    .filter((one) =>
      signed.some(
        (other) => other.termEnd !== null && one.termStart !== null && one.termStart > other.termEnd,
      ),
    )
    .sort((a, b) => a.id.localeCompare(b.id))[0];
  return [
    ...(twice
      ? looseOf({ tab: 'contracts', id: twice.id }, [[true, 'sameRevision', 'revision', `${number(twice)}`]])
      : []),
    ...(later
      ? looseOf({ tab: 'contracts', id: later.id }, [
          [true, 'laterTerm', 'termStart', formatDay(later.termStart ?? '', localeOf(book))],
        ])
      : []),
  ];
}
