import { rowsOf } from '../../model/book.ts';
import { fact, NOTHING, type DutyFacts, type DutyView } from './duty-fact.ts';
import { FACTORS } from './duty-words.ts';

/** Duty 4: outside events are weighed before the verdict; we ask and listen. Due with a verdict or a claim. */
export function factorFacts({ book, engagement }: DutyView): DutyFacts {
  const verdicts = rowsOf(book, 'verdicts', engagement);
  const words = [...verdicts.filter((one) => one.answer !== null), ...rowsOf(book, 'claims', engagement)];
  if (words.length === 0) return { client: NOTHING, provider: NOTHING };
  const stated = rowsOf(book, 'externalFactors', engagement).some(
    (one) => one.source === 'clientWrote' || one.source === 'clientSaid',
  );
  const named = stated || words.some((one) => Boolean(one.factors?.trim()));
  const asked = named || verdicts.some((one) => one.askedAt !== null);
  const client = fact(named ? 'kept' : 'unknown', named ? FACTORS.weighed : FACTORS.open, {
    mirror: asked ? 'done' : 'unknown',
    cure: named ? null : FACTORS.cure,
  });
  const provider = fact(asked ? 'kept' : 'unknown', asked ? FACTORS.asked : FACTORS.notAsked);
  return {
    client: { facts: [client], text: client.text },
    provider: { facts: [provider], text: provider.text },
  };
}
