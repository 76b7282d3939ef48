import { formatDay } from '#shared/base/day.ts';
import { inLocale, recordOf, rowsOf, type Book } from '#shared/model/book.ts';
import { STAGE } from '#shared/model/words.ts';
import type { Reason } from '#shared/rules/explain.ts';
import { GUARANTEE_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { pricingOf } from '#shared/rules/value/price.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { standing, type Standing } from '#shared/rules/standing.ts';
import { timelineOf } from '#shared/rules/journey/timeline.ts';
import { clientWord, localeOf } from '#shared/rules/who.ts';
import { valueAnswer } from '#shared/rules/results/value-answer.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';
import { questionMessage, questionsFor } from '#shared/workflows/questions.ts';
import { engagementView as callView } from '#shared/calls/call-view.ts';
import { openingValues } from '#shared/calls/opening.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import { stepTask } from '#shared/workflows/tasks/step-task.ts';
import { updateFor } from '#shared/workflows/tell-client.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { asksOf, claimOf } from './claim-view.ts';
import type { EngagementView, SheetLink } from './messages.ts';
import { placeOf, type Spot } from './places.ts';

/** What a view of one engagement is made from. */
export interface Looking {
  readonly read: ReadBook;
  readonly context: Context;
  /** The tab in view. */
  readonly here: string | null;
  /** A fresh short code for a message to the client. */
  code(): string;
}

/** One engagement as the sidebar shows it, computed from its rows at this moment. */
export function engagementView(id: string, looking: Looking): EngagementView | null {
  const { read, context, here } = looking;
  const book = inLocale(read.book, read.place.locale);
  const row = recordOf(book, 'engagements', id);
  if (!row) return null;
  const at = (spot: Spot | null | undefined): SheetLink | null => placeOf(read, spot, here);
  const stage = row.stage ? STAGE[row.stage] : 'No stage';
  const own = at({ tab: 'engagements', id });
  const said = standing(book, id, context.now);
  return {
    id,
    where: own ? `${own.sheet}, row ${own.row}` : '',
    client: clientWord(book, id),
    title: row.title,
    stage,
    zone: row.zone ?? context.zone,
    guarantee: guaranteeOf(book, said, at),
    claim: claimOf(said),
    asks: asksOf(book, id),
    update: {
      ...updateFor(book, id, context.now, localeOf(book)),
      email: recordOf(book, 'clients', row.client)?.email ?? null,
    },
    looseEnds: said.looseEnds.map(({ text, fix, record, field }) => ({
      text,
      fix,
      place: at(record ? { ...record, field } : null),
    })),
    ...moneyOf(book, id),
    seen: seenOf(book, id, context),
    pricing: { ...pricingOf(book, id) },
    steps: stepsOf(said, at),
    log: logOf(book, id, context),
    questions: questionsOf(looking, id),
  };
}

type At = (spot: Spot | null | undefined) => SheetLink | null;

function guaranteeOf(
  book: Book,
  { guarantee: status, money, stillOpen }: Standing,
  at: At,
): EngagementView['guarantee'] {
  const locale = localeOf(book);
  const reasons = (some: readonly Reason[]) => some.map(({ text, record }) => ({ text, place: at(record) }));
  return {
    state: status.state,
    word: GUARANTEE_WORD[status.state],
    daysLeft: status.daysLeft,
    reasons: reasons(status.reasons),
    open: reasons([...status.flags, ...stillOpen]),
    money: moneyWords(money, locale),
    next: status.next ? dated(status.next, locale) : null,
  };
}

const dated = ({ text, due }: Reason, locale: string): string =>
  due ? `${text.replace(/\.$/, '')}, ${formatDay(due, locale)}.` : text;

/** The value and the fee of the option in view, and each option with the fee its value gives. */
function moneyOf(book: Book, id: string): Pick<EngagementView, 'currency' | 'fee' | 'value' | 'options'> {
  const { value, fee, returns, options } = valueAnswer(book, id);
  return {
    currency: value.currency,
    fee,
    value: { likely: value.likely, cautious: value.conservative, ...returns.likely },
    options: options.map(({ option, price, judgement, because, warnings }) => ({
      id: option.id,
      name: option.name,
      fee: option.fee,
      suggested: judgement ? null : price.figure,
      bound: because,
      warnings,
    })),
  };
}

function seenOf(book: Book, id: string, context: Context): EngagementView['seen'] {
  const timeline = timelineOf(book, id, context.now, context.zone);
  const weeks = timeline.weeks.slice(0, (timeline.todayWeek ?? timeline.weeks.length) + 1);
  return {
    seen: timeline.seenCount,
    work: timeline.workCount,
    untold: timeline.untoldCount,
    weeks: weeks.slice(-WEEKS).map(({ seen, told, untold }) => ({ seen: seen.length, told, untold })),
  };
}

const WEEKS = 8;
const MOST_STEPS = 4;

/** The next step first, then what else needs a look. */
function stepsOf({ next, attention }: Standing, at: At): EngagementView['steps'] {
  const others = attention.slice(1, MOST_STEPS);
  return (next ? [next, ...others] : others).map(({ what, detail, action, button, stage, record }) => ({
    what,
    detail,
    action,
    button,
    stage: stage ?? null,
    place: at(record),
    task: stepTask({ action, record }),
  }));
}

/** What the form of a call is made of, and the rows it can fill in; blanks stay at home. */
function logOf(book: Book, id: string, { now, zone }: Context): EngagementView['log'] {
  const view = callView(book, id, noFacts, now, zone);
  return {
    values: filled(openingValues(view?.planned ?? null, noFacts, now, view?.zone ?? zone)),
    homework: (view?.homework ?? []).map(({ id: action, text }) => ({ id: action, text })),
    due: view?.next.on ?? null,
    sessions: rowsOf(book, 'sessions', id).map(filled),
    actions: rowsOf(book, 'actions', id).map(({ id: action, session, kind, text }) => ({
      id: action,
      session,
      kind,
      text,
    })),
  };
}

const filled = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

function questionsOf({ read, context, code }: Looking, id: string): EngagementView['questions'] {
  const locale = localeOf(inLocale(read.book, read.place.locale));
  return questionsFor(read.book, id, context.now).map((one) => {
    const own = code();
    const { text, mailto, subject } = questionMessage(read.book, id, one, own, locale);
    return { about: one.kind, subject: one.subject, word: one.word, code: own, text, title: subject, mailto };
  });
}
