import { majorOf } from '#shared/base/money.ts';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { compareText } from '#shared/base/text.ts';
import type { Instant } from '#shared/base/time.ts';
import { inLocale, settingsOf, type Book } from '#shared/model/book.ts';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import type { Figure, Reason } from '#shared/rules/explain.ts';
import { pipelineOf, pipelineWords } from '#shared/rules/journey/pipeline.ts';
import { underWay } from '#shared/rules/archived.ts';
import { standing } from '#shared/rules/standing.ts';
import type { ValueAnswer } from '#shared/rules/results/value-answer.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { GUARANTEE_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { checkList } from '#shared/workflows/check-list.ts';
import { figureJson, figureText, moneyText, ratioText, shareText, workingOf } from '../figures.ts';
import { clientOf, findEngagement, type Asked } from '../find-engagement.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice, type Practice } from '../practice.ts';
import { counted, nameList, plainSpaces, printJson, quoted, wrapped } from '../print.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { standingOf, type EngagementStatus } from '../standing.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';

/** What `status` may be asked beside the practice. */
export interface StatusOptions extends Credentials, Asked {
  readonly all?: boolean;
  readonly working?: boolean;
  readonly json?: boolean;
}

/** Tells where every open engagement stands: guarantee with its reasons, value and fee, what needs attention, the next step. */
export async function status(book: string, options: StatusOptions, world: World): Promise<number> {
  const practice = await readPractice(await openHome(book, options, world), world);
  const told = inLocale(practice.book, practice.place.locale);
  const chosen = chosenOf(told, practice.context.now, options);
  const waiting = pipelineWords(told, pipelineOf(told, practice.context.now));
  const standings = chosen.map((one) => standingOf(told, one, practice.context.now));
  if (options.json) {
    printJson(world, {
      ...{ book: practice.home.name, asOf: today(practice) },
      openProposals: waiting,
      engagements: standings.map(asJson),
    });
    return EXIT.fine;
  }
  const { locale } = practice.place;
  const name = settingsOf(practice.book).practice ?? practice.home.name;
  world.out(`${name}, ${formatDay(today(practice), locale)}: ${counted(standings.length, 'engagement')}`);
  for (const standing of standings)
    world.out(`\n${statusText(standing, locale, options.working ?? false, world)}`);
  for (const words of waiting) world.out(`\n${wrapped(plainSpaces(words), world.columns)}`);
  const { length } = checkList(practice.loaded, practice.context.now);
  if (length > 0)
    world.out(`\n${counted(length, 'point needs', 'points need')} a look: valueback check ${quoted(book)}`);
  return EXIT.fine;
}

const today = ({ context }: Practice) => dayAt(context.now, context.zone);

/** The engagements asked for, else those that are open or still need something: a refund outlives the closing day. */
function chosenOf(book: Book, now: Instant, { engagement, client, all }: StatusOptions) {
  if (engagement !== undefined || client !== undefined) return [findEngagement(book, { engagement, client })];
  const needsYou = (id: string) => standing(book, id, now).attention.length > 0;
  const open = new Set(underWay(book));
  return book.engagements
    .filter((one) => all || open.has(one) || needsYou(one.id))
    .sort((a, b) => compareText(clientOf(book, a), clientOf(book, b)) || compareText(a.title, b.title));
}

/** Where one engagement stands, as it is printed. */
export function statusText(
  one: EngagementStatus,
  locale: string,
  working: boolean,
  world: Pick<World, 'columns'>,
): string {
  const head = `${one.client}: ${one.title} [${one.code}]${one.stage ? `, ${one.stage}` : ''}`;
  const rows = [
    ...guaranteeLines(one, locale),
    ...valueLines(one, locale, working),
    ...stepLines(one, locale),
  ];
  return [wrapped(head, world.columns), nameList(rows, world)].join('\n');
}

type Line = readonly [string, string];

