import * as z from 'zod/mini';
import { money, moneyFigure, numberFigure } from './figures.ts';

/** Where a link leads: a cell of a tab, found again by its row’s id. Rows and columns count from 1. */
export const place = z.object({
  sheet: z.string(),
  row: z.int().check(z.positive()),
  column: z.int().check(z.positive()),
  /** What the link says: `cell N14` or `Drivers, row 31`. */
  word: z.string(),
  id: z.nullable(z.string()),
});

const reason = z.object({ text: z.string(), place: z.nullable(place) });
const choice = z.object({ id: z.string(), label: z.string() });

const option = z.object({
  id: z.string(),
  name: z.string(),
  fee: z.nullable(money),
  /** Null where the fee is a judgement. */
  suggested: z.nullable(moneyFigure),
  bound: z.string(),
});

/** What a message can ask about. */
export const about = z.enum(['valueCheck', 'homework', 'evidence', 'acceptance', 'verdict', 'claim']);

const question = z.object({
  about,
  subject: z.nullable(z.string()),
  word: z.string(),
  code: z.string(),
  text: z.string(),
  title: z.string(),
  mailto: z.nullable(z.string()),
});

const step = z.object({
  what: z.string(),
  detail: z.string(),
  action: z.string(),
  button: z.string(),
  place: z.nullable(place),
});

const proposal = z.object({ id: z.string(), word: z.string(), sent: z.boolean() });

/** One engagement as the sidebar shows it. */
const engagement = z.object({
  id: z.string(),
  where: z.string(),
  client: z.string(),
  title: z.string(),
  stage: z.string(),
  currency: z.string(),
  zone: z.string(),
  fee: z.nullable(money),
  guarantee: z.object({
    state: z.string(),
    word: z.string(),
    daysLeft: z.nullable(z.int()),
    reasons: z.array(reason),
    open: z.array(reason),
    next: z.nullable(z.string()),
  }),
  looseEnds: z.array(z.object({ text: z.string(), fix: z.string(), place: z.nullable(place) })),
  value: z.object({
    likely: moneyFigure,
    cautious: moneyFigure,
    returnOnFee: numberFigure,
    roi: numberFigure,
  }),
  seen: z.object({
    seen: z.int(),
    work: z.int(),
    untold: z.int(),
    weeks: z.array(z.object({ seen: z.int(), told: z.int(), untold: z.int() })),
  }),
  options: z.array(option),
  pricing: z.record(z.string(), z.unknown()),
  steps: z.array(step),
  log: z.object({
    planned: z.nullable(z.string()),
    values: z.record(z.string(), z.unknown()),
    homework: z.array(z.object({ id: z.string(), text: z.string() })),
  }),
  questions: z.array(question),
  proposals: z.array(proposal),
});

const problem = z.object({ field: z.string(), message: z.string() });

/** What the sidebar shows. */
const view = z.object({
  /** Whether the sheet has our tabs. */
  ready: z.boolean(),
  locale: z.string(),
  zone: z.string(),
  currency: z.string(),
  readAt: z.string(),
  stale: z.boolean(),
  problems: z.array(z.object({ message: z.string(), word: z.string(), place: z.nullable(place) })),
  clients: z.array(choice),
  engagements: z.array(choice),
  /** What is selected where it belongs to no engagement: `Settings, row 3`. */
  selection: z.nullable(z.string()),
  /** Another as soon as another row is selected, or something else stands in it. */
  mark: z.string(),
  engagement: z.nullable(engagement),
});

/** The script’s answer. */
const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('view'), view }),
  z.object({ kind: z.literal('selection'), where: z.nullable(z.string()), mark: z.string() }),
  z.object({ kind: z.literal('done'), message: z.string() }),
  z.object({ kind: z.literal('refused'), problems: z.array(problem) }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
  z.object({
    kind: z.literal('paper'),
    engagement: z.string(),
    /** The document as JSON. */
    document: z.string(),
    proposal,
  }),
  z.object({ kind: z.literal('noPaper'), engagement: z.nullable(z.string()), message: z.string() }),
]);

export type Place = z.infer<typeof place>;
export type EngagementView = z.infer<typeof engagement>;
export type View = z.infer<typeof view>;
export type Answer = z.infer<typeof answer>;

/** Reads an answer as the pages get it. Throws on anything else. */
export const readAnswer = (json: string): Answer => answer.parse(JSON.parse(json));
