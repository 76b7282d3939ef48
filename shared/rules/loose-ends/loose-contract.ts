import { rowsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import { looseOf } from './loose-end.ts';
import type { LooseEnd } from './loose-end-found.ts';
import { vaguePhrases } from './vague-words.ts';

const draftProposal = (book: Book, engagement: string) =>
  rowsOf(book, 'proposals', engagement)
    .filter((one) => one.sentAt === null && one.withdrawnOn === null)
    .sort((a, b) => b.id.localeCompare(a.id))[0] ?? null;

/** What is loose about “done”, the term and the fee of a contract or the draft of one. */
export function contractEnds(book: Book, engagement: string, contract: Contract | null): LooseEnd[] {
  const proposal = draftProposal(book, engagement);
  const done = contract?.doneMeans ?? proposal?.doneMeans ?? null;
  const criteria = rowsOf(book, 'acceptances', engagement).length;
  const record = contract
    ? ({ tab: 'contracts', id: contract.id } as const)
    : proposal
      ? ({ tab: 'proposals', id: proposal.id } as const)
      : null;
  const meaning = looseOf(record, [[!done?.trim() && criteria === 0, 'noDone', 'doneMeans']]);
  return [...meaning, ...(contract ? termEnds(contract) : [])];
}

const termEnds = (contract: Contract): LooseEnd[] =>
  looseOf({ tab: 'contracts', id: contract.id }, [
    [!contract.accepter?.trim(), 'noAccepter', 'accepter'],
    [contract.termStart === null, 'noTermStart', 'termStart'],
    [contract.termEnd === null, 'noTermEnd', 'termEnd'],
    [contract.fee === null, 'noContractFee', 'fee'],
  ]);

/** Vague words in what would be signed or sent, each at its field. */
export function wordEnds(book: Book, engagement: string, contract: Contract | null): LooseEnd[] {
  const proposal = draftProposal(book, engagement);
  const texts: readonly (readonly ['contracts' | 'proposals', string, string, string | null])[] = [
    ...(contract
      ? CONTRACT_TEXTS.map((field) => ['contracts', contract.id, field, contract[field]] as const)
      : []),
    ...(proposal
      ? PROPOSAL_TEXTS.map((field) => ['proposals', proposal.id, field, proposal[field]] as const)
      : []),
  ];
  return texts.flatMap(([tab, id, field, text]) =>
    vaguePhrases(text).flatMap(({ word, sentence }) =>
      looseOf({ tab, id }, [[true, 'vague', field, word, sentence]]),
    ),
  );
}

const CONTRACT_TEXTS = ['objective', 'doneMeans', 'remedies'] as const;
const PROPOSAL_TEXTS = ['doneMeans', 'clientDuties', 'providerDuties'] as const;
