import { aNumber, anyOf, aText, listOf, objectOf, oneOf, orMissing, orNull } from '#shared/base/shape.ts';
import { money } from './message-parts.ts';

const input = objectOf({
  label: aText,
  value: orNull(anyOf(money, aNumber, aText)),
  unit: orMissing(oneOf('share', 'ratio', 'months', 'number')),
  source: orMissing(orNull(aText)),
  agreedBy: orMissing(orNull(aText)),
  on: orMissing(orNull(aText)),
});

const opened = {
  formula: aText,
  inputs: listOf(input),
  missing: listOf(aText),
  note: orMissing(aText),
};

/** An amount that opens to its working. */
export const moneyFigure = objectOf({ value: orNull(money), ...opened });

/** A number that opens to its working. */
export const numberFigure = objectOf({ value: orNull(aNumber), ...opened });
