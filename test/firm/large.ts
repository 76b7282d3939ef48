import { newId } from '#shared/base/id.ts';
import type { Book } from '#shared/model/book.ts';
import { bookWith, MONEY_RESULT, SIGNED_TERMS, wonContract } from '#test/support/build-book.ts';

const PER_ENGAGEMENT = 100;

/** A book of about so many rows, most of them sessions, a hundred rows an engagement: like a busy practice of ten years. */
export function bookOfRows(n: number, rows: number, changed = false): Book {
  let made = 0;
  const id = (prefix: string): string => {
    made += 1;
    return newId(
      prefix,
      1.7e12 + n,
      Uint8Array.from([24, 16, 8, 0].map((shift) => ((made * 2654435761) >>> shift) & 255)),
    );
  };
  const count = Math.max(1, Math.round(rows / PER_ENGAGEMENT));
  const parts = Array.from({ length: count }, (_, k) => {
    const engagement = id('eng');
    const result = id('min');
    return {
      engagement: {
        id: engagement,
        title: `Work ${k}`,
        currency: 'USD',
        stage: 'deliver' as const,
        confidence: 0.8,
      },
      result: { ...MONEY_RESULT, id: result, engagement },
      contract: { ...SIGNED_TERMS, id: id('ctr'), engagement, minimumResults: [result] },
      payment: {
        id: id('pay'),
        engagement,
        text: 'Fee',
        net: { minor: 240_000, currency: 'USD' },
        paidOn: '2026-07-02',
      },
      evidence: {
        ...wonContract(100 + (k % 9) * 50 + (changed && k === 0 ? 1 : 0), '2026-09-01'),
        id: id('evi'),
        engagement,
        minimumResult: result,
      },
      sessions: Array.from({ length: PER_ENGAGEMENT - 5 }, (_, s) => ({
        id: id('ses'),
        engagement,
        title: `Session ${s}`,
        start: `2026-0${1 + (s % 9)}-${String(1 + (s % 27)).padStart(2, '0')}T10:00+01:00`,
        end: `2026-0${1 + (s % 9)}-${String(1 + (s % 27)).padStart(2, '0')}T11:00+01:00`,
        outcome: 'held' as const,
        mood: (s % 5) - 2,
        gotValue: 'yes' as const,
        gotValueSource: 'clientSaid' as const,
      })),
    };
  });
  return bookWith({
    settings: [{ currency: 'USD', priorKept: 3 }],
    engagements: parts.map((one) => one.engagement),
    minimumResults: parts.map((one) => one.result),
    contracts: parts.map((one) => one.contract),
    payments: parts.map((one) => one.payment),
    evidence: parts.map((one) => one.evidence),
    sessions: parts.flatMap((one) => one.sessions),
  });
}
