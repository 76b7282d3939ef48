import {
  anyOf,
  anything,
  aText,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  orMissing,
  shortText,
  type Shape,
  type Shaped,
} from '#shared/base/shape.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import { place } from './message-parts.ts';

const text = shortText(60);
const values = mapOf(anything);
const record = orMissing(values);
const parts = objectOf({
  tab: oneOf(...entityNames),
  id: text,
  add: record,
  set: record,
  was: record,
  remove: record,
});

/** One change as the page planned it. What its values may be was checked at the door, where all commands pass. */
const change: Shape<Change> = (value): value is Change => {
  if (!parts(value)) return false;
  const { add, set, was, remove } = value;
  return [add, set && was, remove].filter((one) => one !== undefined).length === 1;
};

/** A question of the sidebar or dialog to the script. */
const request = anyOf(
  objectOf({ ask: oneOf('view'), engagement: orMissing(text) }),
  objectOf({ ask: oneOf('selection') }),
  objectOf({ ask: oneOf('goTo'), place }),
  objectOf({ ask: oneOf('recalculate') }),
  objectOf({ ask: oneOf('setUp') }),
  objectOf({ ask: oneOf('page'), name: oneOf('mail', 'desk') }),
  objectOf({ ask: oneOf('book'), engagement: orMissing(text) }),
  objectOf({ ask: oneOf('apply'), changes: listOf(change), revision: aText, engagement: orMissing(text) }),
);

export type Request = Shaped<typeof request>;

/** Reads a request as the script gets it. Throws on anything else: only our own pages ask. */
export function readRequest(json: string): Request {
  const read: unknown = JSON.parse(json);
  if (!request(read)) throw new Error('No page of this add-on asks that.');
  return read;
}
