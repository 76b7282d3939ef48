import type { Block } from '../block.ts';
import type { DocumentFacts, GuaranteeFacts } from '../fact-types.ts';
import { percentText } from '../figures.ts';
import { plain, strong, type Runs } from '../run.ts';
import { sentences, type Writer } from '../writer.ts';

/** How and by when the client asks: by replying, with the last day where the term is known. */
export const claimLine = (guarantee: GuaranteeFacts, writer: Writer): Runs =>
  guarantee.claimUntil
    ? writer.say('claimBy', { day: writer.day(guarantee.claimUntil) })
    : writer.count('claimWithin', guarantee.claimWindowDays);

/** What part of the fee is not due then, in words: `half of the fee`. */
function whatOf(share: number, writer: Writer): Runs {
  if (share === 1) return strong(writer.text('wholeFee'));
  return strong(
    share === 0.5
      ? writer.text('halfFee')
      : writer.text('shareFee', { share: percentText(share, writer.locale) }),
  );
}

const amountOf = ({ refund, fee }: GuaranteeFacts, writer: Writer): Runs =>
  refund && fee
    ? writer.say('amountOfFee', {
        amount: { ...writer.money(refund), strong: true } as Runs[number],
        fee: writer.money(fee),
      })
    : plain('');

/** What the client gets back and no longer owes, with its tax: one rule for all types. Null while the share is open. */
export function payBackLine(guarantee: GuaranteeFacts, writer: Writer): Runs | null {
  const { refundShare: share, reviewDays } = guarantee;
  if (share === null) return null;
  return sentences(
    writer.count(share === 1 ? 'payBackAll' : 'payBackPart', reviewDays, {
      what: whatOf(share, writer),
      amount: share === 1 ? plain('') : amountOf(guarantee, writer),
    }),
    taxLine(guarantee, writer),
  );
}

/** Whether tax comes back; null while it is undecided. */
function taxLine(guarantee: GuaranteeFacts, writer: Writer): Runs | null {
  if (guarantee.taxRule === 'followsPrice') return writer.say('taxFollows');
  if (guarantee.taxRule !== 'notReturned') return null;
  return guarantee.taxReason
    ? writer.say('taxNotReturned', { reason: guarantee.taxReason })
    : writer.say('taxNotReturnedBare');
}

/** The law stays above the guarantee, the more so for a consumer; the practice's own legal note follows. */
export const rightsLine = (guarantee: GuaranteeFacts, writer: Writer): Runs =>
  sentences(
    writer.say('rightsStay'),
    guarantee.consumer ? writer.say('consumerLine') : null,
    guarantee.legalNote ? plain(guarantee.legalNote) : null,
  );

/** What the terms still leave vague, one dashed block each. */
export function guaranteeOpen(guarantee: GuaranteeFacts, writer: Writer): readonly Block[] {
  if (guarantee.type === 'none') return [];
  const ends: readonly (readonly [string, boolean, Runs])[] = [
    ['guarantee', guarantee.type === null, writer.say('openGuarantee')],
    [
      'refund-share',
      guarantee.type !== null && guarantee.refundShare === null,
      writer.say('openRefundShare'),
    ],
    ['tax', guarantee.type !== null && guarantee.taxRule === null, writer.say('openTax')],
    ['tax-reason', guarantee.taxRule === 'notReturned' && !guarantee.taxReason, writer.say('openTaxReason')],
    ['term', !guarantee.termStart || !guarantee.termEnd, writer.say('openTerm')],
    ['guarantor', !guarantee.guarantor || !guarantee.guarantorAddress, writer.say('openGuarantor')],
    ['judge', guarantee.judge === 'thirdPerson' && !guarantee.judgeName, writer.say('openJudge')],
  ];
  return ends.flatMap(([key, isOpen, runs]) => (isOpen ? [writer.open(key, runs)] : []));
}

/** The box of the proposal: how to ask, what comes back, when a duty counts, and the law. */
export function guaranteeSection(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { guarantee } = facts;
  if (!guarantee) return [writer.open('guarantee', writer.say('openGuarantee'))];
  const box = (paragraphs: readonly Runs[]): Block => ({
    kind: 'callout',
    key: 'guarantee',
    heading: writer.words.ifNot,
    paragraphs,
  });
  if (guarantee.type === 'none')
    return [
      box([sentences(writer.say('noGuarantee'), guarantee.consumer ? writer.say('consumerLine') : null)]),
    ];
  if (guarantee.type === null) return guaranteeOpen(guarantee, writer);
  const text = sentences(
    claimLine(guarantee, writer),
    payBackLine(guarantee, writer),
    guarantee.remedies ? writer.say('otherRemedies', { remedies: guarantee.remedies }) : null,
    guarantee.duties.length > 0 ? writer.say('lapseRule') : null,
    rightsLine(guarantee, writer),
  );
  return [box([text]), ...guaranteeOpen(guarantee, writer)];
}
