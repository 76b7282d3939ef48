import type { Bar, Block, BlockOf, BlockCell } from '../block.ts';
import type { DocumentFacts, DriverFacts, ReturnFacts, ValueFacts } from '../fact-types.ts';
import { figureOf, percentText, ratioText } from '../figures.ts';
import { majorOf, type Money } from '../../base/money.ts';
import { plain, quiet, strong, type Runs } from '../run.ts';
import { workingOf } from '../working.ts';
import { sentences, type Writer } from '../writer.ts';

const bare = (money: Money, writer: Writer): string => figureOf(money, writer.locale);

/** The option whose fee the picture and the return are about: the recommended one, or the only one. */
export const shownOption = (facts: DocumentFacts) =>
  facts.options.find((option) => option.recommended) ??
  (facts.options.length === 1 ? facts.options[0] : undefined);

/** Three bars, low, likely and best, and a line at the fee; none while a figure is missing. */
function pictureOf(value: ValueFacts, fee: Money | null, writer: Writer): BlockOf<'picture'> | null {
  const { low, likely, best, currency } = value;
  if (!low || !likely || !best) return null;
  const bar = (key: 'low' | 'likely' | 'best', money: Money): Bar => ({
    label: writer.words[key],
    amount: majorOf(money),
    figure: bare(money, writer),
    strong: key === 'likely',
  });
  const named = { currency, low: bare(low, writer), likely: bare(likely, writer), best: bare(best, writer) };
  const comparable = fee && fee.currency === currency ? fee : null;
  return {
    kind: 'picture',
    key: 'value:picture',
    unit: writer.text('unitFirstYear', { currency }),
    alt: comparable
      ? writer.text('pictureAltFee', { ...named, fee: bare(comparable, writer) })
      : writer.text('pictureAlt', named),
    bars: [bar('low', low), bar('likely', likely), bar('best', best)],
    line: comparable
      ? { label: writer.text('fee', { fee: bare(comparable, writer) }), amount: majorOf(comparable) }
      : null,
  };
}

/** Whether all counted lines were agreed by the same person on the same day; then it is said once. */
function agreedOnce(drivers: readonly DriverFacts[]): DriverFacts | null {
  const [first] = drivers;
  if (!first?.agreedBy) return null;
  if (drivers.some((one) => one.attribution === null)) return null;
  const same = drivers.every((one) => one.agreedBy === first.agreedBy && one.agreedOn === first.agreedOn);
  return same ? first : null;
}

function agreementOf(driver: DriverFacts, writer: Writer): Runs {
  if (driver.attribution === null) return writer.say('driverPartOpen');
  if (!driver.agreedBy) return writer.say('driverNotAgreed');
  return driver.agreedOn
    ? writer.say('driverAgreed', { name: driver.agreedBy, day: writer.day(driver.agreedOn) })
    : writer.say('driverAgreedUndated', { name: driver.agreedBy });
}

function rowOf(driver: DriverFacts, once: boolean, writer: Writer): readonly BlockCell[] {
  const { low, likely, best } = driver;
  const spread = low && best && low.minor !== best.minor;
  const range = spread
    ? quiet(writer.text('range', { low: bare(low, writer), high: bare(best, writer) }))
    : null;
  const agreed = once ? null : agreementOf(driver, writer);
  return [
    { runs: plain(driver.name), ...(agreed ? { below: agreed } : {}) },
    { runs: workingOf(driver, writer) },
    { runs: likely ? plain(bare(likely, writer)) : quiet('–'), ...(range ? { below: range } : {}) },
  ];
}

function driversTable(value: ValueFacts, once: boolean, writer: Writer): BlockOf<'table'> {
  const { words } = writer;
  const counted = value.drivers.filter((driver) => driver.likely !== null);
  return {
    kind: 'table',
    key: 'value:drivers',
    caption: words.worthToYou,
    quietHeads: true,
    columns: [
      { head: words.whatChanges, align: 'start', twelfths: 3.6 },
      { head: words.workedOutAs, align: 'start', quiet: true },
      { head: words.inFirstYearHead, align: 'end', twelfths: 2.6 },
    ],
    rows: counted.map((driver) => rowOf(driver, once, writer)),
    ...(value.likely
      ? {
          total: [
            { runs: strong(words.likelyTotal) },
            { runs: plain('') },
            { runs: strong(bare(value.likely, writer)) },
          ],
        }
      : {}),
  };
}

/** Ratio and return together, with what stands against what; never a bare ROI. */
export function returnLine(gain: ReturnFacts, writer: Writer): Runs {
  const said = {
    value: bare(gain.value, writer),
    fee: bare(gain.fee, writer),
    ratio: ratioText(gain.ratio, writer.locale),
    roi: percentText(gain.roi, writer.locale, 0),
  };
  return gain.ownCosts
    ? writer.say('ratioWithCosts', { ...said, costs: bare(gain.ownCosts, writer) })
    : writer.say('ratio', said);
}

function noteOf(facts: DocumentFacts, once: DriverFacts | null, writer: Writer): Runs {
  const agreed = once?.agreedBy
    ? once.agreedOn
      ? writer.say('figuresAgreed', { name: once.agreedBy, day: writer.day(once.agreedOn) })
      : writer.say('figuresAgreedUndated', { name: once.agreedBy })
    : null;
  const gain = facts.gain ? sentences(returnLine(facts.gain, writer), writer.say('roiFormula')) : null;
  return sentences(agreed, gain);
}

function qualifiedOf(facts: DocumentFacts, writer: Writer): readonly Block[] {
  if (facts.qualified.length === 0) return [];
  const { quoteOpen, quoteClose } = writer.words;
  return [
    { kind: 'heading', key: 'qualified:heading', level: 3, text: writer.words.notInMoney },
    {
      kind: 'list',
      key: 'qualified',
      items: facts.qualified.map(({ name, words }) =>
        plain(words ? `${name}: ${quoteOpen}${words}${quoteClose}` : name),
      ),
    },
  ];
}

/** What it is worth to the client: picture, one line for each driver, total, ratio and return. */
export function valueSection(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { value } = facts;
  const heading = { kind: 'heading', key: 'value:heading', level: 2, text: writer.words.worthToYou } as const;
  const counted = value?.drivers.filter((driver) => driver.likely !== null) ?? [];
  if (!value || counted.length === 0)
    return [heading, ...qualifiedOf(facts, writer), writer.open('value', writer.say('openValue'))];
  const picture = pictureOf(value, shownOption(facts)?.fee ?? null, writer);
  const once = agreedOnce(counted);
  const note = noteOf(facts, once, writer);
  const missing = value.drivers.filter((driver) => driver.likely === null);
  return [
    { ...heading, aside: quiet(writer.text('unitFirstYear', { currency: value.currency })) },
    ...(picture ? [picture] : []),
    driversTable(value, once !== null, writer),
    ...(note.length > 0 ? [{ kind: 'paragraph', key: 'value:note', look: 'note', runs: note } as const] : []),
    ...missing.map((driver) =>
      writer.open(`driver:${driver.id}`, writer.say('openDriver', { name: driver.name })),
    ),
    ...qualifiedOf(facts, writer),
  ];
}
