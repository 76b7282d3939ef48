import type { Block, BlockOf, ClientDocument } from './block.ts';
import type { DocumentFacts } from './fact-types.ts';
import { plain, type Runs } from './run.ts';
import { doneBlocks } from './sections/closing.ts';
import { guaranteeSection } from './sections/guarantee.ts';
import { resultsSection } from './sections/results.ts';
import { footerOf, proposalLine, topOf } from './sections/top.ts';
import { shownOption } from './sections/value.ts';
import { writerFor, type Writer } from './writer.ts';
import { rulesOf } from '../rules/guarantee/guarantee-types.ts';

type Figure = BlockOf<'figures'>['items'][number];

/** Fee, likely worth and what comes back; only figures that are known. */
function figuresOf(facts: DocumentFacts, writer: Writer): readonly Figure[] {
  const { words } = writer;
  const { value, guarantee } = facts;
  const fee = shownOption(facts)?.fee ?? guarantee?.fee ?? null;
  const worth = shownOption(facts)?.likely ?? value?.likely ?? null;
  const back = guarantee && rulesOf(guarantee.type).returnsMoney ? guarantee.refund : null;
  const figure = (label: string, amount: NonNullable<typeof fee>, source: string): Figure => ({
    label,
    figure: [writer.money(amount)],
    source,
  });
  return [
    ...(fee ? [figure(words.itCosts, fee, words.beforeTax)] : []),
    ...(worth ? [figure(words.itIsWorth, worth, words.perYear)] : []),
    ...(back ? [figure(words.backIfNot, back, words.beforeTax)] : []),
  ];
}

function rowsOf(facts: DocumentFacts, writer: Writer): readonly { term: string; runs: Runs }[] {
  const { words } = writer;
  const option = shownOption(facts);
  const { termStart = null, termEnd = null } = facts.guarantee ?? {};
  const gets = [option?.name, option?.adds].filter(Boolean).join('. ');
  return [
    ...(gets ? [{ term: words.youGet, runs: plain(gets) }] : []),
    ...(facts.shared ? [{ term: words.together, runs: plain(facts.shared) }] : []),
    ...(termStart && termEnd
      ? [
          {
            term: words.term,
            runs: writer.say('termFromTo', { from: writer.day(termStart), to: writer.day(termEnd) }),
          },
        ]
      : []),
  ];
}

/** One page in plain words: what the client gets, for what, the least of it, and what if it does not come. */
export function summaryDocument(facts: DocumentFacts): ClientDocument {
  const writer = writerFor(facts);
  const { words } = writer;
  const figures = figuresOf(facts, writer);
  const rows = rowsOf(facts, writer);
  const blocks: readonly Block[] = [
    ...topOf(facts, words.summaryFor, writer),
    facts.desired
      ? { kind: 'quote', key: 'headline', text: facts.desired, source: null }
      : { kind: 'title', key: 'headline', text: facts.title },
    ...(figures.length > 0 ? [{ kind: 'figures', key: 'figures', items: figures } as const] : []),
    { kind: 'paragraph', key: 'fixed', look: 'note', runs: writer.say('priceFixed') },
    ...(rows.length > 0 ? [{ kind: 'definitions', key: 'gets', rows } as const] : []),
    ...resultsSection(facts, writer),
    ...guaranteeSection(facts, writer),
    ...doneBlocks(facts, writer),
  ];
  return {
    kind: 'summary',
    language: facts.language,
    title: `${words.inShort} · ${facts.party.client}`,
    author: facts.party.practice ?? facts.party.provider ?? '',
    blocks,
    footer: footerOf(facts, proposalLine(facts, writer), writer),
  };
}
