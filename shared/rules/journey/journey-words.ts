import { formatNumber, formatShare } from '../../base/amount.ts';

import type { Journey } from './journey.ts';
import { moodWord } from './mood.ts';

/** One figure of the journey in words: its name, what it is, and how it was counted. */
export interface JourneyLine {
  readonly name: string;
  readonly text: string;
  readonly how: string;
}

const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** The journey as lines that every surface shows. What is not known is left out, not shown as zero. */
export function journeyLines(journey: Journey, locale: string): JourneyLine[] {
  return [...icebergLines(journey, locale), ...feelingLines(journey, locale), ...factLines(journey)];
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
            text: `${below - untold} of ${below}${share(disclosedShare.value)}${wait === null ? '' : `, after ${counted(Math.round(wait), 'hour')} in the middle`}`,
            how: `${disclosedShare.formula}; ${disclosureHours.formula}`,
          },
        ]
      : []),
    ...(silence.longest === null
      ? []
      : [
          {
            name: 'Silence',
            text: `${counted(silence.now ?? 0, 'day')} now, ${counted(silence.longest, 'day')} at the longest; your limit is ${silence.limit}`,
            how: 'days between moments the client saw, beginning and now included',
          },
        ]),
  ];
}

function feelingLines({ axes, mood, halves }: Journey, locale: string): JourneyLine[] {
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const answered = axes.checks.filter(({ answer }) => answer !== null);
  const full = answered.filter(({ answer }) => answer === 'yes').length;
  const { before, after } = halves;
  return [
    ...(axes.parted ? [{ name: 'Experience', text: axes.parted, how: HOW_AXES }] : []),
    ...(answered.length > 0
      ? [
          {
            name: 'Full value',
            text: `${full} of ${answered.length} answers`,
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
            text: `before and after the contract: ${counted(before.days, 'day')} and ${after.days}, ${counted(before.moments, 'moment')} and ${after.moments}, ${counted(before.objections, 'objection')} and ${after.objections}`,
            how: 'split at the first signature of the client',
          },
        ]
      : []),
  ];
}

const HOW_AXES =
  'progress against an even pace; the last answer on value and the last mood. Never one number';

function factLines({ objectivity, promises, talk }: Journey): JourneyLine[] {
  const { kept, broken, open } = promises;
  const missing = objectivity.missing.length > 0 ? `; missing: ${objectivity.missing.join(', ')}` : '';
  return [
    {
      name: 'Made concrete',
      text: `${objectivity.points} of 4, ${counted(objectivity.openOptions, 'option')} open${missing}`,
      how: 'one point each for criteria, budget, day of the decision, who decides',
    },
    ...(kept + broken + open > 0
      ? [
          {
            name: 'Your promises',
            text: `${kept} kept, ${broken} broken, ${open} open`,
            how: 'promises and commitments you own; done after its day is broken',
          },
        ]
      : []),
    ...talk.map(({ text }) => ({ name: 'Talk about', text, how: '' })),
  ];
}
