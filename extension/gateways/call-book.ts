import {
  aCount,
  aFlag,
  aNumber,
  aText,
  listOf,
  objectOf,
  oneOf,
  orMissing,
  orNull,
  type ObjectShape,
  type Shape,
} from '#shared/base/shape.ts';
import { isDay } from '#shared/base/day.ts';
import { isMoment, isZone } from '#shared/base/moment.ts';
import type { EntityName, RecordNamed } from '#shared/model/entities.ts';
import { openRecordsDb, said, storedRecords } from './records-db.ts';

const text = orMissing(orNull(aText));
const flag = orMissing(orNull(aFlag));
const count = orMissing(orNull(aCount));

const textThat =
  (fits: (text: string) => boolean): Shape<string> =>
  (value): value is string =>
    aText(value) && fits(value);
const aMoment = textThat(isMoment);
const moment = orMissing(orNull(aMoment));
const day = orMissing(orNull(textThat(isDay)));
const zone = orMissing(orNull(textThat(isZone)));

/**
 * What the form after a call uses of each tab. The whole schema weighs more than the form: a test holds both against each other.
 */
const TABS = {
  settings: objectOf({ id: aText, email: text, otherEmails: text, provider: text, zone, locale: text }),
  clients: objectOf({ id: aText, name: aText, contact: text, email: text, domain: text, archivedOn: day }),
  people: objectOf({ id: aText, name: aText, client: text, email: text }),
  engagements: objectOf({
    id: aText,
    title: aText,
    client: aText,
    zone,
    closedOn: day,
    archivedOn: day,
    desired: text,
  }),
  outcomes: objectOf({ id: aText, engagement: aText, primary: flag, words: text }),
  minimumResults: objectOf({ id: aText, engagement: aText, providerAgreedOn: day, clientAgreedOn: day }),
  sessions: objectOf({
    id: aText,
    engagement: aText,
    start: aMoment,
    end: moment,
    title: text,
    ordinal: count,
    outcome: text,
    mood: orMissing(orNull(aNumber)),
    clarity: text,
    clarityAgreed: flag,
    recording: text,
    recordingConsent: text,
    notes: text,
    series: text,
    instance: text,
    conference: text,
  }),
  actions: objectOf({
    id: aText,
    engagement: aText,
    text: aText,
    kind: text,
    owner: text,
    state: text,
    session: text,
  }),
  contracts: objectOf({
    id: aText,
    engagement: aText,
    clientSignedOn: day,
    providerSignedOn: day,
    noticeHours: count,
    minimumResults: orMissing(orNull(listOf(aText))),
  }),
} as const;

type Tab = keyof typeof TABS & EntityName;
type CallRows = { readonly [T in Tab]: readonly RecordNamed<T>[] };

const isTab = oneOf(...(Object.keys(TABS) as Tab[]));

/** Reads from a database of this device only what a form after a call needs; a damaged record is left out, as the whole book does. */
export async function loadCallBook(name: string): Promise<CallRows> {
  const db = await openRecordsDb(name);
  const stored = await said(() => storedRecords(db, Object.keys(TABS)));
  db.close();
  return callRows(stored);
}

/** The rows of stored records, blanks as null. */
export function callRows(stored: readonly { readonly tab: string; readonly record: unknown }[]): CallRows {
  const rows = Object.fromEntries(Object.keys(TABS).map((tab) => [tab, [] as unknown[]]));
  for (const { tab, record } of stored) {
    const shape: ObjectShape | null = isTab(tab) ? TABS[tab] : null;
    if (shape?.(record)) rows[tab]?.push({ ...blanksOf(shape), ...record });
  }
  return rows as unknown as CallRows;
}

const blanksOf = ({ parts }: ObjectShape) =>
  Object.fromEntries(Object.keys(parts).map((name) => [name, null]));
