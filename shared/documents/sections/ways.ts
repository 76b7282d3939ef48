import type { Block, Way } from '../block.ts';
import type { DocumentFacts, OptionFacts } from '../fact-types.ts';
import { figureOf } from '../figures.ts';
import { plain, quiet, type Runs } from '../run.ts';
import { sentences, type Writer } from '../writer.ts';

function worthOf(option: OptionFacts, writer: Writer): Runs {
  if (!option.likely)
    return option.byJudgement ? writer.say('pricedByJudgement') : quiet(writer.words.worthOpen);
  const value = figureOf(option.likely, writer.locale);
  if (option.stillOpen.length > 0)
    return writer.say('worthSoFar', { value, what: option.stillOpen.join(', ') });
  return writer.say('firstYearValue', { value });
}

function wayOf(option: OptionFacts, several: boolean, writer: Writer): Way {
  const text = sentences(
    option.adds ? plain(option.adds) : null,
    option.byJudgement && option.likely ? writer.say('pricedByJudgement') : null,
    several && option.recommended ? writer.say('recommended') : null,
  );
  return {
    name: option.name,
    fee: option.fee ? [{ ...writer.money(option.fee), strong: true } as Runs[number]] : null,
    text,
    label: writer.words.likelyWorth,
    worth: worthOf(option, writer),
    recommended: option.recommended,
  };
}

/** `Three ways to do it`. */
function headingOf(count: number, writer: Writer): string {
  const { words } = writer;
  const named: Readonly<Record<number, string>> = {
    1: words.ways1,
    2: words.ways2,
    3: words.ways3,
    4: words.ways4,
  };
  return named[count] ?? writer.text('waysMany', { n: String(count) });
}

/** The options beside each other, each with its outcome and fixed fee; effort has no line to cut. */
export function waysSection(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { options } = facts;
  const several = options.length > 1;
  const heading = {
    kind: 'heading',
    key: 'ways:heading',
    level: 2,
    text: headingOf(Math.max(1, options.length), writer),
  } as const;
  if (options.length === 0) return [heading, writer.open('options', writer.say('openOptions'))];
  const fixed = quiet(writer.text(several ? 'fixedFees' : 'fixedFee'));
  const within = facts.paymentDays === null ? null : writer.count('payWithin', facts.paymentDays);
  const unpriced = options.filter((option) => option.fee === null);
  return [
    { ...heading, aside: sentences(fixed, within) },
    { kind: 'ways', key: 'ways', items: options.map((option) => wayOf(option, several, writer)) },
    ...unpriced.map((option) =>
      writer.open(`fee:${option.id}`, writer.say('openFee', { name: option.name })),
    ),
    ...(several && !options.some((option) => option.recommended)
      ? [writer.open('recommended', writer.say('openRecommended'))]
      : []),
  ];
}
