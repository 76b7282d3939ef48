import type { Claim } from '#shared/model/guarantee/claims.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Decision } from '#shared/model/guarantee/decisions.ts';
import type { Verdict } from '#shared/model/guarantee/verdicts.ts';
import type { Frame } from './frame.ts';
import { plusDays, type Dice } from './dice.ts';

const SOURCES = ['clientWrote', 'clientWrote', 'clientWrote', 'clientSaid', 'providerImpression'] as const;

/** Up to two answers of the client, at any day that matters. */
export const verdictsOf = (dice: Dice, frame: Frame): Partial<Verdict>[] =>
  dice.chance(0.45)
    ? []
    : dice.some(1, 2, () => ({
        at: frame.moment(frame.edge()),
        answer: dice.pick(['yes', 'yes', 'partly', 'no', 'no']),
        words: 'As we see it.',
        source: dice.pick(SOURCES),
        by: 'Client',
      }));

function decisionsOn(dice: Dice, frame: Frame, claim: Partial<Claim>, n: number): Partial<Decision>[] {
  if (claim.withdrawnOn || dice.chance(0.35)) return [];
  const on = plusDays((claim.at ?? '').slice(0, 10), dice.pick([1, 3, 8]));
  const first = decision(dice, frame, claim, `dec_${n}a`, on);
  if (!dice.chance(0.2)) return [first];
  const second = decision(dice, frame, claim, `dec_${n}b`, plusDays(on, dice.pick([1, 6])));
  return [{ ...second, role: dice.pick(['provider', 'thirdPerson']), supersedes: first.id ?? null }, first];
}

function decision(
  dice: Dice,
  frame: Frame,
  claim: Partial<Claim>,
  id: string,
  on: string,
): Partial<Decision> {
  const isLate = (claim.at ?? '') > plusDays(frame.end, frame.window + 1);
  const kind = dice.pick([
    'refund',
    'refund',
    'declined',
    'declined',
    isLate ? 'declined' : 'remedy',
  ] as const);
  return {
    id,
    claim: claim.id ?? '',
    on,
    kind,
    by: 'Ada Nord',
    role: 'provider',
    reason: 'Looked at the facts.',
    ...(kind === 'refund' && dice.chance(0.3)
      ? {
          taxRule: dice.pick(['followsPrice', 'notReturned'] as const),
          taxToldOn: dice.chance(0.8) ? on : null,
        }
      : {}),
    ...(kind === 'declined'
      ? {
          clientReply: 'They said no.',
          duty: dice.pick([2, 3, 5, 5, 6]),
          ground:
            isLate && dice.chance(0.8)
              ? 'outside'
              : dice.pick(['lapse', 'outside', 'resultMet', 'resultMet'] as const),
        }
      : {}),
    ...(kind === 'remedy'
      ? {
          remedy: 'Two more sessions by 28 Feb',
          remedyBy: plusDays(on, 20),
          deliveredOn: dice.chance(0.25) ? plusDays(on, dice.pick([5, 25])) : null,
          reopenedOn: dice.chance(0.15) ? plusDays(on, 21) : null,
          providerAgreed: true,
          clientAgreed: dice.chance(0.75),
          clientReply: 'Agreed, that helps.',
        }
      : {}),
  };
}

/** What a named third person found, where one judges. */
const judgementsOf = (
  dice: Dice,
  frame: Frame,
  contracts: readonly Partial<Contract>[],
): Partial<Decision>[] =>
  contracts.some((one) => one.judge === 'thirdPerson') && dice.chance(0.6)
    ? [
        {
          id: 'dec_j',
          claim: null,
          on: frame.edge(),
          kind: 'judgement',
          by: 'Chamber',
          role: 'thirdPerson',
          reason: 'As we found it.',
          finding: dice.pick(['met', 'met', 'notMet'] as const),
        },
      ]
    : [];

/** Up to two claims, open, withdrawn or decided. */
export function claimsOf(
  dice: Dice,
  frame: Frame,
  endedOn: string | null,
  contracts: readonly Partial<Contract>[],
): { readonly claims: Partial<Claim>[]; readonly decisions: Partial<Decision>[] } {
  const claims = dice.chance(0.45)
    ? []
    : dice.some(1, dice.pick([1, 1, 2]), (n): Partial<Claim> => {
        const day = endedOn !== null && dice.chance(0.3) ? plusDays(endedOn, dice.pick([-1, 0, 0, 1])) : null;
        const at = frame.moment(
          day ?? (dice.chance(0.25) ? plusDays(frame.end, frame.window + dice.between(1, 9)) : frame.edge()),
        );
        return {
          id: `clm_${n + 1}`,
          at,
          words: 'We ask for the guarantee.',
          source: dice.pick(SOURCES),
          beforeEnd: at.slice(0, 10) === endedOn ? dice.pick([null, true, false]) : null,
          withdrawnOn: dice.chance(0.2) ? plusDays(at.slice(0, 10), dice.pick([0, 2, 9])) : null,
        };
      });
  const decided = claims.flatMap((claim, n) => decisionsOn(dice, frame, claim, n));
  return { claims, decisions: [...decided, ...judgementsOf(dice, frame, contracts)] };
}
