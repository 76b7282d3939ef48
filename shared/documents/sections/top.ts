import type { Block, Footer } from '../block.ts';
import type { DocumentFacts } from '../fact-types.ts';
import type { Writer } from '../writer.ts';

/** Lines of an address or a list, blank ones left out. */
export const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const presentOf = (...lines: readonly (string | null)[]): readonly string[] =>
  lines.filter((line): line is string => line !== null && line.trim() !== '');

/** The practice on top with the date, and who the document is for. The product's own name stands nowhere. */
export function topOf(facts: DocumentFacts, label: string, writer: Writer): readonly Block[] {
  const { party } = facts;
  const address = linesOf(party.practiceAddress).join(', ');
  const sender = presentOf(
    party.practice === null || party.provider === party.practice ? null : party.provider,
    address,
  ).join(', ');
  const contact = party.contact ?? party.client;
  return [
    {
      kind: 'letterhead',
      key: 'letterhead',
      name: party.practice ?? party.provider ?? '',
      lines: presentOf(sender),
      date: writer.day(facts.datedOn),
    },
    {
      kind: 'addressee',
      key: 'addressee',
      label,
      name: contact,
      lines: contact === party.client ? [] : [party.client],
    },
    ...(party.practice ? [] : [writer.open('practice', writer.say('openPractice'))]),
  ];
}

/** The line that closes each page: practice, what this is, page of pages. */
export const footerOf = (facts: DocumentFacts, middle: string, writer: Writer): Footer => ({
  left: facts.party.practice ?? facts.party.provider ?? '',
  middle,
  pages: writer.words.pages,
});

/** `Proposal 2026-14, version 2, valid until 20 November 2026`, as far as it is known. */
export function proposalLine(facts: DocumentFacts, writer: Writer): string {
  if (!facts.number) return writer.text('footerDraft');
  const named = { number: facts.number, version: String(facts.version) };
  return facts.validUntil
    ? writer.text('footerProposal', { ...named, day: writer.day(facts.validUntil) })
    : writer.text('footerProposalOpen', named);
}
