import { GatewayError, type WorkbookGateway } from '#shared/table/gateway.ts';
import type { World } from '#extension/state/practice.ts';
import type { TokenSource } from './transport.ts';

/** One spreadsheet as a workbook, over somebody's tokens. */
export const openSheet = (id: string, _tokens: TokenSource, _world: World): Promise<WorkbookGateway> =>
  Promise.reject(new GatewayError('refused', `The sheet ${id} cannot be opened.`));
