import { aText, exactly, objectOf, oneOf, orNull, wholeNumber, type Shape } from '#shared/base/shape.ts';

/** An amount in minor units. Only what questions have too is here: the script reads no answers and does not carry their shapes. */
export const money = exactly({ minor: wholeNumber, currency: aText });

const aPlace: Shape<number> = (value): value is number => wholeNumber(value) && value > 0;

/** Where a link leads: a cell of a tab, found again by its row’s id. Rows and columns count from 1. */
export const place = objectOf({
  sheet: aText,
  row: aPlace,
  column: aPlace,
  /** What the link says: `cell N14` or `Drivers, row 31`. */
  word: aText,
  id: orNull(aText),
});

/** What a message can ask about. */
export const about = oneOf('valueCheck', 'homework', 'evidence', 'acceptance', 'verdict', 'claim');
