import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';

const LOCALES = readFileSync(join(import.meta.dirname, 'locales.txt'), 'utf8')
  .trim()
  .split(/\s+/);
/** Languages whose dates are asked and not read: their words are put together in a way of their own. */
const ASKED = new Set(['eu', 'mn']);

const zone = 'Europe/Berlin';
const now = Date.parse('2026-11-20T12:00Z');
const MEETINGS = [
  ['2026-11-18T14:00Z', '2026-11-18T15:30Z'],
  ['2026-11-25T08:15Z', '2026-11-25T09:00Z'],
  ['2026-12-03T11:30Z', '2026-12-03T12:30Z'],
] as const;

/** One meeting as calendars of this language write it: long and short, as a range and by itself, in its own calendar and in ours. */
function textsOf(locale: string, start: string, end: string): readonly (readonly [string, string | null])[] {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  return [{}, { calendar: 'gregory' }].flatMap((calendar) =>
    (['long', 'short'] as const).flatMap((style) => {
      const own = { ...calendar, timeZone: zone };
      const words = { weekday: style, day: 'numeric', month: style, year: 'numeric' } as const;
      const day = new Intl.DateTimeFormat(locale, { ...own, ...words });
      const time = new Intl.DateTimeFormat(locale, { ...own, hour: 'numeric', minute: '2-digit' });
      const dateStyle = style === 'long' ? 'full' : 'medium';
      const whole = new Intl.DateTimeFormat(locale, { ...own, dateStyle, timeStyle: 'short' });
      return [
        [`${day.format(from)} ⋅ ${time.format(from)} – ${time.format(to)}`, end] as const,
        [whole.formatRange(from, to), end] as const,
        [whole.format(from), null] as const,
      ];
    }),
  );
}

test.each(LOCALES)('%s: a time as Intl writes it is read right or asked, never read wrong', (locale) => {
  const source = { locale, now, zone, layer: 'text', zoneSure: true } as const;
  let [right, all] = [0, 0];
  for (const [start, end] of MEETINGS)
    for (const [text, until] of textsOf(locale, start, end)) {
      const facts = whenFacts(text, source);
      all++;
      if (facts.start) {
        expect(Date.parse(facts.start.value), text).toBe(Date.parse(start));
        if (facts.end) expect(Date.parse(facts.end.value), text).toBe(Date.parse(until ?? ''));
        right++;
      } else expect(facts.doubts.length, text).toBeGreaterThan(0);
    }
  if (!ASKED.has(locale)) expect(right / all).toBeGreaterThan(0.8);
});
