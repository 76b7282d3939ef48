import { formatDay } from '#shared/base/day.ts';
import { dayAt, formatTime, momentAt } from '#shared/base/moment.ts';
import { firmReport } from '#shared/documents/firm-report.tsx';
import {
  firmAmount,
  firmPicture,
  type FirmAnswers,
  type FirmPicture,
} from '#shared/rules/firm/firm-picture.ts';
import { firmWhy } from '#shared/rules/firm/firm-why.ts';
import { calibrationWord } from '#shared/rules/learning/calibration.ts';
import { moneyText } from '../figures.ts';
import { openFolder } from '../firm/duckdb.ts';
import { askAll, sqlOf, QUERIES, type Engine } from '../firm/engine.ts';
import { folderOf } from '../firm/folder.ts';
import { isPostgres, openPostgres, type Member } from '../firm/postgres.ts';
import { bigQueryTables, inBigQuery } from '../firm/schema.ts';
import { outPath, writeOut } from '../out-file.ts';
import { columnsOfText, counted, printJson } from '../print.ts';
import { withProgress } from '../progress.ts';
import { EXIT, misuse } from '../stop.ts';
import type { World } from '../world.ts';

/** What `firm` may be told. */
export interface FirmOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly overwrite?: boolean;
  readonly practitioner?: readonly string[];
  readonly lead?: readonly string[];
}

/** One picture over all published books; `init` makes a database ready, `bigquery` prints the same tables and questions for it. */
export async function firm(
  where: string,
  address: string | undefined,
  options: FirmOptions,
  world: World,
): Promise<number> {
  if (where === 'init') return init(address, options, world);
  if (where === 'bigquery') return bigQuery(address, world);
  const engine = isPostgres(where)
    ? await openPostgres(where)
    : await openFolder(folderOf(where, world), where);
  const answers = await adding(engine, where, world);
  const now = world.now();
  const picture = firmPicture(answers, now);
  if (options.json) printJson(world, { ...picture, answers });
  else if (options.html === undefined) world.out(textOf(picture, answers, world));
  if (options.html !== undefined) {
    const path = outPath(options.html, { overwrite: options.overwrite ?? false }, world);
    const when = `${formatDay(dayAt(now, world.zone), world.locale)}, ${formatTime(momentAt(now, world.zone), world.locale)}`;
    await writeOut(path, firmReport({ picture, answers, locale: world.locale, when }));
    if (!options.json)
      world.out(`${options.html}: ${counted(answers.versions.length, 'book')} in one picture.`);
  }
  return picture.outOfDate.length > 0 ? EXIT.problems : EXIT.fine;
}

/** Asks everything and lets go of the engine, whatever comes of it. */
async function adding(engine: Engine, where: string, world: World): Promise<FirmAnswers> {
  try {
    const answers = await withProgress(world, `Adding up ${where}`, () => askAll(engine));
    return answers as unknown as FirmAnswers;
  } finally {
    await engine.close();
  }
}

async function init(address: string | undefined, options: FirmOptions, world: World): Promise<number> {
  if (address === undefined || !isPostgres(address))
    throw misuse('Name the database: valueback firm init postgres://user@host/database');
  const members: Member[] = [
    ...(options.practitioner ?? []).map((text) => {
      const [login = '', ...practice] = text.split('=');
      if (login === '' || practice.length === 0)
        throw misuse(`Write --practitioner LOGIN=PRACTICE, not ${text}`);
      return { login, practice: practice.join('=') };
    }),
    ...(options.lead ?? []).map((login) => ({ login, practice: null })),
  ];
  const home = await openPostgres(address);
  try {
    await home.init(members);
  } finally {
    await home.close();
  }
  world.out(`The firm is ready; ${counted(members.length, 'member')} noted.`);
  return EXIT.fine;
}

/** Everything BigQuery needs, as text: it is only printed, nothing is sent. */
function bigQuery(bucket: string | undefined, world: World): number {
  if (bucket === undefined || !/^gs:\/\/[\w./-]+$/.test(bucket))
    throw misuse('Name where the files lie: valueback firm bigquery gs://bucket/firm');
  world.out(bigQueryTables('firm', bucket.replace(/\/$/, '')));
  for (const query of QUERIES) world.out(`\n${inBigQuery(sqlOf(query), 'firm').trim()};`);
  return EXIT.fine;
}

/** The picture for a terminal: the figures of each currency, then the worst. */
function textOf(picture: FirmPicture, answers: FirmAnswers, world: World): string {
  const { locale } = world;
  const money = (amount: Parameters<typeof moneyText>[0] | null) =>
    amount === null ? 'not known' : moneyText(amount, locale);
  const figures = picture.figures.map((one) => [
    one.currency,
    String(one.open),
    money(one.atStake),
    money(one.reserve),
    money(one.promised),
    money(one.realised),
  ]);
  const worst = answers['worst-first']
    .slice(0, 25)
    .map((row) => [
      row.code,
      row.practice,
      row.progress_bp === null ? 'unknown' : `${Math.floor(row.progress_bp / 100)} %`,
      money(firmAmount(row.at_stake, 0, row.currency)),
      firmWhy(row, locale),
    ]);
  const late = [...new Set(picture.outOfDate.map(({ practice }) => practice))];
  return [
    ...columnsOfText(
      [['', 'Open', 'At stake', 'Set aside', 'Promised', 'Came'], ...figures],
      [1, 2, 3, 4, 5],
    ),
    ...(worst.length > 0 ? ['', 'Worst first:', ...columnsOfText(worst, [2, 3])] : []),
    '',
    `Confidence against what came: ${calibrationWord(picture.calibration)}`,
    ...(late.length > 0 ? [`Out of date, publish again: ${late.join(', ')}`] : []),
  ].join('\n');
}
