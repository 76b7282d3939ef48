import type { Instant, Zone } from '#shared/base/time.ts';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { IsConsumerMail } from '#shared/calls/addresses.ts';
import { joinFacts, type TabTime } from '#shared/calls/join.ts';
import { placeOf, type Place } from '#shared/table/cells/place.ts';
import type { PageReading } from '#extension/capture/surface.ts';
import { engagementView, type EngagementView } from '#shared/calls/call-view.ts';
import { isOwnGuest, whoseCall, type Whose } from '#shared/calls/whose-call.ts';
import type { CallBook } from '#shared/calls/call-book.ts';
import { CAPTURE_VERSION, type Kept } from '../desk/capture-records.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import { agreedSaid, homeworkSaid } from '#shared/calls/notes.ts';
import { draftKeyOf, startDraft } from '#shared/calls/draft-start.ts';
import { draftFrom, type Draft } from '#shared/calls/draft.ts';
import { seenTimes, type MeetingInRoom, type PlannedTimes, type SeenTimes } from './presence-times.ts';

/** One call on the screen: what was read, whose it is, and the form as it stands. */
export interface CallState {
  readonly reading: PageReading;
  readonly facts: MeetingFacts;
  readonly whose: Whose;
  /** Whether a person chose the engagement by hand: then the choice is remembered. */
  readonly chosen: boolean;
  readonly engagement: EngagementView | null;
  readonly draft: Draft;
  readonly draftKey: string;
  /** Whether the form was half-typed before and is open again. */
  readonly restored: boolean;
  readonly seen: SeenTimes | null;
  readonly notes: readonly Kept<'notes'>[];
}

/** Everything known when a call is looked at. */
export interface CallKnowledge {
  readonly book: CallBook;
  readonly memory: readonly Kept<'memory'>[];
  readonly sightings: readonly Kept<'sightings'>[];
  readonly presence: readonly Kept<'presence'>[];
  readonly notes: readonly Kept<'notes'>[];
  /** No domain until there is an address to look up: the list is loaded then. */
  readonly isConsumerMail: IsConsumerMail;
  readonly now: Instant;
  /** As the practice is set, else as this device is. */
  readonly zone: Zone;
  readonly locale: string;
}

/** Reads what the capture store and the book know, side by side. */
export async function gatherKnown(
  store: CaptureStore,
  book: Promise<CallBook>,
  now: Instant,
  device: Place,
): Promise<CallKnowledge> {
  const [known, memory, sightings, presence, notes] = await Promise.all([
    book,
    store.all('memory'),
    store.all('sightings'),
    store.all('presence'),
    store.all('notes'),
  ]);
  return {
    book: known,
    memory,
    sightings,
    presence,
    notes,
    isConsumerMail: () => false,
    now,
    ...placeOf(known.settings[0] ?? null, device),
  };
}

/** When the tab was in its call as this browser saw it; without that, now. */
function tabTime({ conference }: MeetingFacts, { presence, now }: CallKnowledge): TabTime {
  const key = conference && conferenceKey(conference.value);
  const stay = presence.find((one) => one.key === key)?.stays.at(-1);
  return stay ? { from: stay.from, to: stay.to } : { from: now, to: now };
}

/** The form of a call: the facts of the page joined with those of the calendar, the engagement they point to, and its draft. */
export function callOf(
  reading: PageReading,
  read: MeetingFacts,
  known: CallKnowledge,
): Omit<CallState, 'draft' | 'restored'> {
  const facts = joinFacts(read, known.sightings, tabTime(read, known), known.zone);
  const whose = whoseCall(known.book, facts, reading.signedInAs, known.memory, known.isConsumerMail);
  const base = { reading, facts, whose, chosen: false, draftKey: draftKeyOf(facts, known.now, known.zone) };
  return { ...base, ...engagedIn(whose.kind === 'one' ? whose.engagementId : null, facts, known) };
}

