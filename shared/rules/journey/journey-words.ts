import { formatNumber, formatShare } from '../../base/amount.ts';
import type { Journey } from './journey.ts';
import { factLines } from './journey-fact-lines.ts';
import { counted, line, type JourneyLine } from './journey-line.ts';
import type { Half } from './life-cycle.ts';
import { moodWord } from './mood.ts';

/** The journey as lines that every surface shows. What is not known is left out, not shown as zero. */
export function journeyLines(journey: Journey, locale: string): JourneyLine[] {
  return [
    ...clockLines(journey),
    ...icebergLines(journey, locale),
    ...planLines(journey),
    ...feelingLines(journey, locale),
    ...factLines(journey, locale),
  ];
}

function icebergLines({ iceberg }: Journey, locale: string): JourneyLine[] {
  const { visibleShare, disclosedShare, disclosureHours, silence, seen, below, untold } = iceberg;
  const share = (value: number | null) => (value === null ? '' : ` (${formatShare(value, locale)})`);
  if (seen + below === 0) return [];
  const wait = disclosureHours.value;
  return [
    {
      name: 'Seen, unseen',
      text: `${counted(seen, 'moment')} seen${share(visibleShare.value)}, ${counted(below, 'piece')} of work below the line`,
      how: visibleShare.formula,
    },
    ...(below > 0
      ? [
          {
            name: 'Told since',
            text: `${below - untold} of ${below}${share(disclosedShare.value)}${wait === null ? '' : `, ${waited(wait)}`}`,
            how: `${disclosedShare.formula}; ${disclosureHours.formula}`,
          },
        ]
      : []),
    ...(silence.longest === null
      ? []
      : [
          {
            name: 'Silence',
            text: `${counted(silence.now ?? 0, 'day')} now, ${counted(silence.longest, 'day')} at the longest; your limit is ${silence.limit === null ? 'not set for this stage' : counted(silence.limit, 'day')}`,
            how: 'days between moments the client saw, beginning and now included',
          },
        ]),
  ];
}

/** The middle of all waits: in hours up to two days, then in days. */
const waited = (hours: number): string =>
  `half of it within ${hours < 48 ? counted(Math.round(hours), 'hour') : counted(Math.round(hours / 24), 'day')}`;

function clockLines({ clock }: Journey): JourneyLine[] {
  if (clock === null || clock.elapsedDays === null) return [];
  const { elapsedDays, expectedDays, open } = clock;
  const expected = expectedDays === null ? '' : `, of ${expectedDays} expected`;
  const text = `${counted(elapsedDays, 'day')}${expected}${open ? '' : '; the result is there'}`;
  return line(
    'So far',
    text,
    'from the decision to begin to the result, which the client has confirmed, or to today',
  );
}

const SURE = (sure: boolean | null): string => (sure === null ? 'not asked' : sure ? 'sure' : 'not sure');

/** Which of the five things a client depends on they had, the ones they had; null without any. */
const givenText = ({ given }: Journey['advice']): string | null =>
  Object.entries(given)
    .flatMap(([what, count]) => (count > 0 && what !== 'warning' ? [`${what} ${count}`] : []))
    .join(', ') || null;

/** What was planned, promised to oneself, and how the client takes part. */
function planLines({ plan, onlyPaid, part, stakes, perception, advice, certainty }: Journey): JourneyLine[] {
  const { above, below, unplaced } = onlyPaid;
  const own = above.length + below.length + unplaced.length;
  const { before, after, last } = certainty;
  return [
    ...line(
      'Moments planned',
      plan.planned === 0 ? null : `${plan.happened} of ${plan.planned} happened`,
      'visible moments of the plan that were ticked ÷ all of the plan',
    ),
    ...line('Only paid for results', onlyPaid.ask?.text ?? null),
    ...line(
      'Promised to yourself',
      own === 0
        ? null
        : `${above.length} above the line, ${below.length} below${unplaced.length > 0 ? `, ${unplaced.length} on neither yet` : ''}`,
      'commitments out of the question “only paid for results”',
    ),
    ...line('Taking part', part.text),
    ...line('At stake', stakes, 'it means much to the client, or is hard to solve'),
    ...line('Worth to them', perception.text, perception.gap.formula),
    ...line('Given', givenText(advice), 'moments above the line, by which of the five they were'),
    ...line(
      'Warnings',
      advice.warned === 0
        ? null
        : `${advice.warned}, noted by them ${advice.acknowledged}, came true ${advice.cameTrue}`,
      'moments tagged as a warning',
    ),
    ...line(
      'Certainty',
      last === null
        ? null
        : `${SURE(before)} before they chose, ${SURE(after)} after, ${SURE(last.sure)} at last`,
      'the last word before the day of the decision, the first since, and the latest',
    ),
  ];
}

function feelingLines({ axes, moved, mood, halves }: Journey, locale: string): JourneyLine[] {
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const answered = axes.checks.filter(({ answer }) => answer !== null);
  const full = answered.filter(({ answer }) => answer === 'yes').length;
  const { before, after } = halves;
  return [
    ...(axes.parted ? [{ name: 'Experience', text: axes.parted, how: HOW_AXES }] : []),
    ...moved.flatMap(({ text }) => line('What moved', text, HOW_AXES)),
    ...(answered.length > 0
      ? [
          {
            name: 'Full value',
            text: `${full} of ${counted(answered.length, 'answer')}`,
            how: 'the client’s own answers; a session without one is not counted',
          },
        ]
      : []),
    ...(mood.last && mood.mean !== null
      ? [
          {
            name: 'Mood',
            text: `${moodWord(mood.last.mood)} at last; mean ${number(mood.mean)} of ${counted(mood.samples.length, 'sample')}${mood.swing === null ? '' : `, swing ${mood.swing}`}`,
            how: 'from −2 to 2; swing is the highest less the lowest',
          },
        ]
      : []),
    ...(before && after
      ? [
          {
            name: 'Two halves',
            text: `before and after the contract: ${counted(before.days, 'day')} and ${after.days}, ${counted(before.moments, 'moment')} and ${after.moments}, ${counted(before.objections, 'objection')} and ${after.objections}, ${counted(before.surprises, 'surprise')} and ${after.surprises}, mood ${moodIn(before, number)} and ${moodIn(after, number)}`,
            how: 'split at the first signature of the client; surprises are outside events and missed expectations; the mean mood of each half, its swing is the highest less the lowest',
          },
        ]
      : []),
  ];
}

const moodIn = ({ mood, swing }: Half, number: (value: number) => string): string =>
  mood === null ? 'not noted' : `${number(mood)}${swing === null ? '' : ` (swing ${swing})`}`;

const HOW_AXES =
  'progress against an even pace; the last answer on value and the last mood. Never one number';
