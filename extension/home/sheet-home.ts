import { settingsOf, type Book } from '#shared/model/book.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { waitingDrawer } from '#extension/gateways/waiting-db.ts';
import { connectedWorkbook, type SheetGateway } from './connected.ts';
import { sheetKey } from '../gateways/home.ts';
import { homeGateway, type HomeGateway } from './home-gateway.ts';
import { markingStale } from './mark-stale.ts';
import type { Planner } from '../desk/practice.ts';
import type { World } from '../gateways/world.ts';

/** What opening a home needs of the page or worker it is opened in. */
export interface OpenDoors {
  readonly world: World;
  readonly plan: Planner;
  /** The sheet of an id, over this page's own way to a token. Loaded only where a practice lives in one. */
  readonly openSheet: (id: string) => Promise<SheetGateway>;
}

/** A sheet as a home: what waits over the copy over the sheet. Every write says that the sheet’s derived tabs are out of date. */
export async function openSheetHome(id: string, doors: OpenDoors): Promise<HomeGateway> {
  const { world, plan, openSheet } = doors;
  const connected = connectedWorkbook(await openSheet(id), readCopy(id), () => world.now());
  const context = (book: Book) => {
    const settings = settingsOf(book);
    return { now: world.now(), ...placeOf(settings, world), who: settings.provider ?? 'You' };
  };
  return homeGateway(markingStale(connected, context), {
    home: sheetKey(id),
    drawer: waitingDrawer(),
    plan,
    context,
  });
}
