import { describe, expect, test } from 'vitest';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { readMarkup } from '#test/support/pages.ts';

const LOCALES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'] as const;
const ZONE = 'Europe/Berlin';

/** Meetings of one day, over midnight, and over the turn of the year; moments at +02:00 and +01:00. */
const MEETINGS = [
  ['in the afternoon', '2026-10-22T16:00+02:00', '2026-10-22T17:30+02:00'],
  ['before noon', '2026-10-29T09:15+01:00', '2026-10-29T10:00+01:00'],
  ['over noon', '2026-10-21T11:30+02:00', '2026-10-21T12:30+02:00'],
  ['over midnight', '2026-10-22T23:30+02:00', '2026-10-23T00:30+02:00'],
  ['over the turn of the year', '2026-12-31T23:30+01:00', '2027-01-01T00:15+01:00'],
  ['next January', '2027-01-07T14:00+01:00', '2027-01-07T15:00+01:00'],
] as const;

const CASES = LOCALES.flatMap((locale) =>
  [false, true].flatMap((hour12) =>
    [false, true].flatMap((year) =>
      MEETINGS.map(([name, start, end]) => ({ locale, hour12, year, name, start, end })),
    ),
  ),
);
type Case = (typeof CASES)[number];

const DAY = { weekday: 'long', month: 'long', day: 'numeric', timeZone: ZONE } as const;
const dayStyle = ({ year }: Case) => (year ? ({ ...DAY, year: 'numeric' } as const) : DAY);
const timeStyle = ({ hour12 }: Case) =>
  ({ hour: 'numeric', minute: '2-digit', timeZone: ZONE, hourCycle: hour12 ? 'h12' : 'h23' }) as const;
const dayText = (one: Case, moment: string) =>
  new Intl.DateTimeFormat(one.locale, dayStyle(one)).format(Date.parse(moment));
const timeText = (one: Case, moment: string) =>
  new Intl.DateTimeFormat(one.locale, timeStyle(one)).format(Date.parse(moment));

/** The range as a calendar writes it: the day once, or both days where it goes over midnight. */
function whenText(one: Case): string {
  const [from, to] = [dayText(one, one.start), dayText(one, one.end)];
  const times = `${timeText(one, one.start)} – ${timeText(one, one.end)}`;
  return from === to
    ? `${from}⋅${times}`
    : `${from}, ${timeText(one, one.start)} – ${to}, ${timeText(one, one.end)}`;
}

const reader = (locale: string) =>
  `<div id="xUserInfo" style="display:none"><div id="xTimezone">${ZONE}</div><div id="xUserLocale">${locale}</div></div>`;
const bubble = (one: Case) =>
  `<html lang="${one.locale}"><body>${reader(one.locale)}<div role="dialog" data-chips-dialog="true"><div id="xDetDlg"><span role="heading">Coaching</span><div id="xDetDlgWhen">${whenText(one)}</div></div></div></body></html>`;

const packed = (moment: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(Date.parse(moment)).replace(/-/g, '');
const edit = (one: Case) =>
  `<html lang="${one.locale}"><body>${reader(one.locale)}<main><input id="xTiIn" value="Coaching" /><input id="xStDaIn" data-date="${packed(one.start)}" /><input id="xStTiIn" value="${timeText(one, one.start)}" /><input id="xEnDaIn" data-date="${packed(one.end)}" /><input id="xEnTiIn" value="${timeText(one, one.end)}" /></main></body></html>`;

function card(one: Case): string {
  const time = `${timeText(one, one.start)} – ${timeText(one, one.end)}`;
  return `<html lang="${one.locale}"><body><div data-app-section="CalendarSurface"><div data-calitemid="x"><div role="button" title="Coaching&#10;${time}" aria-label="Coaching, ${time}, ${dayText({ ...one, year: true }, one.start)}, By Nora, Busy"></div></div></div></body></html>`;
}

const CALENDAR = 'https://calendar.google.com/calendar/u/0/r';
const look = (markup: string, url: string): MeetingFacts | undefined =>
  readMarkup(markup, { url, zone: ZONE, locale: 'en-GB' }).meetings[0];

/** Right, or asked: nothing between. */
function rightOrAsked(facts: MeetingFacts | undefined, one: Case): 'right' | 'asked' {
  for (const field of ['start', 'end'] as const) {
    const told = facts?.[field]?.value;
    if (told !== undefined) expect(told, `${field} of ${one.name}`).toBe(one[field]);
  }
  if (facts?.start && facts.end) return 'right';
  const words = facts?.doubts.map((doubt) => doubt.message) ?? [];
  expect(words.length, `${one.name} is neither read nor asked`).toBeGreaterThan(0);
  return 'asked';
}

const share = (cases: readonly Case[], read: (one: Case) => MeetingFacts | undefined) =>
  cases.filter((one) => rightOrAsked(read(one), one) === 'right').length / cases.length;

describe.each(LOCALES)('a calendar in %s, by 12 and 24 hours, with and without the year', (locale) => {
  const cases = CASES.filter((one) => one.locale === locale);

  test('the bubble of Google Calendar is read right or asked, most of it read', () => {
    expect(share(cases, (one) => look(bubble(one), CALENDAR))).toBeGreaterThanOrEqual(0.9);
  });

  test('the edit page of Google Calendar is read right or asked, most of it read', () => {
    const url = `${CALENDAR}/eventedit/bm90YW5pZA`;
    expect(share(cases, (one) => look(edit(one), url))).toBeGreaterThanOrEqual(0.8);
  });

  test('a card of Outlook is read right or asked, most of it read', () => {
    const url = 'https://outlook.office.com/calendar/view/week';
    expect(share(cases, (one) => look(card(one), url))).toBeGreaterThanOrEqual(0.9);
  });

  test('a time in words is a suggestion: no bubble alone makes it certain', () => {
    const sure = cases.filter((one) => look(bubble(one), CALENDAR)?.start?.confidence === 'certain');
    expect(sure.map(whenText)).toEqual([]);
  });
});
