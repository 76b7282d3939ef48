import type { Block, BlockCell } from '../block.ts';
import type { DocumentFacts, GuaranteeFacts } from '../fact-types.ts';
import { plain, type Runs } from '../run.ts';
import type { Writer } from '../writer.ts';

type Pair = readonly [you: Runs, we: Runs];

/** The six duties of the guarantee with the provider's mirror, those that stand in the terms only. */
function pairsOf(guarantee: GuaranteeFacts, results: number, writer: Writer): readonly Pair[] {
  const { claritySession, feedbackHours, noticeHours } = guarantee;
  const pairs: Readonly<Record<number, Pair>> = {
    1: [
      writer.count('youClarity', Math.max(1, results), { n: String(claritySession) }),
      writer.say('weClarity'),
    ],
    2: [writer.count('youFeedback', feedbackHours), writer.say('weFeedback')],
    3: [writer.say('youHomework'), writer.say('weHomework')],
    4: [writer.say('youFactors'), writer.say('weFactors')],
    5: [writer.say('youPresence'), writer.say('theSame')],
    6: [writer.count('youNotice', noticeHours), writer.say('theSame')],
  };
  return guarantee.duties.flatMap((duty) => {
    const pair = pairs[duty];
    return pair ? [pair] : [];
  });
}

const sideBySide = (you: readonly string[], we: readonly string[]): readonly Pair[] =>
  Array.from({ length: Math.max(you.length, we.length) }, (_, index): Pair => [
    plain(you[index] ?? ''),
    plain(we[index] ?? ''),
  ]);

/** The table of both sides' duties, or null where nobody owes anything yet. `own` adds the proposal's own lines. */
export function dutiesTable(facts: DocumentFacts, writer: Writer, own: boolean): Block | null {
  const { guarantee } = facts;
  const written =
    guarantee && guarantee.type !== 'none' ? pairsOf(guarantee, facts.results.length, writer) : [];
  const pairs = [...(own ? sideBySide(facts.clientDuties, facts.providerDuties) : []), ...written];
  if (pairs.length === 0) return null;
  return {
    kind: 'table',
    key: 'duties',
    caption: writer.words.eachOfUs,
    sides: true,
    columns: [
      { head: writer.words.you, align: 'start', twelfths: 6 },
      { head: writer.words.we, align: 'start', twelfths: 6 },
    ],
    rows: pairs.map((pair) => pair.map((runs): BlockCell => ({ runs }))),
  };
}

/** What each side does, the same words for both. */
export function dutiesSection(facts: DocumentFacts, writer: Writer, own = true): readonly Block[] {
  const table = dutiesTable(facts, writer, own);
  if (!table) return [];
  return [{ kind: 'heading', key: 'duties:heading', level: 2, text: writer.words.eachOfUs }, table];
}
