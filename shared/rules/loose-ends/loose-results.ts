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
  return looseOf({ tab: 'engagements', id: engagement }, [
    [
      true,
      'noMinimumResult',
      'No minimum result is written down.',
      'Agree the least the client gets, with a number and a day.',
      null,
    ],
  ]);
}

/** A result's own day after the term moves evaluation and window: said before sending, not found out after signing. */
function lateDay(book: Book, one: MinimumResult, termEnd: Day | null): LooseEnd[] {
  if (termEnd === null || one.dueOn === null || one.dueOn <= termEnd) return [];
  const day = formatDay(one.dueOn, localeOf(book), 'short');
  const text = `“${one.name}” counts until ${day}, after the end of the term; the window to ask begins then.`;
  return looseOf({ tab: 'minimumResults', id: one.id }, [
    [true, 'dayAfterTerm', text, 'Bring the day into the term, or say that it is meant.', 'dueOn'],
  ]);
}

const endsOf = (one: MinimumResult, termEnds: boolean): LooseEnd[] =>
  looseOf({ tab: 'minimumResults', id: one.id }, [
    ...((one.kind ?? 'measure') === 'measure' ? measureChecks(one) : []),
    ...(one.kind === 'goal' ? goalChecks(one) : []),
    [
      one.kind === 'money' && one.threshold === null,
      'noNumber',
      `“${one.name}” has no amount.`,
      'Write the amount.',
      'threshold',
    ],
    [one.dueOn === null && !termEnds, 'noDate', `“${one.name}” has no day.`, 'Say by when.', 'dueOn'],
  ]);

const goalChecks = (one: MinimumResult): Check[] => [
  [
    one.level0 === null,
    'noLevel',
    `“${one.name}” does not say what is expected.`,
    'Write level 0 in words.',
    'level0',
  ],
  [
    one.levelRequired === null,
    'noRequired',
    `“${one.name}” has no level required.`,
    'Say which level is needed.',
    'levelRequired',
  ],
];

function measureChecks(one: MinimumResult): Check[] {
  const name = `“${one.name}”`;
  if (one.measure === null)
    return [
      [
        true,
        'noKind',
        `${name} does not say how it is judged.`,
        'Choose money, a goal scale or the client’s word, or write a measure.',
        'kind',
      ],
    ];
  return [
    [
      one.baseline === null,
      'noBaseline',
      `${name} does not say where it stands today.`,
      'Write today’s reading.',
      'baseline',
    ],
    [one.target === null, 'noTarget', `${name} has no target.`, 'Write what is enough.', 'target'],
    [one.unit === null, 'noUnit', `${name} has no unit.`, 'Name the unit.', 'unit'],
    [
      one.readFrom === null,
      'noSource',
      `${name} does not say where it is read.`,
      'Name the system or the person.',
      'readFrom',
    ],
  ];
}
