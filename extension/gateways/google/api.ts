import { sheets_v4 } from '@googleapis/sheets/build/v4.js';
import type { SheetsApi } from '#shared/google/wire/google-client.ts';
import type { TransportOptions } from './transport.ts';

/** The class Google generates, over our own transport: `createAPIRequest` reads these options, nothing else does. */
export const sheetsApi = (options: TransportOptions): SheetsApi =>
  new sheets_v4.Sheets(options as unknown as ConstructorParameters<typeof sheets_v4.Sheets>[0]);
