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
      [type === null, 'noGuarantee', contract ? 'type' : 'guarantee'],
      [type !== null && contract === null, 'noParagraph', null],
      ...(type === null ? [] : [...moneyChecks(book, engagement, contract), ...judgeChecks(book, contract)]),
      ...(type === null ? [] : wordingChecks(book, engagement, contract)),
      [outside !== null, 'outside', null, outside ?? ''],
    ]),
  ];
}

/** A guarantee that is offered below the own threshold; not said how sure is asked beside the proposal, and loose in nothing. */
function sureCheck(book: Book, row: Engagement): Check {
  const { state, text } = deliveryConfidence(book, row);
  return [state === 'notSureEnough', 'notSure', 'confidence', text];
}

function moneyChecks(book: Book, engagement: string, contract: Contract | null): Check[] {
  const share = contract?.refundShare ?? rowsOf(book, 'pricings', engagement)[0]?.refundShare ?? null;
  const taxRule = contract ? contract.taxRule : settingsOf(book).taxRule;
  return [
    [share === null, 'noShare', 'refundShare'],
    [taxRule === null, 'noTaxRule', 'taxRule'],
    [contract?.taxRule === 'notReturned' && !contract.taxReason?.trim(), 'noTaxReason', 'taxReason'],
  ];
}

function wordingChecks(book: Book, engagement: string, contract: Contract | null): Check[] {
  const results = rowsOf(book, 'minimumResults', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const tests = (['results', 'learning'] as const).map((test) =>
    results.filter((one) => (one.test ?? 'results') === test),
  );
  return [
    [tests.some((ones) => ones.length > 1) && !contract?.combine, 'noCombine', 'combine'],
    [tests[1] !== undefined && tests[1].length > 0 && !contract?.learning, 'noLearning', 'learning'],
    [contract !== null && contract.claimAfterClientEnd === null, 'noEarlyEnd', 'claimAfterClientEnd'],
  ];
}

function judgeChecks(book: Book, contract: Contract | null): Check[] {
  const settings = settingsOf(book);
  return [
    [!(contract?.guarantor ?? settings.practice ?? settings.provider)?.trim(), 'noGuarantor', 'guarantor'],
    [!(contract?.guarantorAddress ?? settings.address)?.trim(), 'noAddress', 'guarantorAddress'],
    [contract?.judge === 'thirdPerson' && !contract.judgeName?.trim(), 'noJudge', 'judgeName'],
    [contract !== null && dutiesOf(contract).every((duty) => duty === null), 'noDuties', 'dutyClarity'],
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
