import type { Day } from '../../base/time.ts';
import type { Place } from '../cells/place.ts';

/** What a preview needs of the world: the id the command will carry, this day, where the sheet comes from. */
export interface ImportContext extends Place {
  readonly commandId: string;
  readonly today: Day;
}
