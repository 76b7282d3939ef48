import { rowsOf, type Book } from '../model/book.ts';
import type { MinimumResult } from '../model/minimum-results.ts';
import { looseOf, type Check } from './loose-end.ts';
import type { LooseEnd } from './loose-ends.ts';
import { contractInView } from './terms.ts';

/** What is loose about the minimum results: measure, from where to where, by when, read from where. */
export function resultEnds(book: Book, engagement: string): LooseEnd[] {
  const results = rowsOf(book, 'minimumResults', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const termEnd = contractInView(book, engagement)?.termEnd ?? null;
  if (results.length > 0) return results.flatMap((one) => endsOf(one, termEnd !== null));
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

const endsOf = (one: MinimumResult, termEnds: boolean): LooseEnd[] =>
  looseOf({ tab: 'minimumResults', id: one.id }, [
    ...(one.kind === null ? measureChecks(one) : []),
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
