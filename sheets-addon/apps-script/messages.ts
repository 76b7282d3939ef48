import {
  aFlag,
  anyOf,
  anything,
  aText,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  orNull,
  wholeNumber,
  type Shape,
  type Shaped,
} from '#shared/base/shape.ts';
import type { Book } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { moneyFigure, numberFigure } from './figures.ts';
import { about, money, place } from './message-parts.ts';

const reason = objectOf({ text: aText, place: orNull(place) });
const choice = objectOf({ id: aText, label: aText });

const option = objectOf({
  id: aText,
  name: aText,
  fee: orNull(money),
  /** Null where the fee is a judgement. */
  suggested: orNull(moneyFigure),
  bound: aText,
  warnings: listOf(aText),
});

const question = objectOf({
  about,
  subject: orNull(aText),
  word: aText,
  code: aText,
  text: aText,
  title: aText,
  mailto: orNull(aText),
});

const step = objectOf({
  what: aText,
  detail: aText,
  action: aText,
  button: aText,
  /** The stage that a move is proposed to. */
  stage: orNull(aText),
  place: orNull(place),
  /** The short form that takes it. */
  task: orNull(objectOf({ task: aText, record: orNull(aText), fields: listOf(aText) })),
});

/** One engagement as the sidebar shows it. */
const engagement = objectOf({
  id: aText,
  where: aText,
  client: aText,
  title: aText,
  stage: aText,
  currency: aText,
  zone: aText,
  fee: orNull(money),
  guarantee: objectOf({
    state: aText,
    word: aText,
    daysLeft: orNull(wholeNumber),
    reasons: listOf(reason),
    open: listOf(reason),
    /** What is owed between both sides, each a sentence. */
    money: listOf(aText),
    next: orNull(aText),
  }),
  /** Null where no terms are signed. */
  claim: orNull(
    objectOf({
      /** The claim that counts. */
      id: orNull(aText),
      words: orNull(aText),
      /** The decision that holds for it. */
      decision: orNull(aText),
      /** What can be noted now, what presses first. */
      steps: listOf(aText),
      /** Whether declining would hold, ground by ground. */
      grounds: listOf(aText),
      /** What is still to go back, payment by payment. */
      due: listOf(objectOf({ payment: aText, net: money, tax: orNull(money) })),
    }),
  ),
  /** What was asked of the client so far. */
  asks: listOf(objectOf({ id: aText, kind: aText, code: aText, note: orNull(aText) })),
  /** What could be told of untold work, in the client’s language. */
  update: objectOf({
    subject: aText,
    head: aText,
    lines: listOf(objectOf({ id: aText, line: aText })),
    tail: aText,
    email: orNull(aText),
  }),
  looseEnds: listOf(objectOf({ text: aText, fix: aText, place: orNull(place) })),
  value: objectOf({
    likely: moneyFigure,
    cautious: moneyFigure,
    returnOnFee: numberFigure,
    roi: numberFigure,
  }),
  seen: objectOf({
    seen: wholeNumber,
    work: wholeNumber,
    untold: wholeNumber,
    weeks: listOf(objectOf({ seen: wholeNumber, told: wholeNumber, untold: wholeNumber })),
  }),
  options: listOf(option),
  pricing: mapOf(anything),
  steps: listOf(step),
  log: objectOf({
    values: mapOf(anything),
    homework: listOf(objectOf({ id: aText, text: aText })),
    due: orNull(aText),
    sessions: listOf(mapOf(anything)),
    actions: listOf(objectOf({ id: aText, session: orNull(aText), kind: orNull(aText), text: aText })),
  }),
  questions: listOf(question),
});

/** What the sidebar shows. */
const view = objectOf({
  /** Whether the sheet has our tabs. */
  ready: aFlag,
  locale: aText,
  zone: aText,
  currency: aText,
  readAt: aText,
  /** The provider’s name as Settings has it. */
  provider: orNull(aText),
  stale: aFlag,
  problems: listOf(objectOf({ message: aText, word: aText, place: orNull(place) })),
  clients: listOf(choice),
  engagements: listOf(choice),
  /** What is selected where it belongs to no engagement: `Settings, row 3`. */
  selection: orNull(aText),
  /** Another as soon as another row is selected, or something else stands in it. */
  mark: aText,
  engagement: orNull(engagement),
});

/** Rows as our own script read them. */
const practice: Shape<Book> = (value): value is Book => mapOf(listOf(mapOf(anything)))(value);

const aTab = aText as Shape<EntityName>;
const conflict = objectOf({ tab: aTab, id: aText, fields: listOf(aText) });

/** The script’s answer. */
const answer = anyOf(
  objectOf({ kind: oneOf('view'), view }),
  objectOf({ kind: oneOf('selection'), where: orNull(aText), mark: aText }),
  objectOf({ kind: oneOf('done', 'going'), message: aText }),
  objectOf({ kind: oneOf('failed'), message: aText }),
  /** The whole practice, for a page to plan on or to write from; `engagement` is the one that is selected. */
  objectOf({
    kind: oneOf('book'),
    book: practice,
    revision: aText,
    context: objectOf({ now: wholeNumber, zone: aText, locale: aText, who: aText }),
    engagement: orNull(aText),
  }),
  objectOf({ kind: oneOf('conflict'), rows: listOf(conflict) }),
);

export type SheetLink = Shaped<typeof place>;
export type EngagementView = Shaped<typeof engagement>;
export type View = Shaped<typeof view>;
export type Answer = Shaped<typeof answer>;
export type SheetBook = Extract<Answer, { kind: 'book' }>;

/** Reads an answer as the pages get it. Throws on anything else. */
export function readAnswer(json: string): Answer {
  const read: unknown = JSON.parse(json);
  if (!answer(read)) throw new Error('The answer is none this page knows.');
  return read;
}
