import { formatShare } from '../../base/amount.ts';
import { momentAt } from '../../base/moment.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import { isAdjusted } from '../../rules/duties/duty-feedback.ts';
import { lacksJudged } from '../../rules/results/judged-by.ts';
import type { Values } from '../../table/book/change.ts';
import { where, askedWhere } from './form-ask.ts';
import { todayOf, type Seen } from './task.ts';
import forms from './forms/result.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

/** The result that evidence is noted for: the one it is opened from, else the only one. */
const resultMeant = ({ book, engagement, record }: Seen): MinimumResult | null => {
  const [first = null, ...others] = rowsOf(book, 'minimumResults', engagement);
  return recordOf(book, 'minimumResults', record) ?? (others.length === 0 ? first : null);
};

/** The kind of evidence that a minimum result is judged by. */
const EVIDENCE_FOR = { money: 'money', measure: 'measure', goal: 'level', statement: 'fact' } as const;

/** What an outside event did to the share that is ours, for whoever writes evidence or a verdict. */
export const eventLines = ({ book, engagement, locale }: Seen): string[] =>
  rowsOf(book, 'externalFactors', engagement).map(({ what, effect, extendsDays, attribution }) =>
    [
      `Outside event: ${what}`,
      effect,
      extendsDays ? `${extendsDays} days on the term` : null,
      attribution === null ? null : `${formatShare(attribution, locale)} is ours`,
    ]
      .filter(Boolean)
      .join(', '),
  );

/** What must be said before it is saved: evidence that cannot count for the result it is noted for. */
function resultLines({ book, engagement }: Seen, typed: Values): string[] {
  const result = rowsOf(book, 'minimumResults', engagement).find(({ id }) => id === typed['minimumResult']);
  const why = result ? lacksJudged(result, typed) : null;
  return why === null ? [] : [`It ${why}`];
}

/** What came of it, and what is expected to come. */
export const RESULT_TASKS = tasksOf(forms, {
  evidence: {
    entity: 'evidence',
    only: {
      ...askedWhere(['amount', 'attribution', 'basis', 'currency'], 'kind', 'money'),
      level: where('kind', 'level'),
      reading: where('kind', 'measure'),
      ...askedWhere(['answer', 'before', 'after'], 'kind', 'fact', 'thirdParty'),
      withdrawnBecause: ({ withdrawnOn = null }) => withdrawnOn !== null,
    },
    start: (seen) => {
      const result = resultMeant(seen);
      const kind = result ? { kind: EVIDENCE_FOR[result.kind ?? 'measure'] } : {};
      return { on: todayOf(seen), minimumResult: result?.id ?? null, ...kind };
    },
    says: (seen, typed) => [...resultLines(seen, typed), ...eventLines(seen)],
  },
  expected: { entity: 'evidence' },
  cost: { entity: 'clientCosts' },
  adjustment: {
    entity: 'actions',
    start: ({ book, engagement }) => {
      const asked = rowsOf(book, 'sessions', engagement)
        .filter((one) => one.gotValue === 'no' || one.gotValue === 'partly' || one.missing !== null)
        .sort(
          (a, b) =>
            Number(isAdjusted(book, a)) - Number(isAdjusted(book, b)) || b.start.localeCompare(a.start),
        )[0];
      return { owner: 'provider', missing: asked?.missing ?? null, session: asked?.id ?? null };
    },
  },
  action: {
    entity: 'actions',
    only: {
      source: ({ state = null }) => state !== null,
      clientQuality: ({ kind, state = null }) => kind === 'homework' && state !== null,
      line: where('kind', 'commitment'),
      missing: where('kind', 'adjustment'),
      repair: where('owner', 'provider'),
    },
  },
  moment: {
    entity: 'touchpoints',
    start: ({ now, zone }) => ({ at: momentAt(now, zone) }),
  },
  session: {
    entity: 'sessions',
    only: {
      ...askedWhere(['gotValue', 'clarity', 'mood'], 'outcome', 'held', 'partly'),
      gotValueSource: ({ gotValue = null }) => gotValue !== null,
      missing: where('gotValue', 'partly', 'no'),
      ...askedWhere(['cancelledAt', 'cancelReason'], 'outcome', 'clientCancelled', 'providerCancelled'),
      moodSource: ({ mood = null }) => mood !== null,
    },
    offered: (seen) => recordOf(seen.book, 'sessions', seen.record) !== null,
  },
});
