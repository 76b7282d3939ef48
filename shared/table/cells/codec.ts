import type { Field, FieldKind } from '../../model/field.ts';
import type { Codec } from './reading.ts';
import { moneyCodec, numberCodec } from './number-cells.ts';
import { referenceCodec, referencesCodec } from './reference-cells.ts';
import { choiceCodec, currencyCodec, flagCodec, textCodec, zoneCodec } from './text-cells.ts';
import { dayCodec, momentCodec } from './time-cells.ts';

const CODECS: Readonly<Record<FieldKind, (field: Field) => Codec>> = {
  text: textCodec,
  longText: textCodec,
  quote: textCodec,
  link: textCodec,
  email: textCodec,
  language: textCodec,
  choice: choiceCodec,
  flag: () => flagCodec,
  number: numberCodec,
  count: numberCodec,
  share: numberCodec,
  money: () => moneyCodec,
  day: () => dayCodec,
  moment: () => momentCodec,
  zone: () => zoneCodec,
  currency: () => currencyCodec,
  reference: referenceCodec,
  references: referencesCodec,
};

const made = new WeakMap<Field, Codec>();

/** How a field's values stand in cells; hand-written per kind, and held to the field's check by a property test. */
export function codecOf(field: Field): Codec {
  const known = made.get(field) ?? CODECS[field.kind](field);
  made.set(field, known);
  return known;
}
