import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { isOwnGuest, type Whose } from '#shared/calls/whose-call.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import { readPage } from '#extension/capture/read-page.ts';
import type { CallPhase, PageReading } from '#extension/capture/surface.ts';
import { documentOf } from '#test/support/pages.ts';
import { freshName, openStore } from '../extension/support/captures.ts';
import { made } from '../extension/support/capture-form.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { clientKeys } from './support/client-keys.ts';
import { meetingKeys, unknownMeetingKeys, type ReadMeetings } from './support/meeting-case.ts';
import { clientBook, type ClientGiven } from './support/client-book.ts';
import { bytesOf, runCases, type KeyCheck, type RealCase } from './support/run-cases.ts';

interface Step {
  readonly page: string;
  readonly url: string;
  readonly now: string;
}

interface PageCase extends RealCase, Partial<Step> {
  readonly own: { readonly name: string; readonly email: string };
  readonly zone: string;
  readonly locale: string;
  readonly clients?: readonly ClientGiven[];
  readonly steps?: readonly Step[];
}

/** What a page told, or the form on the last of several pages. */
interface PageAnswer extends ReadMeetings {
  readonly phase: CallPhase | null;
  readonly book: Book;
  readonly whose: Whose;
}

const read = ({ page, url, now }: Step, { zone, locale }: PageCase): PageReading => {
  const html = new TextDecoder().decode(bytesOf(`pages/${page}`));
  return readPage({ url, document: documentOf(html, url), now: Date.parse(now), zone, locale }, null);
};

const answerOf = (
  reading: PageReading,
  meetings: readonly MeetingFacts[],
  book: Book,
  whose: Whose,
): PageAnswer => ({
  meetings,
  said: [],
  refused: meetings.length === 0,
  isOwn: isOwnGuest(book, reading.signedInAs, isConsumerMail),
  phase: reading.phase,
  book,
  whose,
});

/** The pages one after another, as a person opens the form on each. */
async function afterSteps(one: PageCase, book: Book, steps: readonly Step[]): Promise<PageAnswer> {
  const store = await openStore(freshName());
  const { zone, locale } = one;
  let last: PageAnswer | null = null;
  for (const step of steps) {
    const reading = read(step, one);
    const world = { now: () => Date.parse(step.now), zone, locale };
    const { form } = await made({
      store,
      gateway: memoryWorkbook(book),
      page: () => Promise.resolve(reading),
      world,
    });
    await form.open();
    const call = form.call.value;
    if (call) last = answerOf(reading, [call.facts], book, call.whose);
  }
  if (!last) throw new Error('the form did not open');
  return last;
}

async function answer(one: PageCase): Promise<PageAnswer | null> {
  const { own, zone, locale, clients = [] } = one;
  const book = clientBook({ clients, own, zone, locale });
  if (one.steps) return afterSteps(one, book, one.steps);
  if (!one.page || !one.url || !one.now) return null;
  const reading = read({ page: one.page, url: one.url, now: one.now }, one);
  return answerOf(reading, reading.meetings, book, { kind: 'none' });
}

const formKeys: Readonly<Record<string, KeyCheck<PageCase, PageAnswer>>> = {
  phase: ({ phase }, wanted: string) => (phase === wanted ? [] : [`phase: ${phase}`]),
  notPhase: ({ phase }, wanted: readonly string[]) =>
    phase !== null && wanted.includes(phase) ? [`phase: ${phase}`] : [],
  title: (form, wanted: string, one) =>
    meetingKeys['meetings']?.(form, [{ title: wanted }] as never, one) ?? [],
  start: (form, wanted: string, one) =>
    meetingKeys['meetings']?.(form, [{ start: wanted }] as never, one) ?? [],
  notGuests: ({ meetings }, wanted: readonly string[]) => {
    const emails = meetings.flatMap(({ guests }) => guests?.value.map(({ email }) => email) ?? []);
    return wanted.filter((one) => emails.includes(one)).map((one) => `guest: ${one}`);
  },
};

runCases('pages as the extension reads them', 'pages.jsonl', {
  answer,
  keys: { ...meetingKeys, ...clientKeys, ...formKeys },
  unknown: unknownMeetingKeys,
});
