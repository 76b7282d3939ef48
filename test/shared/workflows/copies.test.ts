import { describe, expect, test } from 'vitest';
import { broughtBy } from '#shared/workflows/templates/begin-like.ts';
import { CLIENT, ENGAGEMENT } from '#test/support/build-book.ts';
import { usd, practice, after, begin, newest } from './support/template-practice.ts';

describe('a copy of an engagement', () => {
  const copied = (client: string | null) =>
    after(practice, { ...begin, like: ENGAGEMENT, client, engagement: {} });

  test('has the figures; what the client said comes along for the same client only', () => {
    const [own, other] = [copied(CLIENT), copied(null)];
    expect(newest(other.drivers)).toMatchObject([{ change: 3, unitValue: usd(2_400), agreedOn: null }]);
    expect(newest(own.engagements)).toMatchObject([{ desired: 'I lead my own calls.', decidedOn: null }]);
    expect(newest(other.engagements)).toMatchObject([
      { desired: null, client: newest(other.clients)[0]?.id },
    ]);
    expect(newest(own.documents).map(({ content }) => content)).toContain('I lead.');
    expect(newest(other.documents)).toHaveLength(1);
    expect(own.payments).toHaveLength(3);
  });

  test('brings no plan of payments', () => {
    const brought = broughtBy(practice, ENGAGEMENT, CLIENT);
    expect(brought.ok && brought.value.payments).toEqual([]);
  });
});
