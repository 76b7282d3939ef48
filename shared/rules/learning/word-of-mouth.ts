import type { Money } from '../../base/money.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Referral } from '../../model/work/referrals.ts';
import { contractInView } from '../guarantee/terms.ts';
import { placeOnRing } from '../journey/stage.ts';
import { sumIn } from '../value/exchange.ts';
import { WORD_OF_MOUTH } from './learning-words.ts';

/** Who sent whom, what it was worth, whom to thank and ask, and how much of the new work came by word of mouth. */
export interface WordOfMouth {
  readonly received: number;
  readonly given: number;
  /** What came of those that were sent to us: the worth noted, else the fee of the engagement it became; null where nothing is known. */
  readonly worth: Money | null;
  /** Sent someone, and was not thanked yet. */
  readonly thank: readonly Referral[];
  /** Clients whose work is done and went well, who sent nobody and were not asked. */
  readonly ask: readonly Engagement[];
  /** First engagements of a client whose source is known, and how many of them someone recommended us for. */
  readonly known: number;
  readonly recommended: number;
  readonly unknown: number;
}

const isReceived = ({ way }: Referral): boolean => (way ?? 'received') === 'received';

/** Reads the referrals of a practice. */
export function wordOfMouth(book: Book): WordOfMouth {
  const received = book.referrals.filter(isReceived);
  const worths = received.flatMap((one) => {
    const amount = one.value ?? (one.became === null ? null : contractInView(book, one.became)?.fee) ?? null;
    return amount === null ? [] : [{ amount, on: one.on }];
  });
  const sources = sourcesOf(book);
  return {
    received: received.length,
    given: book.referrals.length - received.length,
    worth: worths.length === 0 ? null : sumIn(worths, settingsOf(book).currency ?? 'EUR', book.rates).total,
    thank: received.filter(({ thankedOn }) => thankedOn === null).sort((a, b) => a.id.localeCompare(b.id)),
    ask: toAsk(book),
    known: sources.filter((one) => one !== null).length,
    recommended: sources.filter((one) => one === 'recommended').length,
    unknown: sources.filter((one) => one === null).length,
  };
}

/** New work is the first engagement with a client; what follows is their own experience. */
function firstEngagements(book: Book): Engagement[] {
  const order = [...book.engagements].sort(
    (a, b) => (a.decidedOn ?? '9').localeCompare(b.decidedOn ?? '9') || a.id.localeCompare(b.id),
  );
  return firstOfClient(order);
}

/** Of several engagements of a client the one that comes first. */
function firstOfClient(rows: readonly Engagement[]): Engagement[] {
  const first = new Map<string, Engagement>();
  for (const one of rows) if (!first.has(one.client)) first.set(one.client, one);
  return [...first.values()];
}

/**
 * Where each new client came from; null where it is not known. Recommended by a referral row that became it, or by the name of a
 * client or person in “Came through”; other ways are known too, and no recommendation.
 */
function sourcesOf(book: Book): ('recommended' | 'other' | null)[] {
  const became = new Set(book.referrals.filter(isReceived).map((one) => one.became));
  const people = [...book.clients.flatMap(({ name, contact }) => [name, contact]), ...book.people.map(({ name }) => name)]; // prettier-ignore
  const names = people.flatMap((name) => (name ? [name.trim().toLowerCase()] : []));
  return firstEngagements(book).map(({ id, client }) => {
    if (became.has(id)) return 'recommended';
    const through = recordOf(book, 'clients', client)?.referredBy?.trim().toLowerCase();
    if (!through) return null;
    const isNamed = names.some((name) => through.includes(name));
    const isTold = isNamed || /recommend|referr|word of mouth|empf[eo]hl|empfiehl/.test(through);
    return isTold ? 'recommended' : 'other';
  });
}

/** Done, the last word of the client on value was yes, nothing asked back, nobody sent by them, not asked yet: one engagement a client. */
function toAsk(book: Book): Engagement[] {
  const senders = new Set(book.referrals.filter(isReceived).map(({ client }) => client));
  const done = book.engagements.filter(({ id, stage, closedOn, client }) => {
    const isOver = closedOn !== null || (stage !== null && placeOnRing(stage) >= placeOnRing('done'));
    const said = rowsOf(book, 'sessions', id)
      .filter(({ gotValue }) => gotValue !== null)
      .sort((a, b) => a.start.localeCompare(b.start));
    const asked = rowsOf(book, 'reviews', id).some(
      ({ kind, doneOn }) => kind === 'referral' && doneOn !== null,
    );
    const regrets =
      rowsOf(book, 'claims', id).length > 0 ||
      rowsOf(book, 'verdicts', id).some(({ answer }) => answer === 'no' || answer === 'partly');
    return isOver && said.at(-1)?.gotValue === 'yes' && !regrets && !asked && !senders.has(client);
  });
  return firstOfClient(done);
}

/** Whom to thank, and for whom. */
export const thankWord = (book: Book, { client, to }: Referral): string =>
  WORD_OF_MOUTH.thank(recordOf(book, 'clients', client)?.name ?? null, to);

/** The share of new work in words, with its number. */
export const shareWord = ({ known, recommended, unknown }: WordOfMouth): string =>
  known === 0 ? WORD_OF_MOUTH.unknown : WORD_OF_MOUTH.share(recommended, known, unknown);
