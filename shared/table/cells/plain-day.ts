import type { Field } from '../../model/field.ts';
import type { Cell } from './cell.ts';

/** A plain number as the day its workbook means, where its column holds days; anything else as it is. */
export const asDay = <C extends Cell>(cell: C, { kind }: Pick<Field, 'kind'>, daysLater = 0): C | number =>
  typeof cell === 'number' && (kind === 'day' || kind === 'moment') ? cell + daysLater : cell;