/** What hangs on the engagement: its view, what was seen of the call and its notes. */
export function engagedIn(
  id: string | null,
  facts: MeetingFacts,
  known: CallKnowledge,
): Pick<CallState, 'engagement' | 'seen' | 'notes'> {
  const engagement = id === null ? null : engagementView(known.book, id, facts, known.now, known.zone);
  const planned = facts.start
    ? { start: facts.start.value, end: facts.end?.value ?? null }
    : (engagement?.logged ?? engagement?.planned ?? null);
  const key = facts.conference ? conferenceKey(facts.conference.value) : null;
  const presence = known.presence.find((one) => one.key === key);
  return {
    engagement,
    seen: presence && planned ? seenTimes(presence, roomOf(presence.key, planned, known), known.now) : null,
    notes: known.notes.filter((one) => one.engagement === id).sort((a, b) => a.at - b.at),
  };
}

/** What else was seen of the room of a call: other calendar entries with its code are other meetings. */
export function roomOf(
  key: string,
  planned: PlannedTimes,
  { sightings, book }: Pick<CallKnowledge, 'sightings' | 'book'>,
): MeetingInRoom {
  const others = sightings.flatMap(({ facts: { conference, start, end } }) =>
    conference && start && conferenceKey(conference.value) === key && start.value !== planned.start
      ? [{ start: start.value, end: end?.value ?? null }]
      : [],
  );
  return { planned, others, own: book.settings[0]?.provider ?? null };
}

/** The form of a call as it was left, else as it opens. Without a store nothing is looked up: the page's name is not known yet. */
export async function withDraft(
  store: CaptureStore | null,
  call: Omit<CallState, 'draft' | 'restored'>,
  known: CallKnowledge,
): Promise<CallState> {
  const kept = store ? await store.get('drafts', call.draftKey) : null;
  if (!kept) return { ...call, draft: started(call, known), restored: false };
  const draft = draftFrom(kept.draft);
  const same = draft.engagement === (call.engagement?.id ?? null);
  const whole = same ? call : { ...call, ...engagedIn(draft.engagement, call.facts, known), chosen: true };
  const later = whole.notes.filter((one) => one.at > kept.changedAt);
  const homework = { ...draft.homework, ...homeworkSaid(later) };
  // A meeting that lay ahead when its form was begun may be over now.
  const outcome = draft.outcome === 'planned' ? started(whole, known).outcome : draft.outcome;
  const more = { ...draft.more, ...agreedSaid(later) };
  return { ...whole, draft: { ...draft, homework, outcome, more }, restored: true };
}

/** The form as it opens; homework that was checked in the side panel is answered already. */
function started(
  call: Pick<CallState, 'facts' | 'whose' | 'engagement' | 'seen' | 'reading' | 'notes'>,
  { book, now, zone, isConsumerMail }: CallKnowledge,
): Draft {
  const { facts, engagement, seen, reading, notes } = call;
  const isOwn = isOwnGuest(book, reading.signedInAs, isConsumerMail);
  const draft = startDraft({ facts, engagement, seen, recording: reading.recording, isOwn, now, zone });
  // Where it is asked whose call it is, a name on the page is no new client yet.
  const asked = call.whose.kind === 'none' ? {} : { client: '', email: '' };
  return { ...draft, ...asked, homework: homeworkSaid(notes), more: agreedSaid(notes) };
}

/** The form once a person said whose call it is: what hangs on the engagement is fresh, what they typed stays. */
export function withChoice(
  state: CallState,
  known: CallKnowledge,
  engagement: string | null,
  name: string,
): CallState {
  const engaged = engagedIn(engagement, state.facts, known);
  const fresh = started({ ...state, ...engaged }, known);
  const { dueOn, shown, kind, title, homework } = fresh;
  const said = state.draft.timesSaid || state.restored;
  const times = said ? {} : { day: fresh.day, from: fresh.from, to: fresh.to };
  const draft = {
    ...state.draft,
    ...times,
    engagement,
    client: name,
    dueOn,
    shown,
    homework,
    more: { ...state.draft.more, ...fresh.more },
    kind,
    title,
  };
  return { ...state, ...engaged, chosen: true, draft };
}

/** Keeps a calendar entry that leads to a call, for the tab of that call. */
export async function keepSighting(store: CaptureStore, facts: MeetingFacts, now: Instant): Promise<void> {
  if (!facts.conference || !facts.start) return;
  const key = `${conferenceKey(facts.conference.value)} ${facts.instanceId?.value ?? facts.start.value}`;
  await store.put('sightings', key, {
    version: CAPTURE_VERSION,
    key,
    facts: { ...noFacts, ...facts },
    seenAt: now,
  });
}
