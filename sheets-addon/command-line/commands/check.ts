import type { CheckItem } from '#shared/table/book/gateway.ts';
import { checkList } from '#shared/workflows/check-list.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice } from '../practice.ts';
import { counted, nameList, printJson, quoted } from '../print.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';

/** Lists every cell that a person should look at, each with its address and what to do. */
export async function check(
  book: string,
  options: Credentials & { readonly json?: boolean },
  world: World,
): Promise<number> {
  const { home, loaded, context } = await readPractice(await openHome(book, options, world), world);
  const items = checkList(loaded, context.now);
  if (options.json) printJson(world, { book: home.name, check: items.map(asJson) });
  else if (items.length === 0) world.out(`${home.name}: every cell reads well.`);
  else {
    world.out(`${home.name}: ${counted(items.length, 'point')} to look at.\n`);
    world.out(
      nameList(
        items.map((item) => [item.field, item.message] as const),
        world,
      ),
    );
    if (items.some(({ message }) => /\bmissing\b/.test(message)))
      world.out(`\nTabs and columns that are missing are made by: valueback setup ${quoted(book)}`);
  }
  return items.length > 0 ? EXIT.problems : EXIT.fine;
}

const asJson = ({ field, message, tab, id }: CheckItem) => ({ cell: field, message, tab, id });
