import type { Block, ClientDocument } from './block.ts';
import type { DocumentFacts } from './fact-types.ts';
import { plain } from './run.ts';
import { agreedSection, doneBlocks, stepsBlocks } from './sections/closing.ts';
import { dutiesSection } from './sections/duties.ts';
import { guaranteeSection } from './sections/guarantee.ts';
import { resultsSection } from './sections/results.ts';
import { footerOf, linesOf, proposalLine, topOf } from './sections/top.ts';
import { valueSection } from './sections/value.ts';
import { waysSection } from './sections/ways.ts';
import { writerFor, type Writer } from './writer.ts';

/** The client's own sentence as the headline, and what the document is about. */
function headline(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const lead =
    facts.saidOn && facts.desired
      ? writer.say('lead', { day: writer.day(facts.saidOn) })
      : writer.say('leadUndated');
  return [
    facts.desired
      ? { kind: 'quote', key: 'headline', text: facts.desired, source: null }
      : { kind: 'title', key: 'headline', text: facts.title },
    { kind: 'paragraph', key: 'lead', look: 'lead', runs: lead },
    ...(facts.desired ? [] : [writer.open('quote', writer.say('openQuote'))]),
  ];
}

/** Where the client is, a paragraph a line. */
function situation(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const lines = linesOf(facts.situation);
  return [
    { kind: 'heading', key: 'situation:heading', level: 2, text: writer.words.whereYouAre },
    ...lines.map((line, index): Block => ({
      kind: 'paragraph',
      key: index === 0 ? 'situation' : `situation:${index + 1}`,
      look: 'body',
      runs: plain(line),
    })),
    ...(lines.length === 0 ? [writer.open('situation', writer.say('openSituation'))] : []),
  ];
}

/**
 * The proposal as blocks: the client's sentence, the least they get, what it is worth, the ways with their fixed fees,
 * both sides' duties, the guarantee, done, and what happens first. Open ends are dashed blocks; `sentCopy` drops them.
 */
export function proposalDocument(facts: DocumentFacts): ClientDocument {
  const writer = writerFor(facts);
  const { words } = writer;
  const blocks: readonly Block[] = [
    ...topOf(facts, words.proposalFor, writer),
    ...headline(facts, writer),
    ...situation(facts, writer),
    ...resultsSection(facts, writer),
    ...valueSection(facts, writer),
    ...waysSection(facts, writer),
    ...dutiesSection(facts, writer),
    ...guaranteeSection(facts, writer),
    { kind: 'columns', key: 'end', parts: [doneBlocks(facts, writer), stepsBlocks(facts, writer)] },
    ...agreedSection(facts, writer),
    ...(facts.validUntil ? [] : [writer.open('valid-until', writer.say('openValidUntil'))]),
  ];
  return {
    kind: 'proposal',
    language: facts.language,
    title: [words.proposal, facts.number, facts.party.client].filter(Boolean).join(' · '),
    author: facts.party.practice ?? facts.party.provider ?? '',
    blocks,
    footer: footerOf(facts, proposalLine(facts, writer), writer),
  };
}
