import type { EntityName, RecordNamed } from '../../model/entities.ts';
import * as contract from './contract.ts';
import * as guarantee from './guarantee.ts';
import type { BrokenInvariant, Invariant, Seen } from './invariant.ts';
import * as value from './value.ts';
import * as work from './work.ts';

/** What must hold in a book, tab by tab: the one list. The guard holds every plan against it, the check list every row. */
const INVARIANTS: { readonly [N in EntityName]?: readonly Invariant<N>[] } = {
  engagements: work.engagements,
  drivers: value.drivers,
  minimumResults: value.minimumResults,
  options: contract.options,
  sessions: work.sessions,
  evidence: value.evidence,
  payments: contract.payments,
  outcomes: work.outcomes,
  alternatives: value.alternatives,
  clientCosts: value.clientCosts,
  pricings: value.pricings,
  proposals: contract.proposals,
  contracts: contract.contracts,
  verdicts: guarantee.verdicts,
  claims: guarantee.claims,
  decisions: guarantee.decisions,
  pauses: work.pauses,
  externalFactors: work.externalFactors,
  rates: value.rates,
  stageVisits: work.stageVisits,
  experiments: work.experiments,
  serviceLines: work.serviceLines,
};

/** Personal words that their row needs: an erasure says that they were there instead of blanking them. */
export const NEEDED_WORDS: { readonly [N in EntityName]?: readonly string[] } = {
  claims: ['words'],
  verdicts: ['words'],
  contracts: ['clientSignedBy', 'judgeName'],
};

const invariantsOf = <N extends EntityName>(tab: N): readonly Invariant<N>[] =>
  (INVARIANTS[tab] as readonly Invariant<N>[] | undefined) ?? [];

/** What a change of some fields of a row breaks; `changed` null for a new row. What was wrong before and is not touched stays. */
export function brokenBy<N extends EntityName>(
  tab: N,
  record: RecordNamed<N>,
  changed: readonly string[] | null,
  seen: Seen,
): BrokenInvariant[] {
  return invariantsOf(tab)
    .filter(({ fields }) => changed === null || fields.some((field) => changed.includes(field)))
    .flatMap((one) => told(tab, record, one, seen));
}

/** What in a book breaks an invariant, row by row. */
export const brokenInvariants = (seen: Seen): BrokenInvariant[] =>
  (Object.keys(INVARIANTS) as EntityName[]).flatMap((tab) => {
    const lasting = invariantsOf(tab).filter(({ onlyWhenMade }) => !onlyWhenMade);
    return (seen.book[tab] as readonly RecordNamed<typeof tab>[]).flatMap((record) =>
      lasting.flatMap((one) => told(tab, record, one, seen)),
    );
  });

function told<N extends EntityName>(
  tab: N,
  record: RecordNamed<N>,
  { fields, wrong }: Invariant<N>,
  seen: Seen,
): BrokenInvariant[] {
  const message = wrong(record, seen);
  return message === null ? [] : [{ tab, id: record.id, field: fields[0], message }];
}
