import type { Field } from '../../model/field.ts';
import type { CellReading, CellWriting, Codec } from './reading.ts';

const BETWEEN = '; ';

/** One record of another tab: shows `Label · CODE`; only the code is read, a unique bare label is accepted. */
export const referenceCodec = (field: Field): Codec => {
  const to = field.to ?? '';
  return {
    read: (cell, reading) => findOne(to, String(cell), reading),
    write: (value, writing) => writing.show(to, String(value)),
  };
};

/** Several records, joined by a semicolon. One that is not found is a problem and the others stay. */
export const referencesCodec = (field: Field): Codec => {
  const to = field.to ?? '';
  return {
    read: (cell, reading) =>
      String(cell)
        .split(';')
        .filter((part) => part.trim() !== '')
        .map((part) => findOne(to, part, reading))
        .filter((id) => id !== null),
    write: (value, writing: CellWriting) =>
      (value as readonly string[]).map((id) => writing.show(to, id)).join(BETWEEN) || null,
  };
};

function findOne(to: string, text: string, reading: CellReading): string | null {
  const found = reading.find(to, text);
  const asked = text.trim().slice(0, 60);
  if ('id' in found) {
    if (found.gone)
      reading.wrong(`The row “${asked}” that this points to is gone. Choose another, or leave it blank.`);
    return found.id;
  }
  if ('several' in found)
    return reading.wrong(`“${asked}” can be ${found.several.join(' or ')}. Write one of these.`);
  return reading.wrong(`There is no “${asked}” to point to. Choose one from the list.`);
}
