import type { World } from '#extension/gateways/world.ts';
import { openSheet } from './open-sheet.ts';
import { pageTokens } from './page-tokens.ts';

/** One spreadsheet as a workbook, for a page: the worker signs in for it. */
export const pageSheet = (id: string, world: World) => openSheet(id, pageTokens, world);
