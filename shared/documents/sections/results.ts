import type { Block, BlockCell } from '../block.ts';
import type { DocumentFacts, GuaranteeFacts, ResultFacts } from '../fact-types.ts';
import { measured, typedAsPercent } from '../figures.ts';
import { inBold, plain, quiet, type Runs } from '../run.ts';
import { sentences, type Writer } from '../writer.ts';

const DASH = '–';

const cell = (runs: Runs, below?: Runs): BlockCell => (below ? { runs, below } : { runs });

/** The threshold in words: `16 % or less`, `EUR 2,400 or more`, `at least “runs the review alone”`. */
function thenOf(result: ResultFacts, writer: Writer): Runs | null {
  if (result.kind === 'statement') return writer.say('youSaySo');
  if (result.kind === 'money')
    return result.threshold ? writer.say('orMore', { figure: writer.money(result.threshold) }) : null;
  if (result.kind === 'goal') return result.level ? writer.say('goalLevel', { level: result.level }) : null;
  const { today, then, unit } = result;
  if (then === null) return null;
  const figure = measured(then, unit, writer.locale, typedAsPercent(today, then));
  if (today === null || today === then) return writer.say('exactly', { figure });
  return writer.say(then < today ? 'orLess' : 'orMore', { figure });
}

function todayOf(result: ResultFacts, writer: Writer): Runs | null {
  if (result.levelToday) return plain(result.levelToday);
  if (result.today === null) return null;
  return plain(measured(result.today, result.unit, writer.locale, typedAsPercent(result.today, result.then)));
}

/** A result of another kind than a measured one needs no figure of today. */
const needsToday = (result: ResultFacts): boolean => result.kind === null;

function basisOf(result: ResultFacts, writer: Writer): Runs | undefined {
  return result.kind === 'money' && result.basis ? quiet(writer.text(result.basis)) : undefined;
}

function rowOf(result: ResultFacts, writer: Writer): readonly BlockCell[] {
  const then = thenOf(result, writer);
  const from = result.readFrom ?? (result.kind === 'statement' ? writer.text('yourWord') : null);
  return [
    cell(plain(result.name), basisOf(result, writer)),
    cell(todayOf(result, writer) ?? quiet(DASH)),
    cell(then ? inBold(then) : quiet(DASH)),
    cell(result.by ? plain(writer.day(result.by)) : quiet(DASH)),
    cell(from ? plain(from) : quiet(DASH)),
  ];
}

/** What a minimum result still lacks, one dashed block each. */
function openOf(result: ResultFacts, writer: Writer): readonly Block[] {
  const missing = [
    needsToday(result) && result.today === null ? writer.text('openToday') : null,
    thenOf(result, writer) ? null : writer.text('openThen'),
    result.by ? null : writer.text('openBy'),
    result.readFrom || result.kind === 'statement' ? null : writer.text('openReadFrom'),
  ].filter((one) => one !== null);
  if (missing.length === 0) return [];
  const what = missing.join(', ');
  return [writer.open(`result:${result.id}`, writer.say('openResultDetail', { name: result.name, what }))];
}

/** How the results combine, as far as it is agreed: between learning and results, and within each. It says what the rule does. */
export function combineLine(guarantee: GuaranteeFacts | null, count: number, writer: Writer): Runs | null {
  if (!guarantee) return null;
  const between = guarantee.asksLearning ? guarantee.learning : null;
  const learning = guarantee.learningResults;
  const counted = between === 'resultsOnly' ? [count - learning] : [count - learning, learning];
  const tests = counted.filter((one) => one > 0);
  const lines = [
    between ? writer.say(BETWEEN[between]) : null,
    guarantee.combine ? withinLine(guarantee.combine, tests, writer) : null,
  ];
  return lines.some((one) => one !== null) ? sentences(...lines) : null;
}

const BETWEEN = {
  either: 'learningEither',
  both: 'learningBoth',
  resultsOnly: 'learningShown',
} as const;

function withinLine(combine: 'any' | 'all', tests: readonly number[], writer: Writer): Runs | null {
  const most = Math.max(0, ...tests);
  if (most < 2) return null;
  if (tests.length > 1) return writer.say(combine === 'all' ? 'allWithin' : 'anyWithin');
  if (combine === 'all') return writer.say(most === 2 ? 'bothNeeded' : 'allNeeded');
  return writer.say(most === 2 ? 'eitherEnough' : 'anyEnough');
}

/** Who says whether the results came. */
export function judgeLine(guarantee: GuaranteeFacts | null, count: number, writer: Writer): Runs | null {
  if (!guarantee || guarantee.type === 'none' || count === 0) return null;
  if (guarantee.judge === 'measure') return writer.count('judgeMeasure', count);
  if (guarantee.judge === 'thirdPerson')
    return guarantee.judgeName ? writer.count('judgeThird', count, { name: guarantee.judgeName }) : null;
  return writer.count('judgeClient', count);
}

function openCombine(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { guarantee, results } = facts;
  if (!guarantee || guarantee.type === 'none') return [];
  const combine = results.length > 1 && guarantee.combine === null;
  const learning = guarantee.asksLearning && guarantee.learning === null;
  return [
    ...(combine ? [writer.open('combine', writer.say('openCombine'))] : []),
    ...(learning ? [writer.open('learning', writer.say('openLearning'))] : []),
  ];
}

/** The table of minimum results alone: result, today, then, by, read from. */
export function resultsTable(facts: DocumentFacts, writer: Writer): Block {
  const { words } = writer;
  return {
    kind: 'table',
    key: 'results',
    caption: words.leastYouGet,
    columns: [
      { head: words.result, align: 'start' },
      { head: words.today, align: 'end', twelfths: 1.6 },
      { head: words.then, align: 'end', twelfths: 2.4 },
      { head: words.by, align: 'start', twelfths: 2, whole: true },
      { head: words.readFrom, align: 'start', twelfths: 2.4 },
    ],
    rows: facts.results.map((result) => rowOf(result, writer)),
  };
}

/** The least the client gets: table, how the results combine, who judges, and what is still open. */
export function resultsSection(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { results, guarantee } = facts;
  const heading: Block = {
    kind: 'heading',
    key: 'results:heading',
    level: 2,
    text: writer.words.leastYouGet,
  };
  if (results.length === 0) return [heading, writer.open('results', writer.say('openResults'))];
  const combine = combineLine(guarantee, results.length, writer);
  const judge = judgeLine(guarantee, results.length, writer);
  const note = sentences(combine, judge);
  return [
    heading,
    resultsTable(facts, writer),
    ...(note.length > 0
      ? [{ kind: 'paragraph', key: 'results:note', look: 'note', runs: note } as const]
      : []),
    ...results.flatMap((result) => openOf(result, writer)),
    ...openCombine(facts, writer),
  ];
}
