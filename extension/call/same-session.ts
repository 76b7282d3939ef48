import type { Instant } from '#shared/base/time.ts';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import { engagedIn } from './capture-open.ts';
import { suggestedPresence } from '#shared/calls/draft-start.ts';
import type { FormTools } from './form-tools.ts';
import { withAnswer } from './presence.ts';

/**
 * Notes whether another stay in the same room was this session, and looks at presence anew. What a person said of presence stays.
 */
export async function saySameSession(
  { cells, doors }: FormTools,
  from: Instant,
  same: boolean,
): Promise<void> {
  const [state, known] = [cells.call.value, cells.known.value];
  const room = state?.facts.conference;
  if (!state || !known || !room) return;
  const key = conferenceKey(room.value);
  const before = known.presence.find((one) => one.key === key);
  if (!before) return;
  const after = withAnswer(before, from, same);
  await (await doors.store).put('presence', key, after);
  const presence = known.presence.map((one) => (one.key === key ? after : one));
  cells.known.value = { ...known, presence };
  const engaged = engagedIn(state.engagement?.id ?? null, state.facts, cells.known.value);
  const said = state.draft.presence !== null && !state.draft.presenceSeen;
  const suggested = !said && engaged.seen ? suggestedPresence(engaged.seen) : {};
  cells.call.value = { ...state, ...engaged, draft: { ...state.draft, ...suggested } };
}
