import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { driverGaps } from '../value/driver-value.ts';
import { desiredOf } from '../desired.ts';
import { agreementEnds } from './loose-agreement.ts';
import { contractEnds, wordEnds } from './loose-contract.ts';
import { looseOf } from './loose-end.ts';
import { guaranteeEnds } from './loose-guarantee.ts';
import { resultEnds } from './loose-results.ts';
import { optionProblems } from '../value/options.ts';
import { contractInView } from '../guarantee/terms.ts';
import type { LooseEnd } from './loose-end-found.ts';

/** Everything loose about an engagement's proposal and contract, most important first. */
export function looseEnds(book: Book, engagement: string): LooseEnd[] {
  if (!recordOf(book, 'engagements', engagement)) return [];
  const contract = contractInView(book, engagement);
  return [
    ...outcomeEnds(book, engagement),
    ...resultEnds(book, engagement),
    ...valueEnds(book, engagement),
    ...priceEnds(book, engagement),
    ...guaranteeEnds(book, engagement, contract),
    ...agreementEnds(book, contract),
    ...contractEnds(book, engagement, contract),
    ...wordEnds(book, engagement, contract),
  ];
}

function outcomeEnds(book: Book, engagement: string): LooseEnd[] {
  const primary = rowsOf(book, 'outcomes', engagement).find((one) => one.primary);
  const said = desiredOf(book, engagement) !== null;
  return [
    ...looseOf({ tab: 'engagements', id: engagement }, [
      [
        !said,
        'noObjective',
        'The desired outcome is not written in the client’s words.',
        'Ask what they want and quote it.',
        'desired',
      ],
      [said && !primary, 'noPrimary', 'No outcome is the primary one.', 'Choose exactly one.', null, false],
    ]),
    ...(primary && said
      ? looseOf({ tab: 'outcomes', id: primary.id }, [
          [
            primary.confirmedOn === null,
            'notConfirmed',
            'The client has not confirmed the outcome.',
            'Read it to them and note the day.',
            'confirmedOn',
            false,
          ],
        ])
      : []),
  ];
}

/** What makes a driver agreed. */
export const AGREEMENT_FIELDS = ['attribution', 'confidence', 'agreedBy', 'agreedOn'] as const;

/** Drivers by id: the order of rows in a sheet changes no sentence. */
const valueEnds = (book: Book, engagement: string): LooseEnd[] =>
  rowsOf(book, 'drivers', engagement)
    .sort((a, b) => a.id.localeCompare(b.id))
    .flatMap((driver) => {
      const { agreed, missing, open } = driverGaps(driver);
      return looseOf({ tab: 'drivers', id: driver.id }, [
        [
          !driver.source?.trim(),
          'noSourceOfValue',
          `“${driver.name}” has no source.`,
          'Say where the numbers come from.',
          'source',
          false,
        ],
        [
          !agreed,
          'notAgreed',
          `“${driver.name}” is not in the cautious value yet. Still missing: ${[...missing, ...open].join(', ')}.`,
          'Go through it with the client.',
          AGREEMENT_FIELDS.find((field) => driver[field] === null) ?? 'agreedOn',
          false,
        ],
      ]);
    });

function priceEnds(book: Book, engagement: string): LooseEnd[] {
  const options = rowsOf(book, 'options', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const record = { tab: 'engagements', id: engagement } as const;
  return [
    ...looseOf(record, [
      [options.length === 0, 'noOption', 'There is no option with a fee.', 'Make at least one.', null],
    ]),
    ...options.flatMap((one) =>
      looseOf({ tab: 'options', id: one.id }, [
        [one.fee === null, 'noFee', `“${one.name}” has no fee.`, 'Fix the fee.', 'fee'],
      ]),
    ),
    ...optionProblems(book, engagement).flatMap((one) =>
      looseOf(record, [[true, 'options', one.message, 'Change the options.', one.field, false]]),
    ),
  ];
}
