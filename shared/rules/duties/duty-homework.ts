import { rowsOf, type Book } from '../../model/book.ts';
import type { Action } from '../../model/work/actions.ts';
import { fact, NOTHING, type DutyFact, type DutyFacts, type DutyView } from './duty-fact.ts';
import { HOMEWORK } from './duty-words.ts';

/** Homework the client owes. */
export const homeworkOf = (book: Book, engagement: string): Action[] =>
  rowsOf(book, 'actions', engagement)
    .filter((one) => one.kind === 'homework' && one.owner !== 'provider')
    .sort((a, b) => a.id.localeCompare(b.id));

/** Whether a piece of homework is due on a day: its day is over, or the session it was due in is. */
export function isHomeworkDue({ held, today }: Pick<DutyView, 'held' | 'today'>, action: Action): boolean {
  if (action.checkedIn !== null) return true;
  if (action.dueOn !== null) return action.dueOn < today;
  return held.some((one) => one.id === action.dueSession);
}

/**
 * Duty 3: homework in the client's own word; we set and check it. How well it was done only the client can say: our opinion
 * is never read here. What was never set is nobody's lapse.
 */
export function homeworkFacts(view: DutyView): DutyFacts {
  const set = homeworkOf(view.book, view.engagement);
  if (set.length === 0) return { client: NOTHING, provider: NOTHING };
  const count = (state: Action['state']) =>
    set.filter((one) => one.state === state && one.source !== 'providerImpression').length;
  const client = set.flatMap((one) => clientFact(view, one));
  const provider = set.flatMap((one) => providerFact(view, one));
  const extra = set.filter((one) => one.extraMile === true).length;
  const checked = set.filter((one) => one.state !== null && one.state !== 'notAsked').length;
  return {
    client: { facts: client, text: HOMEWORK.words(count('done'), client.length, count('partly'), extra) },
    provider: { facts: provider, text: HOMEWORK.ours(set.length, checked) },
  };
}

function clientFact(view: DutyView, one: Action): DutyFact[] {
  const rest = { action: one.id, session: null } as const;
  if (one.state === 'notDue') return [];
  if (one.state === null)
    return isHomeworkDue(view, one)
      ? [fact('unknown', HOMEWORK.notAskedYet(one.text), { ...rest, mirror: 'unknown' })]
      : [];
  if (one.state === 'notAsked')
    return [fact('unknown', HOMEWORK.notAsked(one.text), { ...rest, mirror: 'missing' })];
  if (one.state === 'excused') return [fact('excused', HOMEWORK.excused(one.text), rest)];
  if (one.source === 'providerImpression')
    return [fact('unknown', HOMEWORK.impression(one.text), { ...rest, mirror: 'unknown' })];
  if (one.source === null && one.state === 'notDone')
    return [fact('unknown', HOMEWORK.whoSays(one.text), { ...rest, mirror: 'unknown' })];
  if (one.state === 'notDone')
    return [
      fact('missed', HOMEWORK.notDone(one.text), {
        ...rest,
        cure: HOMEWORK.cure,
      }),
    ];
  return [fact('kept', HOMEWORK.answered(one.text, one.state), rest)];
}

/** Set and checked is our part done; set and never checked is not. */
function providerFact(view: DutyView, one: Action): DutyFact[] {
  const rest = { action: one.id, session: null } as const;
  if (one.state === 'notAsked')
    return [fact('missed', HOMEWORK.setNotAsked(one.text), { ...rest, cure: HOMEWORK.ask })];
  if (one.state === null)
    return isHomeworkDue(view, one) ? [fact('unknown', HOMEWORK.setNotChecked(one.text), rest)] : [];
  return [fact('kept', HOMEWORK.checked(one.text), rest)];
}
