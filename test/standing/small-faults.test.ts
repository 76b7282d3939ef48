import { render } from 'preact-render-to-string';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { parseAmount, parseNumber, parseShare } from '#shared/base/amount.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { icebergOf } from '#shared/rules/journey/iceberg.ts';
import { momentsOf } from '#shared/rules/journey/timeline-moments.ts';
import { find } from '#shared/workflows/find/find.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { PictureFrame } from '#shared/ui/pictures/picture-frame.tsx';
import { ValueAgainstFee } from '#shared/ui/pictures/value-against-fee.tsx';
import { at, bookWith, CLIENT, ENGAGEMENT } from '#test/support/build-book.ts';

const NOW = at('2026-10-22T17:06+02:00');
const ZONE = 'Europe/Berlin';

describe('small faults that were seen once', () => {
  test.each(['en', 'en-GB', 'en-US'])(
    '“7,5” is no number in %s, and “0.15” no share: both are asked',
    (locale) => {
      expect(parseNumber('7,5', locale).ok).toBe(false);
      expect(parseAmount('7,5', locale, 'EUR').ok).toBe(false);
      expect(parseShare('0.15', locale).ok).toBe(false);
      expect(parseNumber('7.5', locale)).toEqual({ ok: true, value: 7.5 });
      expect(parseNumber('7,5', 'de-DE')).toEqual({ ok: true, value: 7.5 });
    },
  );

  test('a name keeps its first letter in every list', () => {
    const session = { start: '2026-10-22T09:00+02:00', end: '2026-10-22T10:00+02:00' };
    const book = bookWith({ clients: [{ id: CLIENT, name: 'Tessa Tate' }], sessions: [session] });
    const names = [
      ...attentionList(book, NOW).map(({ who }) => who),
      ...find(book, 'tate').places.map(({ text }) => text),
      ...derivedTabs(book, { now: NOW, zone: ZONE, who: 'Ada Nord' })
        .filter(({ name }) => name === 'Attention')
        .flatMap(({ rows }) => rows.map(([who]) => who)),
    ];
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(new Set(names)).toEqual(new Set(['Tessa Tate']));
  });

  test('a warning the client heard counts above the line, and a moment that lies ahead is planned', () => {
    const touchpoints = [
      { at: '2026-10-20T10:00+02:00', kind: 'warning', line: 'above', summary: 'The date is tight' },
      { at: '2026-11-20T10:00+01:00', kind: 'update', line: 'above', summary: 'Show the draft' },
    ] as const;
    const book = bookWith({ touchpoints });
    expect(momentsOf(book, ENGAGEMENT, NOW, ZONE).map(({ look }) => look)).toEqual(['seen', 'planned']);
    expect(icebergOf(book, ENGAGEMENT, NOW, ZONE)).toMatchObject({ seen: 1, below: 0 });
  });

  test('a picture is drawn in pixels and never scaled: the letters of a new engagement keep their size', () => {
    const made = render(
      h(PictureFrame, {
        name: 'Journey',
        told: 'Nothing yet',
        frame: { current: null },
        width: 358,
        height: 120,
        children: null,
      }),
    );
    expect(made).not.toContain('viewBox');
    expect(made).toContain('height="120"');
  });

  test('an early payback is written beside its dot, not over the amounts at the edge', () => {
    const months = (each: number) => Array.from({ length: 13 }, (_, n) => n * each);
    const value = { low: months(5), likely: months(8), best: months(12), conservative: null };
    const shown = (fee: number) =>
      render(h(ValueAgainstFee, { value, fee, currency: 'EUR', locale: 'en-GB' }));
    expect(shown(16)).toMatch(/<text class="strong" x="[^"]*" y="[^"]*">paid back in month 2</);
    expect(shown(72)).toMatch(/text-anchor="end">paid back in month 9</);
  });
});
