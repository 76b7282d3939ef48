import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { deliveryConfidence } from '../learning/delivery-confidence.ts';
import { isGuarantee, whyNoGuarantee } from '../guarantee/guarantee-allowed.ts';
import { looseOf, type Check } from './loose-end.ts';
import type { LooseEnd } from './loose-end-found.ts';

/** What is loose about the guarantee itself: what terms always name. */
export function guaranteeEnds(book: Book, engagement: string, contract: Contract | null): LooseEnd[] {
  const row = recordOf(book, 'engagements', engagement);
  const type = contract?.type ?? row?.guarantee ?? null;
  const record = contract
    ? ({ tab: 'contracts', id: contract.id } as const)
    : ({ tab: 'engagements', id: engagement } as const);
  if (type === 'none') return [];
  const outside = isGuarantee(type) ? whyNoGuarantee(book, row) : null;
  const offered = isGuarantee(type) && !contract?.clientSignedOn;
  return [
    ...looseOf({ tab: 'engagements', id: engagement }, offered && row ? [sureCheck(book, row)] : []),
    ...looseOf(record, [
      [
        type === null,
        'noGuarantee',
        'It is not said whether there is a guarantee.',
        'Choose one, or none.',
        contract ? 'type' : 'guarantee',
      ],
      [
        type !== null && contract === null,
        'noParagraph',
        'The guarantee has no terms yet, so the proposal has no guarantee paragraph.',
        'Draft the contract; its terms are the paragraph.',
        null,
      ],
      ...(type === null ? [] : [...moneyChecks(book, engagement, contract), ...judgeChecks(book, contract)]),
      ...(type === null ? [] : wordingChecks(book, engagement, contract)),
      [outside !== null, 'outside', outside ?? '', 'Choose “No guarantee”, or change the service.', null],
    ]),
  ];
}

/** A guarantee that is offered below the own threshold; not said how sure is asked beside the proposal, and loose in nothing. */
function sureCheck(book: Book, row: Engagement): Check {
  const { state, text } = deliveryConfidence(book, row);
  return [state === 'notSureEnough', 'notSure', text, 'Name the gaps, or leave the guarantee out.', 'confidence', false]; // prettier-ignore
}

function moneyChecks(book: Book, engagement: string, contract: Contract | null): Check[] {
  const share = contract?.refundShare ?? rowsOf(book, 'pricings', engagement)[0]?.refundShare ?? null;
  const taxRule = contract ? contract.taxRule : settingsOf(book).taxRule;
  return [
    [share === null, 'noShare', 'How much is paid back is not said.', 'Write the share.', 'refundShare'],
    [
      taxRule === null,
      'noTaxRule',
      'Whether tax is returned with the price is not said.',
      'Decide it; both numbers are shown until then.',
      'taxRule',
    ],
    [
      contract?.taxRule === 'notReturned' && !contract.taxReason?.trim(),
      'noTaxReason',
      'Tax is not returned, and no reason is given.',
      'Give the reason.',
      'taxReason',
    ],
  ];
}

function wordingChecks(book: Book, engagement: string, contract: Contract | null): Check[] {
  const results = rowsOf(book, 'minimumResults', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const tests = (['results', 'learning'] as const).map((test) =>
    results.filter((one) => (one.test ?? 'results') === test),
  );
  return [
    [
      tests.some((ones) => ones.length > 1) && !contract?.combine,
      'noCombine',
      'Whether one minimum result is enough or all are needed is not said.',
      'Choose “either” or “all”.',
      'combine',
    ],
    [
      tests[1] !== undefined && tests[1].length > 0 && !contract?.learning,
      'noLearning',
      'Learning and results: whether either suffices or both are needed is not said.',
      'Choose one.',
      'learning',
    ],
    [
      contract !== null && contract.claimAfterClientEnd === null,
      'noEarlyEnd',
      'Whether the client can still claim after ending early is not said; then there is none.',
      'Say yes or no.',
      'claimAfterClientEnd',
      false,
    ],
  ];
}

function judgeChecks(book: Book, contract: Contract | null): Check[] {
  const settings = settingsOf(book);
  return [
    [
      !(contract?.guarantor ?? settings.practice ?? settings.provider)?.trim(),
      'noGuarantor',
      'The guarantor is not named.',
      'Name the practice.',
      'guarantor',
    ],
    [
      !(contract?.guarantorAddress ?? settings.address)?.trim(),
      'noAddress',
      'The guarantor has no address.',
      'Write it in Settings or the contract.',
      'guarantorAddress',
    ],
    [
      contract?.judge === 'thirdPerson' && !contract.judgeName?.trim(),
      'noJudge',
      'The third person who judges is not named.',
      'Name them.',
      'judgeName',
    ],
    [
      contract !== null && dutiesOf(contract).every((duty) => duty === null),
      'noDuties',
      'It is not said what each side does.',
      'Choose the duties, or say that there are none.',
      'dutyClarity',
    ],
  ];
}

const dutiesOf = (contract: Contract) => [
  contract.dutyClarity,
  contract.dutyFeedback,
  contract.dutyHomework,
  contract.dutyFactors,
  contract.dutyPresence,
  contract.dutyNotice,
];
