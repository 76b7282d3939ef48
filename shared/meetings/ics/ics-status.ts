import { titleSaid } from '../called-off.ts';
import type { Doubt, MeetingFacts, MeetingStatus } from '../facts.ts';
import { emailIn } from './ics-people.ts';
import type { IcsComponent } from './ics-repair.ts';
import { valueOf } from './ics-value.ts';
import { plainText } from '../pasted/plain-text.ts';

/** Whether a meeting of a file still stands, what its title says without the words for that, and what is to be asked. */
export interface EventStatus {
  readonly title: string;
  readonly status: MeetingFacts['status'];
  readonly doubts: readonly Doubt[];
}

const STATUSES: ReadonlyMap<string, MeetingStatus> = new Map([
  ['CONFIRMED', 'confirmed'],
  ['TENTATIVE', 'tentative'],
  ['CANCELLED', 'cancelled'],
  ['CANCELED', 'cancelled'],
]);

const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'answered perhaps to'],
]);

const asked = (message: string): Doubt => ({ field: 'status', message, choices: [] });

/** A REPLY is the answer of one who was invited: its "no" is no meeting, and its "yes" none yet. */
function answerOf(event: IcsComponent): Omit<EventStatus, 'title'> {
  const people = event.properties.filter(({ name }) => name === 'attendee');
  const said = people.map(({ params }) => params.get('partstat')?.toUpperCase() ?? '');
  const declined = people.length > 0 && said.every((one) => one === 'DECLINED');
  const [first] = people;
  const who = first?.params.get('cn') || emailIn(first?.raw) || 'Someone who was invited';
  const answer = ANSWERS.get(said[0] ?? '') ?? 'replied to';
  const message = `This is an answer, not the meeting itself: ${who} ${answer} the invitation. Say what became of the meeting.`;
  const status = { value: 'declined', layer: 'file', evidence: 'PARTSTAT', confidence: 'certain' } as const;
  return { status: declined ? status : null, doubts: [asked(message)] };
}

const ABOUT =
  'This is a message about a meeting, not the meeting itself: one side asks for it again or declines another time. Say what became of the meeting.';

/** Whether a meeting stands: by the file's method, its status, and what is written before its title. */
export function standingOf(event: IcsComponent, method: string): EventStatus {
  const { title, said } = titleSaid(plainText(valueOf(event, 'summary')));
  const found = (status: MeetingStatus, evidence: string) =>
    ({ value: status, layer: 'file', evidence, confidence: 'certain' }) as const;
  if (method === 'REPLY') return { title, ...answerOf(event) };
  if (method === 'REFRESH' || method === 'DECLINECOUNTER')
    return { title, status: null, doubts: [asked(ABOUT)] };
  if (method === 'CANCEL') return { title, status: found('cancelled', 'METHOD'), doubts: [] };
  const status = STATUSES.get(valueOf(event, 'status').toUpperCase());
  if (status !== 'cancelled' && said !== null)
    return { title, status: { ...found(said, 'SUMMARY'), confidence: 'likely' }, doubts: [] };
  return { title, status: status ? found(status, 'STATUS') : null, doubts: [] };
}
