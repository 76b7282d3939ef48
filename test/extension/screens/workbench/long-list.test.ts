import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { LongList, LongTable } from '#extension/screens/workbench/frame/long-list.tsx';

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ key: `eng_${n}`, name: `Client ${n + 1}` }));

test('of a thousand rows those near the window are worked out, and every name is there to be found', () => {
  const made: string[] = [];
  const rows = many(1000).map((one) => ({
    ...one,
    cells: () => (made.push(one.key), [one.name, 'Deliver']),
  }));
  const html = renderToString(
    h(LongTable, { caption: 'Engagements', columns: [{ word: 'Client' }, { word: 'Stage' }], rows }),
  );
  expect(made).toHaveLength(25);
  expect(html.match(/<[a-z]/g)?.length).toBeLessThan(300);
  for (const { name } of rows) expect(html).toMatch(new RegExp(`${name}\\b`));
  expect(html).toContain('aria-rowcount="1001"');
  expect(html).toContain('aria-rowindex="2"');
});

test('a short table is drawn whole and counts no rows', () => {
  const rows = many(25).map((one) => ({ ...one, cells: () => [one.name] }));
  const html = renderToString(h(LongTable, { caption: 'Engagements', columns: [{ word: 'Client' }], rows }));
  expect(html.match(/<tr/g)).toHaveLength(26);
  expect(html).not.toContain('aria-row');
});

test('a long list does the same', () => {
  const html = renderToString(
    h(LongList, { look: 'promises', items: many(60), each: ({ key, name }) => h('li', { key }, name) }),
  );
  expect(html.match(/<li/g)).toHaveLength(27);
  expect(html).toContain('Client 60');
});
