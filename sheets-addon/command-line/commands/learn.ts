import { formatMoney, formatShare } from '#shared/base/amount.ts';
import { dayAt } from '#shared/base/moment.ts';
import { bricksAndTents, dependenceWord } from '#shared/rules/journey/bricks-and-tents.ts';
import { trustsOf } from '#shared/rules/journey/trust.ts';
import { calibrationOf, calibrationWord, sureLevels } from '#shared/rules/learning/calibration.ts';
import {
  clearest,
  comparisonWord,
  libraryOf,
  modesOf,
  modeWord,
  tacticWord,
  whereWord,
} from '#shared/rules/learning/library.ts';
import { capacities, littleThings, obstaclesOf } from '#shared/rules/learning/little-things.ts';
import { missingPatterns, patternWord } from '#shared/rules/learning/missing-said.ts';
import { shareWord, wordOfMouth } from '#shared/rules/learning/word-of-mouth.ts';
import { localeOf } from '#shared/rules/who.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice, type Practice } from '../practice.ts';
import { nameList, printJson } from '../print.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';

/** All that a practice learned, as the screen Learning and the page of the practice tell it. */
function learnt({ book, context }: Practice) {
  const { now, zone } = context;
  const library = libraryOf(book);
  return {
    ...{ library, comparison: clearest(library), things: littleThings(book, dayAt(now, zone)) },
    ...{ calibration: calibrationOf(book, now), levels: sureLevels(book, now) },
    capacity: capacities(book).map(({ one, text }) => ({ title: one.title, text })),
    ...{
      modes: modesOf(book),
      trust: trustsOf(book, now).map(({ one, text }) => ({ title: one.title, text })),
    },
    ...{ missing: missingPatterns(book), obstacles: obstaclesOf(book) },
    ...{ portfolio: bricksAndTents(book, now), wordOfMouth: wordOfMouth(book) },
  };
}

/** Tells what was tried across engagements and what came of it, how well own confidence fits what came, and what the practice is built of. */
export async function learn(
  book: string,
  options: Credentials & { readonly json?: boolean },
  world: World,
): Promise<number> {
  const practice = await readPractice(await openHome(book, options, world), world);
  const found = learnt(practice);
  if (options.json) {
    printJson(world, { book: practice.home.name, ...found });
    return EXIT.fine;
  }
  const { library, comparison, things } = found;
  if (library.length === 0) world.out('Nothing tried yet. Write down one small thing after your next call.');
  else
    world.out(
      nameList(
        library.map((one) => [one.name, `${tacticWord(one)} ${whereWord(one)}`.trim()] as const),
        world,
      ),
    );
  if (comparison) world.out(`\n${comparisonWord(comparison)}`);
  for (const { experiment, waits, lacks } of things.running)
    if (waits || lacks.length > 0)
      world.out(
        `\n${experiment.name}: ${[...(waits ? ['Did it take you closer?'] : []), ...lacks].join(' ')}`,
      );
  for (const { title, text } of found.capacity) world.out(`\n${title}: ${text}`);
  if (things.ideas.length > 0)
    world.out(`\nIdeas: ${things.ideas.map(({ experiment }) => experiment.name).join(', ')}`);
  for (const { obstacle, things: held } of found.obstacles)
    world.out(`\nIn the way: ${obstacle} (${held.join(', ')})`);
  const better = clearest(found.modes);
  if (found.modes.length > 1)
    world.out(`\n${[...found.modes.map(modeWord), ...(better ? [comparisonWord(better)] : [])].join(' ')}`);
  for (const { title, text } of found.trust) world.out(`\n${title}: ${text}`);
  for (const one of found.missing) world.out(`\n${patternWord(one)}`);
  told(found, practice, world);
  return EXIT.fine;
}

/** The promises, the portfolio and the word of mouth, a line each. */
function told(
  { calibration, levels, portfolio, wordOfMouth: word }: ReturnType<typeof learnt>,
  { book }: Practice,
  world: World,
): void {
  // prettier-ignore
  const locale = localeOf(book);
  world.out(`\nOwn promises: ${calibrationWord(calibration)}`);
  for (const { about, n, came, tooFew } of levels)
    world.out(
      `About ${formatShare(about, locale, 0)} sure: ${came} of ${n} came${tooFew ? ', too few to say' : ''}`,
    );
  world.out(`\nBricks and tents: ${dependenceWord(book, portfolio)}`);
  const worth = word.worth ? ` Worth so far: ${formatMoney(word.worth, locale)}.` : '';
  world.out(`Word of mouth: ${shareWord(word)}${worth}`);
  for (const { to } of word.thank) world.out(`Thank for ${to}.`);
  for (const { title } of word.ask) world.out(`Ask whom else it could help: ${title}.`);
}
