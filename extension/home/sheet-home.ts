import { readCopy } from '#extension/gateways/read-copy.ts';
import { connectedWorkbook, type ConnectedWorkbook, type SheetGateway } from './connected.ts';
import { sheetKey } from '../gateways/home.ts';
import { homeGateway, type HomeGateway } from './home-gateway.ts';
import { markingStale } from './mark-stale.ts';
import type { FilingTools } from '../desk/filing.ts';
import type { Planner } from '../desk/practice.ts';
import { queueTools } from '../desk/queue-tools.ts';
import type { World } from '../gateways/world.ts';

/** What opening a home needs of the page or worker it is opened in. */
export interface OpenDoors {
  readonly world: World;
  readonly plan: Planner;
  /** The sheet of an id, over this page's own way to a token. Loaded only where a practice lives in one. */
  readonly openSheet: (id: string) => Promise<SheetGateway>;
}

/** A sheet over its copy on this device. Every write says that the sheet’s derived tabs are out of date. */
export const openConnected = async (
  id: string,
  { world, openSheet }: OpenDoors,
  context: FilingTools['context'],
): Promise<ConnectedWorkbook> =>
  markingStale(
    connectedWorkbook(await openSheet(id), readCopy(id), () => world.now()),
    context,
  );

/** A sheet as a home: the queue over the copy over the sheet. */
export async function openSheetHome(id: string, doors: OpenDoors): Promise<HomeGateway> {
  const tools = await queueTools(doors.world, doors.plan);
  return homeGateway(await openConnected(id, doors, tools.context), { ...tools, home: sheetKey(id) });
}