function valueLines({ value: answer }: EngagementStatus, locale: string, working: boolean): Line[] {
  const money = (figure: Figure) => figureText(figure, (value) => moneyText(value, locale));
  const under = (figure: Figure | Figure<number>): Line[] =>
    working ? workingOf(figure, locale).map((line) => ['', line] as const) : [];
  const { fee, value, view, returns } = answer;
  const { likely, conservative } = value;
  const { returnOnFee, roi } = returns.likely;
  return [
    ['Likely value', `${money(likely)}${likely.value ? ' in the first year' : ''}`],
    ...under(likely),
    ['Cautious value', `${money(conservative)}${conservative.value ? ' in the first year' : ''}`],
    ...under(conservative),
    ['Fee', feeText(answer, locale)],
    ...(view?.warnings ?? []).map((warning) => ['', warning] as const),
    ...(view && !view.judgement ? under(view.price.figure) : []),
    ...(fee
      ? [
          ['Return on fee', figureText(returnOnFee, (ratio) => ratioText(ratio, locale))] as const,
          ['ROI', figureText(roi, (share) => shareText(share, locale))] as const,
          ...under(roi),
        ]
      : []),
  ];
}

const stepLines = ({ journey, attention, next }: EngagementStatus, locale: string): Line[] => [
  ...journeyLines(journey, locale).map(({ name, text }) => [name, text] as const),
  ...attention.map((item, n) => [n === 0 ? 'Attention' : '', `${item.what} ${item.detail}`] as const),
  ...(next ? [['Next', nextText(next, attention.length > 0)] as const] : []),
];

function guaranteeLines({ guarantee, money, stillOpen }: EngagementStatus, locale: string): Line[] {
  const left = guarantee.daysLeft === null ? '' : `, ${counted(guarantee.daysLeft, 'day')} left`;
  const since = guarantee.since ? ` since ${formatDay(guarantee.since, locale)}` : '';
  const lines = (word: string, reasons: readonly Reason[]) =>
    reasons.map(({ text, due }, n) => {
      const by = due && !text.includes(due.slice(0, 4)) ? ` (${formatDay(due, locale)})` : '';
      return [n === 0 ? word : '', text + by] as const;
    });
  return [
    ['Guarantee', `${GUARANTEE_WORD[guarantee.state]}${since}${left}`],
    ...lines('Why', guarantee.reasons),
    ...moneyWords(money, locale).map((text, n) => [n === 0 ? 'Money' : '', text] as const),
    ...lines('Still open', stillOpen),
    ...lines('Then', guarantee.next ? [guarantee.next] : []),
  ];
}

/** The step itself; what it is about stands above where something presses. */
const nextText = ({ what, detail, button }: AttentionItem, told: boolean): string =>
  told ? `${button}.` : `${what} ${detail}`;

function feeText({ fee, view }: ValueAnswer, locale: string): string {
  const fixed = fee ? moneyText(fee, locale) : 'not fixed';
  const suggested = view && !view.judgement ? view.price.figure.value : null;
  const by = suggested ? `; ${moneyText(suggested, locale)} by its value. ${view?.because}` : '';
  const why = view && !suggested ? `. ${view.because}` : '';
  return `${fixed}${view ? ` for “${view.option.name}”` : ''}${by}${why}`;
}

const asJson = (one: EngagementStatus) => ({
  code: one.code,
  client: one.client,
  title: one.title,
  stage: one.stage,
  guarantee: {
    state: one.guarantee.state,
    since: one.guarantee.since,
    daysLeft: one.guarantee.daysLeft,
    result: one.guarantee.result,
    reasons: texts(one.guarantee.reasons),
    missing: texts(one.guarantee.missing),
    cure: texts(one.guarantee.cure),
    next: one.guarantee.next?.text ?? null,
  },
  money: moneyWords(one.money, 'en'),
  refund: one.money.refund.totals.map(({ currency, due, remaining }) => ({
    currency,
    due: due && majorOf(due),
    remaining: remaining && majorOf(remaining),
  })),
  ...moneyJson(one.value),
  journey: journeyLines(one.journey, 'en').map(({ name, text }) => ({ name, text })),
  attention: one.attention.map(({ what, detail }) => ({ what, detail })),
  next: one.next ? { what: one.next.what, detail: one.next.detail } : null,
});

const moneyJson = ({ value, fee, view, returns }: ValueAnswer) => ({
  value: {
    likely: figureJson(value.likely),
    cautious: figureJson(value.conservative),
    fullYear: figureJson(value.fullYear),
  },
  fee: fee ? { amount: majorOf(fee), currency: fee.currency } : null,
  suggestedFee: view && !view.judgement ? figureJson(view.price.figure) : null,
  feeBecause: view?.because ?? null,
  feeWarnings: view?.warnings ?? [],
  option: view?.option.name ?? null,
  returnOnFee: figureJson(returns.likely.returnOnFee),
  roi: figureJson(returns.likely.roi),
});

const texts = (reasons: readonly Reason[]): string[] => reasons.map(({ text }) => text);
