import { formatDay } from '../../base/day.ts';
import { rowsOf } from '../../model/book.ts';
import { fact, NOTHING, sessionName, type DutyFacts, type DutyView } from './duty-fact.ts';
import { CLARITY } from './duty-words.ts';
import { latestDay } from '../guarantee/pause.ts';
import { boundOn } from '../guarantee/terms.ts';

/** Duty 1: both agreed objective and minimum results by the end of session 2; we held the talk and wrote it into the contract. */
export function clarityFacts(view: DutyView): DutyFacts {
  const { book, engagement, terms, held, locale } = view;
  const results = terms?.minimumResults ?? rowsOf(book, 'minimumResults', engagement);
  const talk = held.find((one) => one.clarityAgreed === true) ?? null;
  const days = results.flatMap((one) => [one.clientAgreedOn, one.providerAgreedOn]);
  const named = terms !== null && terms.contract.minimumResults.length > 0 && results.length > 0;
  const signed = named ? terms.contract.clientSignedOn : null;
  const bothAgreed = results.length > 0 && days.every((day) => day !== null);
  const written = terms?.signed && results.length > 0 ? boundOn(book, terms.contract) : null;
  const provider = providerFact(view, written, talk !== null);
  if (bothAgreed || talk || signed) {
    const latest = bothAgreed || talk ? (latestDay(days) ?? signed) : signed;
    const text = CLARITY.agreed(
      latest ? formatDay(latest, locale, 'short') : null,
      talk ? sessionName(talk, locale).toLowerCase() : null,
    );
    return { client: side(fact('kept', text)), provider };
  }
  const due = view.historyFrom === null && held.length >= (terms?.claritySession ?? 2);
  if (!due) return { client: NOTHING, provider: NOTHING };
  const open = fact('unknown', CLARITY.open, {
    mirror: written ? 'done' : 'unknown',
    cure: CLARITY.cure,
  });
  return { client: side(open), provider };
}

const side = (one: ReturnType<typeof fact>) => ({ facts: [one], text: one.text });

function providerFact({ locale }: DutyView, written: string | null, talked: boolean) {
  if (written) return side(fact('kept', CLARITY.written(formatDay(written, locale, 'short'))));
  return side(talked ? fact('kept', CLARITY.talked) : fact('unknown', CLARITY.notTalked));
}
