import type { Block, ClientDocument } from './block.ts';
import type { DocumentFacts, GuaranteeFacts } from './fact-types.ts';
import { plain, type Runs } from './run.ts';
import { dutiesSection } from './sections/duties.ts';
import { claimLine, guaranteeOpen, payBackLine, rightsLine } from './sections/guarantee.ts';
import { resultsSection } from './sections/results.ts';
import { footerOf, linesOf, topOf } from './sections/top.ts';
import { sentences, writerFor, type Writer } from './writer.ts';

/** Who stands behind what, from when to when. */
function coverLine(facts: DocumentFacts, guarantee: GuaranteeFacts, writer: Writer): Runs {
  const { guarantor, guarantorAddress, termStart, termEnd } = guarantee;
  const named = {
    guarantor: guarantor ?? facts.party.practice ?? facts.party.provider ?? '–',
    title: facts.title,
  };
  const address = linesOf(guarantorAddress).join(', ');
  if (!address) return writer.say('guarantorNoAddress', named);
  if (!termStart || !termEnd) return writer.say('guarantorNoTerm', { ...named, address });
  return writer.say('guarantor', { ...named, address, from: writer.day(termStart), to: writer.day(termEnd) });
}

function judgeOf(guarantee: GuaranteeFacts, writer: Writer): Runs {
  const who =
    guarantee.judge === 'measure'
      ? writer.say('judgeTermsMeasure')
      : guarantee.judge === 'thirdPerson' && guarantee.judgeName
        ? writer.say('judgeTermsThird', { name: guarantee.judgeName })
        : writer.say('judgeTermsClient');
  return sentences(who, writer.say(guarantee.judge === 'measure' ? 'declineRuleMeasure' : 'declineRule'));
}

const section = (key: string, text: string, ...lines: readonly (Runs | null)[]): readonly Block[] => {
  const runs = sentences(...lines);
  if (runs.length === 0) return [];
  return [
    { kind: 'heading', key: `${key}:heading`, level: 2, text },
    { kind: 'paragraph', key, look: 'body', runs },
  ];
};

const earlyEnd = ({ claimAfterClientEnd }: GuaranteeFacts, writer: Writer): Runs =>
  sentences(
    writer.say('endEarlyByUs'),
    writer.say(claimAfterClientEnd === true ? 'endEarlyByYouStays' : 'endEarlyByYou'),
  );

function guaranteeBlocks(facts: DocumentFacts, guarantee: GuaranteeFacts, writer: Writer): readonly Block[] {
  const { words } = writer;
  const cover: Block = {
    kind: 'paragraph',
    key: 'cover',
    look: 'lead',
    runs: coverLine(facts, guarantee, writer),
  };
  if (guarantee.type === 'none')
    return [
      cover,
      ...section('rights', words.yourRights, writer.say('noGuarantee'), rightsLine(guarantee, writer)),
    ];
  const objective = facts.objective ? plain(facts.objective) : null;
  const remedies = guarantee.remedies ? writer.say('otherRemedies', { remedies: guarantee.remedies }) : null;
  return [
    cover,
    ...(objective
      ? [
          {
            kind: 'paragraph',
            key: 'objective',
            look: 'note',
            runs: writer.say('objective', { objective }),
          } as const,
        ]
      : []),
    ...resultsSection(
      { ...facts, guarantee: { ...guarantee, judge: 'thirdPerson', judgeName: null } },
      writer,
    ),
    ...section('claim', words.howToClaim, claimLine(guarantee, writer), writer.say('claimEarly')),
    ...section('pay-back', words.whatComesBack, payBackLine(guarantee, writer), remedies),
    ...section('judge', words.whoJudges, judgeOf(guarantee, writer)),
    ...dutiesSection(facts, writer, false),
    ...section('rights', words.yourRights, earlyEnd(guarantee, writer), rightsLine(guarantee, writer)),
    ...guaranteeOpen(guarantee, writer),
  ];
}

/**
 * The guarantee terms: guarantor and address, cover, minimum results, how and by when to ask, what comes back with tax,
 * who judges and what the client can do then, both sides' duties, the law. Its own sentences read aloud in a minute.
 */
export function termsDocument(facts: DocumentFacts): ClientDocument {
  const writer = writerFor(facts);
  const { words } = writer;
  const { guarantee } = facts;
  const blocks: readonly Block[] = [
    ...topOf(facts, words.guaranteeFor, writer),
    { kind: 'title', key: 'title', text: words.guarantee },
    ...(guarantee
      ? guaranteeBlocks(facts, guarantee, writer)
      : [writer.open('guarantee', writer.say('openGuarantee'))]),
  ];
  const revision = String(guarantee?.revision ?? 1);
  return {
    kind: 'terms',
    language: facts.language,
    title: `${words.guarantee} · ${facts.party.client}`,
    author: facts.party.practice ?? facts.party.provider ?? '',
    blocks,
    footer: footerOf(facts, writer.text('footerTerms', { revision }), writer),
  };
}
