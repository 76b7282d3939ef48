import { daysBetween } from '../../base/day.ts';
import type { Block } from '../block.ts';
import type { DocumentFacts, StepFacts } from '../fact-types.ts';
import { figureOf, shortDayText } from '../figures.ts';
import { plain } from '../run.ts';
import type { Writer } from '../writer.ts';

/** The criteria of done, the last of them always that both sides say so. */
export function doneBlocks(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const items = [...facts.doneMeans.map(plain), writer.say('bothSaidDone')];
  return [
    { kind: 'heading', key: 'done:heading', level: 2, text: writer.words.doneMeans },
    { kind: 'list', key: 'done', items },
    ...(facts.doneMeans.length === 0 ? [writer.open('done', writer.say('openDone'))] : []),
  ];
}

/** `The first two weeks` only where all steps are dated and lie within them. */
function stepsHeading(steps: readonly StepFacts[], writer: Writer): string {
  const days = steps.map((step) => step.day).filter((day) => day !== null);
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const dated = days.length === steps.length && first !== undefined && last !== undefined;
  return dated && daysBetween(first, last) <= 14 ? writer.words.firstTwoWeeks : writer.words.whatHappensFirst;
}

/** What happens first, each step after its day. */
export function stepsBlocks(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { steps } = facts;
  const heading = { kind: 'heading', key: 'steps:heading', level: 2 } as const;
  if (steps.length === 0)
    return [
      { ...heading, text: writer.words.whatHappensFirst },
      writer.open('steps', writer.say('openSteps')),
    ];
  const rows = steps.map((step) => ({
    term: step.day ? shortDayText(step.day, writer.locale) : '–',
    runs: plain(step.text),
  }));
  return [
    { ...heading, text: stepsHeading(steps, writer) },
    { kind: 'definitions', key: 'steps', rows },
  ];
}

/** Who signs for the client and for the practice. */
function signaturesOf({ party }: DocumentFacts, { words: { you, we } }: Writer): Block {
  const side = (name: string | null, house: string | null, role: string) => {
    const shown = name ?? house ?? role;
    return { name: shown, lines: house && house !== shown ? [house] : [] };
  };
  return {
    kind: 'signatures',
    key: 'signatures',
    sides: [side(party.contact, party.client, you), side(party.provider, party.practice, we)],
  };
}

/** Boxes to tick, one for each priced way by its name, and the two signatures. */
export function agreedSection(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const priced = facts.options.flatMap(({ name, fee }) => (fee ? [{ name, fee }] : []));
  const mixed = new Set(priced.map(({ fee }) => fee.currency)).size > 1;
  const boxes = priced.map(({ name, fee }) => [
    ...plain(`${name}: `),
    ...(mixed ? [writer.money(fee)] : plain(figureOf(fee, writer.locale))),
  ]);
  return [
    { kind: 'choices', key: 'agreed', heading: writer.words.agreed, boxes: boxes.length > 1 ? boxes : [] },
    signaturesOf(facts, writer),
  ];
}
