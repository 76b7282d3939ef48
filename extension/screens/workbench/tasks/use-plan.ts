import { formatNumber, formatShare, parseShare } from '#shared/base/amount.ts';
import { dayAt } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import type { Day } from '#shared/base/time.ts';
import { recordOf, settingsOf } from '#shared/model/book.ts';
import { engagements } from '#shared/model/work/engagements.ts';
import { fieldFromText } from '#shared/table/book/form.ts';
import { contractInView } from '#shared/rules/guarantee/terms.ts';
import { missesWhole, partsInMoney } from '#shared/workflows/plan-payments.ts';
import { PLAN_PRESETS, presetParts, type PlanPreset } from '#shared/workflows/tasks/plan-presets.ts';
import { keptParts } from '#shared/workflows/templates/bring-rows.ts';
import { contentOf } from '#shared/workflows/templates/kept-book.ts';
import { useKept } from '#shared/ui/kept.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** A part as it is typed. */
export interface TypedPart {
  readonly share: string;
  readonly text: string;
  readonly dueOn: Day | null;
}

/** A plan as it is typed. */
interface Typed {
  readonly way: string;
  readonly parts: readonly TypedPart[];
  readonly tax: string;
  /** Days to pay as they are typed; as agreed where nothing is. */
  readonly within?: string;
}

/** The term from which the days of a plan are proposed. */
function useTerm(id: string) {
  const { book, now, zone } = useBook();
  const contract = contractInView(book, id);
  const engagement = recordOf(book, 'engagements', id);
  return {
    from: contract?.termStart ?? engagement?.decidedOn ?? dayAt(now, zone),
    to: contract?.termEnd ?? engagement?.plannedEnd ?? null,
    taxRate: contract?.taxRate ?? null,
    within: engagement?.paymentDays ?? settingsOf(book).paymentDays ?? 0,
  };
}

/** The plans that templates hold. */
function useKeptPlans() {
  const { book } = useBook();
  return book.templates.flatMap(({ id, name, content }) => {
    const read = contentOf({ name, content });
    return read.ok && read.value.payments.length > 0 ? [{ id, name, book: read.value }] : [];
  });
}

/** The parts of a way to pay: one that a template holds, or one of the usual ones. */
function partsIn(
  plans: ReturnType<typeof useKeptPlans>,
  way: string,
  term: ReturnType<typeof useTerm>,
  within: number,
) {
  const kept = plans.find((one) => one.id === way);
  return kept ? keptParts(kept.book, term.from) : presetParts(way as PlanPreset, term, within);
}

const OWN = { own: 'Own parts' } as const;

/** What is read of the numbers that are typed for the whole plan; null where it is blank or wrong. */
function readWhole(tax: string, within: string, locale: string) {
  const rate = tax.trim() === '' ? null : parseShare(tax, locale, 'taxRate');
  const { paymentDays } = engagements.fields;
  const days = fieldFromText('within', paymentDays, within, { locale, currency: 'EUR', zone: 'UTC' });
  return {
    taxRate: rate?.ok ? rate.value : null,
    taxProblem: rate && !rate.ok ? (rate.problems[0]?.message ?? null) : null,
    paidWithin: days.ok ? (days.value as number | null) : null,
    withinProblem: days.ok ? null : (days.problems[0]?.message ?? null),
  };
}

/** A plan of payments as it is typed: its parts, what they come to, and what is missing. */
export function usePlan(id: string, fee: Money) {
  const { locale } = useBook();
  const term = useTerm(id);
  const share = (value: number) => formatShare(value, locale, 2);
  const plans = useKeptPlans();
  const partsOf = (way: string, days: number) =>
    partsIn(plans, way, term, days).map((part): TypedPart => ({ ...part, share: share(part.share) }));
  const [typed, setTyped, kept] = useKept<Typed>(`plan ${fee.minor}`, () => ({
    way: 'thirds',
    parts: partsOf('thirds', term.within),
    tax: term.taxRate ? share(term.taxRate) : '',
  }));
  const { way, parts, tax, within = formatNumber(term.within, locale) } = typed;
  const shares = parts.map((part) => {
    const read = parseShare(part.share, locale);
    return read.ok ? read.value : 0;
  });
  const whole = readWhole(tax, within, locale);
  const ways = { ...PLAN_PRESETS, ...Object.fromEntries(plans.map((one) => [one.id, one.name])), ...OWN };
  /** The parts of a way with days to pay; one’s own parts stay as they are. */
  const planned = (next: string, days: number | null) =>
    next === 'own' || days === null ? parts : partsOf(next, days);
  return {
    ...{ way, ways, parts, tax, within, kept, shares },
    ...whole,
    amounts: partsInMoney(fee, shares, whole.taxRate),
    misses: missesWhole(
      shares.map((one) => ({ share: one })),
      locale,
    ),
    setTax: (next: string) => setTyped({ ...typed, tax: next }),
    setWithin: (next: string) =>
      setTyped({ ...typed, within: next, parts: planned(way, readWhole('', next, locale).paidWithin) }),
    choose: (next: string) =>
      setTyped({ ...typed, way: next, parts: planned(next, whole.paidWithin ?? term.within) }),
    change: (next: readonly TypedPart[]) => setTyped({ ...typed, way: 'own', parts: next }),
  };
}

/** What is typed, and what it comes to. */
export type TypedPlan = ReturnType<typeof usePlan>;
