import { formatMoney } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { STAGE } from '../../model/words.ts';
import type { AttentionItem } from '../../rules/attention/attention-types.ts';
import { standing } from '../../rules/standing.ts';
import { askedFor, isOpen } from '../payment-parts.ts';
import type { Seen } from '../tasks/task.ts';
import { AWAY_TASKS, isOffered, TASK_ROOMS, TASKS, type TaskId } from '../tasks/tasks.ts';
import { foldLetters } from './look-for.ts';

/** Something one can start for an engagement; finding it never does it at once. */
export type Act = { readonly word: string; readonly aside: string } & (
  | { readonly kind: 'step'; readonly step: AttentionItem }
  | { readonly kind: 'logCall' }
  | { readonly kind: 'moveStage' }
  | { readonly kind: 'task'; readonly task: TaskId; readonly record: string | null }
);

const AT_MOST = 5;

/** What can be done for an engagement, by the words of its button; without words what presses and what is done most. */
export function actsFor(seen: Seen, words: readonly string[]): Act[] {
  const { book, engagement, now } = seen;
  const row = recordOf(book, 'engagements', engagement);
  if (!row) return [];
  const steps = standing(book, engagement, now).attention.map((step): Act => ({
    kind: 'step',
    word: step.button,
    aside: step.what,
    step,
  }));
  const most: Act[] = [
    ...steps.slice(0, 2),
    { kind: 'logCall', word: 'Log a call', aside: '' },
    paymentOf(seen),
    { kind: 'moveStage', word: 'Move to …', aside: row.stage ? STAGE[row.stage] : '' },
  ];
  const tasks = [...TASK_ROOMS.flatMap((room) => room.tasks), ...AWAY_TASKS]
    .filter((task) => isOffered(task, seen))
    .map((task): Act => ({ kind: 'task', word: TASKS[task].button, aside: '', task, record: null }));
  const isNamed = ({ word }: Act): boolean => words.every((one) => foldLetters(word).includes(one));
  const chosen = words.length === 0 ? most : [...most, ...steps.slice(2), ...tasks].filter(isNamed);
  return [...new Map(chosen.map((act) => [act.word, act])).values()].slice(0, AT_MOST);
}

/** The next part of the fee that is not paid yet, or a payment nobody planned. */
function paymentOf({ book, engagement, locale }: Seen): Act {
  const [next] = rowsOf(book, 'payments', engagement)
    .filter(isOpen)
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  const word = TASKS.notePayment.button;
  if (!next) return { kind: 'task', word, aside: '', task: 'payment', record: null };
  const asked = askedFor(next);
  const due = next.dueOn ? `due ${formatDay(next.dueOn, locale, 'short')}` : '';
  const aside = [asked && formatMoney(asked, locale), due].filter(Boolean).join(' ');
  return { kind: 'task', word, aside, task: 'notePayment', record: next.id };
}
