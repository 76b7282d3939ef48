import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { deriveAt } from '../practice.ts';
import { counted, quoted } from '../print.ts';
import { withProgress } from '../progress.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';

/** Writes the derived tabs anew from the rows as they are now. */
export async function refresh(book: string, options: Credentials, world: World): Promise<number> {
  const home = await openHome(book, options, world);
  const { book: rows, check } = await withProgress(world, `Recalculating ${home.name}`, () =>
    home.refresh(deriveAt(world)),
  );
  world.out(
    `${home.name}: ${DERIVED_WORDS} are up to date over ${counted(rows.engagements.length, 'engagement')}.`,
  );
  if (check.length > 0)
    world.out(
      `${counted(check.length, 'point needs', 'points need')} a look: valueback check ${quoted(book)}`,
    );
  return EXIT.fine;
}
