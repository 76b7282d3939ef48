import { addDays, addMonths, daysBetween } from '../../base/day.ts';
import { allocate, money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import type { FeePart } from '../plan-payments.ts';

/** Ways to pay that are offered first. */
export type PlanPreset = 'start' | 'halves' | 'thirds' | 'monthly';

/** The words of those ways. */
export const PLAN_PRESETS: Readonly<Record<PlanPreset, string>> = {
  start: 'All at the start',
  halves: 'Half and half',
  thirds: '50 / 30 / 20',
  monthly: 'Every month',
};

const MOST_MONTHS = 36;

/** The parts of a way to pay, with days from the term; `within` days to pay each. */
export function presetParts(
  preset: PlanPreset,
  term: { readonly from: Day; readonly to: Day | null },
  within: number,
): FeePart[] {
  const { from } = term;
  const to = term.to ?? addMonths(from, 3);
  const part = (share: number, text: string, day: Day): FeePart => ({
    share,
    text,
    dueOn: addDays(day, within),
  });
  const signed = (share: number) => part(share, 'When both have signed', from);
  const done = (share: number) => part(share, 'When both have said “done”', to);
  if (preset === 'start') return [signed(1)];
  if (preset === 'halves') return [signed(0.5), done(0.5)];
  if (preset === 'thirds')
    return [
      signed(0.5),
      part(0.3, 'Half-way', addDays(from, Math.round(daysBetween(from, to) / 2))),
      done(0.2),
    ];
  const days: Day[] = [];
  for (let n = 0; n < MOST_MONTHS && addMonths(from, n) < to; n += 1) days.push(addMonths(from, n));
  const equal = allocate(
    money(10_000, 'EUR'),
    days.map(() => 1),
  );
  return days.map((day, n) => part((equal[n]?.minor ?? 0) / 10_000, `Month ${n + 1} of ${days.length}`, day));
}
