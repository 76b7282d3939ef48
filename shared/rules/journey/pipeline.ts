import { formatMoney, formatShare } from '../../base/amount.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import { money, roundHalfUp, type Money } from '../../base/money.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Proposal } from '../../model/value/proposals.ts';
import { underWay } from '../archived.ts';
import type { Figure } from '../explain.ts';
import { contractInView, isSigned, zoneOf } from '../guarantee/terms.ts';
import { clientWord, localeOf } from '../who.ts';
import { arcOf } from './arc.ts';

/** A proposal that was sent and waits for its answer. */
export interface OpenProposal {
  readonly engagement: Engagement;
  readonly proposal: Proposal;
  /** The fee of the option it recommends; null where that is not known. */
  readonly fee: Money | null;
  /** The client has decided, and can buy it elsewhere tomorrow: it counts by half. Ask to understand. */
  readonly decided: boolean;
}

/** Open proposals of one currency: what they come to, and how much of it to count on. */
export interface PipelineSum {
  readonly currency: string;
  readonly open: number;
  readonly all: Money;
  readonly countOn: Figure;
}

/** What waits for a yes. A rule of thumb: it enters no price and no document. */
export interface Pipeline {
  readonly open: readonly OpenProposal[];
  readonly sums: readonly PipelineSum[];
  readonly accepted: number;
  readonly answered: number;
}

/** How much less a client counts who has decided what they want, and only looks for someone to do it. */
const DECIDED = 0.5;
const FEW = 5;
const FORMULA =
  'fee × (accepted + 1) ÷ (answered + 2) of your own proposals, × 0.5 where the client has decided what they want';

/** Reads the proposals of a practice that wait for their answer. */
export function pipelineOf(book: Book, now: Instant): Pipeline {
  const answers = book.proposals.flatMap(({ answer }) => answer ?? []);
  const accepted = answers.filter((one) => one === 'accepted').length;
  const open = underWay(book).flatMap((engagement): OpenProposal[] => {
    const proposal = openProposal(book, engagement.id, now);
    if (!proposal) return [];
    const decided = arcOf(book, engagement.id, now, zoneOf(book, engagement.id)).kind === 'customer';
    return [{ engagement, proposal, decided, fee: feeOf(book, proposal) }];
  });
  const currencies = [...new Set(open.flatMap(({ fee }) => fee?.currency ?? []))].sort();
  const share = answers.length === 0 ? null : (accepted + 1) / (answers.length + 2);
  const sums = currencies.map((currency) => sumIn(book, open.filter(({ fee }) => fee?.currency === currency), currency, share)); // prettier-ignore
  return { open: byClient(book, open), sums, accepted, answered: answers.length };
}

const byClient = (book: Book, open: readonly OpenProposal[]): OpenProposal[] =>
  [...open].sort(
    ({ engagement: a }, { engagement: b }) =>
      clientWord(book, a.id).localeCompare(clientWord(book, b.id), 'en') || a.id.localeCompare(b.id),
  );

/** The latest one that was sent, still holds, and was neither answered nor signed. */
function openProposal(book: Book, engagement: string, now: Instant): Proposal | null {
  if (rowsOf(book, 'contracts', engagement).some(isSigned)) return null;
  const today = dayAt(now, zoneOf(book, engagement));
  const waits = ({ sentAt, answer, supersededOn, withdrawnOn, validUntil }: Proposal) =>
    sentAt !== null && instantOf(sentAt) <= now && answer === null && supersededOn === null && withdrawnOn === null && (validUntil === null || validUntil >= today); // prettier-ignore
  return (
    rowsOf(book, 'proposals', engagement)
      .filter(waits)
      .sort((a, b) => (a.version ?? 0) - (b.version ?? 0) || a.id.localeCompare(b.id))
      .at(-1) ?? null
  );
}

/** The fee that the contract in view has, else that of the option it recommends, else of the chosen, the recommended or the only one. */
function feeOf(book: Book, { engagement, option }: Proposal): Money | null {
  const options = rowsOf(book, 'options', engagement);
  const named =
    recordOf(book, 'options', option) ??
    options.find(({ chosen }) => chosen) ??
    options.find(({ recommended }) => recommended) ??
    (options.length === 1 ? options[0] : null);
  return contractInView(book, engagement)?.fee ?? named?.fee ?? null;
}

function sumIn(
  book: Book,
  open: readonly OpenProposal[],
  currency: string,
  share: number | null,
): PipelineSum {
  const weighed = byClient(book, open).map(({ engagement, proposal, fee, decided }) => ({
    ...{ engagement, proposal, fee, decided },
    part: (fee?.minor ?? 0) * (decided ? DECIDED : 1),
  }));
  const parts = weighed.reduce((sum, { part }) => sum + part, 0);
  return {
    currency,
    open: open.length,
    all: money(open.reduce((sum, { fee }) => sum + (fee?.minor ?? 0), 0), currency), // prettier-ignore
    countOn: {
      value: share === null ? null : money(roundHalfUp(parts * share), currency),
      formula: FORMULA,
      inputs: [
        ...(share === null ? [] : [{ label: 'Own proposals', value: share, unit: 'share' as const }]),
        ...weighed.map(({ engagement, proposal, fee, decided }) => ({
          label: `${clientWord(book, engagement.id)}${decided ? ', has decided: by half' : ''}`,
          value: fee,
          record: { tab: 'proposals', id: proposal.id } as const,
        })),
      ],
      missing: share === null ? ['None of your proposals was answered yet.'] : [],
    },
  };
}

/** The open proposals in sentences; none where nothing waits. */
export function pipelineWords(book: Book, { open, sums, accepted, answered }: Pipeline): string[] {
  const locale = localeOf(book);
  const known = answered === 0 ? 'none of your proposals was answered yet' : `${accepted} of ${answered} answered ones were accepted${answered < FEW ? ', too few to rely on' : ''}`; // prettier-ignore
  const unknown = open.filter(({ fee }) => fee === null).length;
  return [
    ...sums.map(({ open: count, all, countOn }) => {
      const sure = countOn.value ? `count on ${formatMoney(countOn.value, locale)}` : 'how much of it to count on is not known'; // prettier-ignore
      return `${formatMoney(all, locale)} in ${count} open ${count === 1 ? 'proposal' : 'proposals'}: ${sure}; ${known}.`;
    }),
    ...(unknown > 0 ? [`The fee of ${unknown} open ${unknown === 1 ? 'proposal' : 'proposals'} is not known.`] : []), // prettier-ignore
    ...open
      .filter(({ decided }) => decided)
      .map(
        ({ engagement }) =>
          `${clientWord(book, engagement.id)} has decided, and can buy it elsewhere tomorrow: it counts by ${formatShare(DECIDED, locale, 0)}. Ask to understand.`,
      ),
  ];
}
