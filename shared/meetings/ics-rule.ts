import { weekday } from '../base/day.ts';

/** A recurrence rule as the file's reader hands it over: parts by name in small letters. */
export type Rule = Readonly<Record<string, unknown>>;

const MOST = 36_600;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Parts that only leave days out. The library looks for the next fitting day without end where none fits (30 February), so
 * these are taken from the rule and judged here.
 */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['byday', 'bymonth', 'bymonthday'],
  WEEKLY: ['bymonth'],
  MONTHLY: ['bymonth'],
  YEARLY: [],
};

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['byday'],
  MONTHLY: ['byday', 'bymonthday', 'bysetpos'],
  YEARLY: ['byday', 'bymonth', 'bymonthday', 'bysetpos', 'byyearday', 'byweekno'],
};

const listOf = (rule: Rule, part: string): readonly string[] => [rule[part] ?? []].flat().map(String);

/** How a rule is followed: what the library gets (without its end), what is judged here, and how many it may give. */
export interface FollowedRule {
  readonly data: Rule;
  readonly fits: (local: string) => boolean;
  readonly count: number;
}

const inDays = (rule: Rule, local: string): boolean => {
  const listed = listOf(rule, 'byday');
  const name = DAYS[weekday(local.slice(0, 10))] ?? '';
  return listed.length === 0 || listed.some((one) => one.endsWith(name));
};

/** Days that a month does not have are left out, never moved into the next month. */
function within(rule: Rule, part: string, value: number, reverse: number): boolean {
  const listed = listOf(rule, part).map(Number);
  return listed.length === 0 || listed.some((one) => one === value || one === reverse);
}

function monthDays(local: string): number {
  const [year = 0, month = 0] = local.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

/** Parts of the time of day that only repeat what the start says. */
function sameTime(rule: Rule, start: string): boolean {
  const parts = [
    ['byhour', 11],
    ['byminute', 14],
    ['bysecond', 17],
  ] as const;
  return parts.every(([part, at]) => {
    const listed = listOf(rule, part).map(Number);
    return listed.length === 0 || (listed.length === 1 && listed[0] === Number(start.slice(at, at + 2)));
  });
}

/** Prepares a rule; null for one that is unsound or repeats within a day, which no meeting of a practice does. */
export function followedRule(rule: Rule, start: string): FollowedRule | null {
  const freq = String(rule['freq']);
  const [filters, allowed] = [FILTERS[freq], ALLOWED[freq]];
  const numbers = [rule['interval'] ?? 1, rule['count'] ?? MOST].map(Number);
  if (!filters || !allowed || !numbers.every((one) => one >= 1 && one <= MOST) || !sameTime(rule, start))
    return null;
  const handled = [...filters, ...allowed, 'byhour', 'byminute', 'bysecond'];
  if (Object.keys(rule).some((part) => part.startsWith('by') && !handled.includes(part))) return null;
  const kept = ['freq', 'interval', 'wkst', ...allowed];
  const data = Object.fromEntries(Object.entries(rule).filter(([part]) => kept.includes(part)));
  const fits = (local: string): boolean => {
    const [month, day] = [Number(local.slice(5, 7)), Number(local.slice(8, 10))];
    const days = within(rule, 'bymonthday', day, day - monthDays(local) - 1);
    return within(rule, 'bymonth', month, month) && days && (freq !== 'DAILY' || inDays(rule, local));
  };
  return { data, fits, count: numbers[1] ?? MOST };
}
