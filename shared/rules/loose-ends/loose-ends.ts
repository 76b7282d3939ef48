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
      [!said, 'noObjective', 'desired'],
      [said && !primary, 'noPrimary', null],
    ]),
    ...(primary && said
      ? looseOf({ tab: 'outcomes', id: primary.id }, [
          [primary.confirmedOn === null, 'notConfirmed', 'confirmedOn'],
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
        [!driver.source?.trim(), 'noSourceOfValue', 'source', driver.name],
        [
          !agreed,
          'notAgreed',
          AGREEMENT_FIELDS.find((field) => driver[field] === null) ?? 'agreedOn',
          driver.name,
          [...missing, ...open].join(', '),
        ],
      ]);
    });

function priceEnds(book: Book, engagement: string): LooseEnd[] {
  const options = rowsOf(book, 'options', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const record = { tab: 'engagements', id: engagement } as const;
  return [
    ...looseOf(record, [[options.length === 0, 'noOption', null]]),
    ...options.flatMap((one) =>
      looseOf({ tab: 'options', id: one.id }, [[one.fee === null, 'noFee', 'fee', one.name]]),
    ),
    ...optionProblems(book, engagement).flatMap((one) =>
      looseOf(record, [[true, 'options', one.field, one.message]]),
    ),
  ];
}
