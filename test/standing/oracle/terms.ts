import type { Contract } from '#shared/model/guarantee/contracts.ts';
import {
  dayOfMoment,
  engagementOf,
  hasCome,
  hasHappened,
  numberOf,
  rows,
  type DayNumber,
  type Look,
} from './look.ts';

/** What was agreed, or at least sent, and how far it binds. */
export interface Terms {
  readonly binds: 'signed' | 'paidOnSent' | 'sent' | 'draft';
  readonly contract: Contract | null;
  readonly type: string | null;
  /** Day of the second signature of the revision in force. */
  readonly secondSignature: DayNumber;
}

const signedLast = (at: Look, one: Contract): DayNumber =>
  Math.max(...[one.clientSignedOn, one.providerSignedOn].filter((day) => hasCome(at, day)).map(numberOf));

/** Signed by both, or by the client on terms that were sent: our own missing signature gains nothing. */
const binds = (at: Look, one: Contract): boolean =>
  hasCome(at, one.clientSignedOn) &&
  (hasCome(at, one.providerSignedOn) ||
    rows(at, 'proposals').some(
      ({ sentAt, withdrawnOn }) =>
        hasHappened(at, sentAt) &&
        dayOfMoment(at, sentAt) <= numberOf(one.clientSignedOn ?? '') &&
        !hasCome(at, withdrawnOn),
    ));

/** All contracts that bind. */
export const boundOf = (at: Look): readonly Contract[] =>
  rows(at, 'contracts').filter((one) => binds(at, one));

/** The revision in force: of those that bind the highest, of two with one number the later signed. */
function inForce(at: Look): Contract | null {
  return (
    [...boundOf(at)]
      .sort((a, b) => (a.revision ?? 1) - (b.revision ?? 1) || signedLast(at, a) - signedLast(at, b))
      .at(-1) ?? null
  );
}

const isSent = (at: Look): boolean =>
  rows(at, 'proposals').some((one) => hasHappened(at, one.sentAt) && !hasCome(at, one.withdrawnOn));

/** Whether something of the fee was paid by now. */
const isPaid = (at: Look): boolean =>
  rows(at, 'payments').some(
    (one) =>
      one.kind === 'fee' &&
      hasCome(at, one.paidOn) &&
      !hasCome(at, one.cancelledOn) &&
      (one.net?.minor ?? 0) > 0,
  );

/** The terms as they bind now. */
export function termsOf(at: Look): Terms {
  const contract = inForce(at);
  if (contract)
    return {
      binds: 'signed',
      contract,
      type: contract.type,
      secondSignature: signedLast(at, contract),
    };
  const drafted =
    [...rows(at, 'contracts')].sort((a, b) => (a.revision ?? 1) - (b.revision ?? 1)).at(-1) ?? null;
  const sent = isSent(at);
  return {
    binds: sent ? (isPaid(at) ? 'paidOnSent' : 'sent') : 'draft',
    contract: drafted,
    type: drafted?.type ?? engagementOf(at)?.guarantee ?? null,
    secondSignature: Infinity,
  };
}
