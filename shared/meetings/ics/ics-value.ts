import { textOf } from './ics-line.ts';
import type { IcsComponent } from './ics-repair.ts';

/** The words of a part's property; '' where it is missing. */
export function valueOf(part: IcsComponent, name: string): string {
  const property = part.properties.find((one) => one.name === name);
  return property ? textOf(property).trim() : '';
}

/** All values of a property that may come several times (CONFERENCE: a video and a telephone). */
export const allOf = (part: IcsComponent, name: string): string =>
  part.properties
    .filter((one) => one.name === name)
    .map(textOf)
    .join('\n');
