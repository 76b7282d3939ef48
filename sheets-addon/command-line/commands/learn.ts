import { calibrationOf, calibrationWord } from '#shared/rules/learning/calibration.ts';
import { clearest, comparisonWord, libraryOf, tacticWord } from '#shared/rules/learning/library.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice } from '../practice.ts';
import { nameList, printJson } from '../print.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';

/** Tells what was tried across engagements and what came of it, and how well own confidence fits what came. */
export async function learn(
  book: string,
  options: Credentials & { readonly json?: boolean },
  world: World,
): Promise<number> {
  const practice = await readPractice(await openHome(book, options, world), world);
  const library = libraryOf(practice.book);
  const comparison = clearest(library);
  const calibration = calibrationOf(practice.book, practice.context.now);
  if (options.json) {
    printJson(world, { book: practice.home.name, library, comparison, calibration });
    return EXIT.fine;
  }
  if (library.length === 0) world.out('Nothing tried yet. Write down one small thing after your next call.');
  else
    world.out(
      nameList(
        library.map((one) => [one.name, `${tacticWord(one)} ${one.where.join(', ')}`.trim()] as const),
        world,
      ),
    );
  if (comparison) world.out(`\n${comparisonWord(comparison)}`);
  world.out(`\nOwn promises: ${calibrationWord(calibration)}`);
  return EXIT.fine;
}
