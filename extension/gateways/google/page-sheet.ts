import { GatewayError, type WorkbookGateway } from '#shared/table/gateway.ts';
import type { World } from '#extension/state/practice.ts';

/** A sheet over a page's tokens. */
export const pageSheet = (id: string, _world: World): Promise<WorkbookGateway> =>
  Promise.reject(new GatewayError('refused', `The sheet ${id} cannot be opened.`));
