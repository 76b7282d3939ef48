import { formatDay } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import { looseOf, type Check } from './loose-end.ts';
import type { LooseEnd } from './loose-end-found.ts';
import { boundOn, contractInView } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';

/** What is loose about the minimum results: measure, from where to where, by when, read from where. */
export function resultEnds(book: Book, engagement: string): LooseEnd[] {
  const results = rowsOf(book, 'minimumResults', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const contract = contractInView(book, engagement);
  const termEnd = contract?.termEnd ?? null;
  const isOpen = contract !== null && contract.type !== 'none' && boundOn(book, contract) === null;
  const open = isOpen ? termEnd : null;
  if (results.length > 0)
    return results.flatMap((one) => [...endsOf(one, termEnd !== null), ...lateDay(book, one, open)]);
  return looseOf({ tab: 'engagements', id: engagement }, [[true, 'noMinimumResult', null]]);
}

/** A result's own day after the term moves evaluation and window: said before sending, not found out after signing. */
function lateDay(book: Book, one: MinimumResult, termEnd: Day | null): LooseEnd[] {
  if (termEnd === null || one.dueOn === null || one.dueOn <= termEnd) return [];
  const day = formatDay(one.dueOn, localeOf(book), 'short');
  return looseOf({ tab: 'minimumResults', id: one.id }, [[true, 'dayAfterTerm', 'dueOn', one.name, day]]);
}

const endsOf = (one: MinimumResult, termEnds: boolean): LooseEnd[] =>
  looseOf({ tab: 'minimumResults', id: one.id }, [
    ...((one.kind ?? 'measure') === 'measure' ? measureChecks(one) : []),
    ...(one.kind === 'goal' ? goalChecks(one) : []),
    [one.kind === 'money' && one.threshold === null, 'noNumber', 'threshold', one.name],
    [one.dueOn === null && !termEnds, 'noDate', 'dueOn', one.name],
  ]);

const goalChecks = (one: MinimumResult): Check[] => [
  [one.level0 === null, 'noLevel', 'level0', one.name],
  [one.levelRequired === null, 'noRequired', 'levelRequired', one.name],
];

function measureChecks(one: MinimumResult): Check[] {
  const { name } = one;
  if (one.measure === null) return [[true, 'noKind', 'kind', name]];
  return [
    [one.baseline === null, 'noBaseline', 'baseline', name],
    [one.target === null, 'noTarget', 'target', name],
    [one.unit === null, 'noUnit', 'unit', name],
    [one.readFrom === null, 'noSource', 'readFrom', name],
  ];
}
