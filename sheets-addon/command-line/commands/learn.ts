import { inLocale } from '#shared/model/book.ts';
import { learnedOf } from '#shared/rules/learning/learned.ts';
import { learningLines } from '#shared/rules/learning/learning-lines.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice } from '../practice.ts';
import { nameList, printJson } from '../print.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';

/** Tells what was tried across engagements and what came of it, how well own confidence fits what came, and what the practice is built of. */
export async function learn(
  file: string,
  options: Credentials & { readonly json?: boolean },
  world: World,
): Promise<number> {
  const { home, book, place, context } = await readPractice(await openHome(file, options, world), world);
  const told = inLocale(book, place.locale);
  const learned = learnedOf(told, context.now, context.zone);
  if (options.json) printJson(world, { book: home.name, ...learned });
  else {
    const lines = learningLines(told, learned);
    for (const part of new Set(lines.map(({ about }) => about))) {
      const here = lines.filter(({ about }) => about === part);
      const rows = here.map(({ name, text }) => [name ?? '', text] as const);
      world.out(`\n${part}\n${nameList(rows, world)}`);
    }
  }
  return EXIT.fine;
}
