import type { Credentials, Home } from './home.ts';
import { misuse } from './stop.ts';
import type { World } from './world.ts';

/** A practice in a Google spreadsheet. */
export function googleHome(_id: string, _credentials: Credentials, _world: World): Promise<Home> {
  throw misuse('not yet');
}
