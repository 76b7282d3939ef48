import type { Book } from '#shared/model/book.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { GuaranteeType } from '#shared/model/words.ts';
import { bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';
import { diceOf, plusDays, type Dice } from './dice.ts';
import { evidenceOf, minimumResultsOf } from './facts.ts';
import { paymentsOf, ratesOf } from './money.ts';
import { dutiesOf } from './sessions.ts';
import { claimsOf, verdictsOf } from './words.ts';
import { type Frame, frameOf } from './frame.ts';

/** A random engagement: its book, the instant it is looked at, and its id. */
export interface Sample {
  readonly book: Book;
  readonly now: string;
  readonly engagement: string;
}

const FEES = [1000, 1000, 1190, 570, 101, 777.77, 1200];

/** How often each kind of guarantee is drawn; a new kind has its share here. */
const OFTEN: Readonly<Record<GuaranteeType, number>> = { valueBack: 3, holdback: 2, payOnResult: 2, none: 0 };

const KINDS = (Object.keys(OFTEN) as GuaranteeType[]).flatMap((kind) =>
  Array.from({ length: OFTEN[kind] }, () => kind),
);

function contractOf(dice: Dice, frame: Frame, n: number): Partial<Contract> {
  const type = dice.pick([...KINDS, dice.chance(0.4) ? 'none' : 'valueBack'] as const);
  const fee = Math.round(dice.pick(FEES) * frame.unit);
  const duty = () => dice.chance(0.8);
  return {
    title: 'Contract',
    revision: 1 + n,
    fee: dice.chance(0.06) ? null : { minor: fee, currency: frame.currency },
    currency: frame.currency,
    termStart: frame.start,
    termEnd: frame.end,
    type,
    refundShare: type === 'payOnResult' && dice.chance(0.5) ? null : dice.pick([0.5, 1, 0.3, 0.25, 0.333]),
    taxRule: dice.pick(['followsPrice', 'followsPrice', 'followsPrice', 'notReturned', null]),
    taxRate: dice.chance(0.05) ? 0.19 : null,
    combine: dice.pick(['any', 'any', 'any', 'all', null]),
    learning: dice.pick(['resultsOnly', 'either', 'both', null]),
    judge: dice.pick(['client', 'client', 'measure', 'thirdPerson']),
    claimWindowDays: frame.window,
    graceMinutes: 5,
    dutyClarity: duty(),
    dutyFeedback: duty(),
    dutyHomework: duty(),
    dutyFactors: duty(),
    dutyPresence: duty(),
    dutyNotice: duty(),
    claimAfterClientEnd: dice.chance(0.2),
    clientSignedBy: 'Client',
    clientSignedOn: frame.signed,
    providerSignedBy: 'Ada Nord',
    providerSignedOn: plusDays(frame.signed, dice.pick([0, 0, -3, 4])),
  };
}

const unsigned = { clientSignedOn: null, clientSignedBy: null };

function contractsOf(dice: Dice, frame: Frame): Partial<Contract>[] {
  const first = contractOf(dice, frame, 0);
  if (dice.chance(0.05)) return [];
  if (dice.chance(0.06))
    return [{ ...first, ...unsigned, ...(dice.chance(0.7) ? { providerSignedOn: null } : {}) }];
  if (dice.chance(0.06)) return [{ ...first, providerSignedOn: null, providerSignedBy: null }];
  if (dice.chance(0.85)) return [first];
  const later = {
    ...first,
    ...(dice.chance(0.5) ? contractOf(dice, frame, 1) : { revision: dice.pick([1, 2]) }),
    type: first.type ?? null,
    refundShare: first.refundShare ?? null,
    clientSignedOn: plusDays(frame.start, 20),
    providerSignedOn: plusDays(frame.start, dice.pick([20, 22])),
    termEnd: plusDays(frame.end, dice.pick([0, 31])),
  };
  return dice.chance(0.3)
    ? [first, { ...later, revision: 2, ...unsigned, providerSignedOn: null }]
    : [later, first];
}

function pausesOf(dice: Dice, frame: Frame): NonNullable<RowsGiven['pauses']> {
  if (!dice.chance(0.14)) return [];
  return dice.some(1, 2, () => {
    const from = frame.edge();
    const agreed = plusDays(from, dice.pick([-1, -5, 0, 2]));
    return {
      from,
      to: dice.chance(0.25) ? null : plusDays(from, dice.pick([0, 9, 30])),
      providerAgreedOn: agreed,
      clientAgreedOn: dice.chance(0.1) ? null : plusDays(agreed, dice.pick([0, 0, 1])),
    };
  });
}

function acceptancesOf(dice: Dice, frame: Frame): NonNullable<RowsGiven['acceptances']> {
  if (!dice.chance(0.15)) return [];
  const day = frame.edge();
  return dice.some(1, 2, () => ({
    criterion: 'Handed over',
    providerSays: dice.pick(['yes', 'yes', 'yes', 'no', null]),
    providerOn: day,
    clientSays: dice.pick(['yes', 'yes', 'yes', 'yes', 'no']),
    clientOn: plusDays(day, dice.pick([0, 0, 2])),
    clientSource: dice.pick(['clientWrote', 'clientWrote', 'providerImpression']),
  }));
}

function endOf(dice: Dice, frame: Frame): Partial<Engagement> {
  if (!dice.chance(0.16)) return {};
  return {
    endedOn: dice.chance(0.7) ? plusDays(frame.start, dice.between(10, 60)) : frame.edge(),
    endedBy: dice.pick(['client', 'client', 'provider']),
    endReason: 'Ended',
    endGround: dice.pick([null, null, 'clientSide', 'providerSide', 'legalWithdrawal'] as const),
    undelivered: dice.chance(0.4) ? { minor: 200 * frame.unit, currency: frame.currency } : null,
  };
}

/** The sample of a seed. */
export function sampleOf(seed: number): Sample {
  const dice = diceOf(seed);
  const frame = frameOf(dice);
  const results = minimumResultsOf(dice, frame);
  const contracts = contractsOf(dice, frame).map((one) => ({
    ...one,
    minimumResults: results.map(({ id }) => id ?? ''),
  }));
  const ended = endOf(dice, frame);
  const engagement: Partial<Engagement> = {
    title: 'Engagement',
    stage: 'deliver',
    currency: frame.currency,
    zone: frame.zone,
    guarantee: dice.pick(['valueBack', 'holdback', null] as const),
    ...ended,
    ...(dice.chance(0.05) ? { closedOn: frame.edge() } : {}),
  };
  const sent = contracts.every((one) => one.clientSignedOn === null) ? dice.chance(0.7) : dice.chance(0.6);
  const claimed = claimsOf(dice, frame, ended.endedOn ?? null, contracts);
  const book = bookWith({
    engagements: [engagement],
    minimumResults: results,
    evidence: evidenceOf(dice, frame, results),
    contracts,
    proposals: sent
      ? [{ number: 'P-1', version: 1, sentAt: frame.moment(plusDays(frame.signed, -7)), sentTo: 'client' }]
      : [],
    pauses: pausesOf(dice, frame),
    acceptances: acceptancesOf(dice, frame),
    verdicts: verdictsOf(dice, frame),
    ...claimed,
    payments: paymentsOf(dice, frame, contracts.at(0), claimed.decisions),
    rates: ratesOf(dice, frame),
    ...dutiesOf(dice, frame),
  });
  return { book, now: frame.moment(frame.today), engagement: ENGAGEMENT };
}
