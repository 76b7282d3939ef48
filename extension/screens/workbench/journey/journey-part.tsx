import type { JSX } from 'preact';
import { formatShare } from '#shared/base/amount.ts';
import { recordOf } from '#shared/model/book.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { journeyOf, type Journey } from '#shared/rules/journey/journey.ts';
import { moodWord } from '#shared/rules/journey/mood.ts';
import { deliveryConfidence } from '#shared/rules/learning/delivery-confidence.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Below, Section } from '#shared/ui/layout.tsx';
import { Meter, StateSign } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { Offers } from '../learning/offers.tsx';
import { JourneyFigures, openRow } from './journey-figures.tsx';
import { ArcMark } from './arc-mark.tsx';
import { PlannedMoments } from './planned-moments.tsx';
import { TakesPart, ToThinkOf, WhoLeads } from './think-of.tsx';

/** How the engagement is going: the result and the experience beside each other, mood, and every figure with how it was counted. */
export function JourneyPart({
  id,
  who,
  progress,
}: {
  id: string;
  who: string;
  progress: GuaranteeStatus['progress'];
}): JSX.Element {
  const { book, now, locale } = useBook();
  const journey = journeyOf(book, id, progress, now);
  const { parted } = journey.axes;
  const row = recordOf(book, 'engagements', id);
  const unsure = row && deliveryConfidence(book, row).warning;
  const asked = [journey.onlyPaid.ask, unsure, journey.answers.ask];
  const toThinkOf = [...journey.talk, ...asked.filter((one) => one !== null)];
  return (
    <Section title="Result and experience" aside="never one number">
      {parted ? (
        <p class="state">
          <StateSign look="partly" /> <b>{parted}</b>
        </p>
      ) : null}
      {journey.moved.map(({ text, record }) => (
        <p key={text} class="source">
          {text}{' '}
          {record ? (
            <Button look="link" onClick={() => openRow(record)}>
              Open it<span class="sr">: {text}</span>
            </Button>
          ) : null}
        </p>
      ))}
      <div class="halves">
        <ResultMark journey={journey} locale={locale} />
        <ExperienceMark journey={journey} />
      </div>
      <PlannedMoments journey={journey} />
      <TakesPart journey={journey} locale={locale} />
      <Below who={who}>
        <MoodMark journey={journey} />
        <ToThinkOf reasons={toThinkOf} />
        <ArcMark id={id} />
        <Offers id={id} />
        <WhoLeads roles={journey.roles} />
        <JourneyFigures id={id} journey={journey} />
      </Below>
    </Section>
  );
}

function ResultMark({ journey, locale }: { journey: Journey; locale: string }): JSX.Element {
  const { furthest } = journey.axes;
  const part = furthest?.progress ?? null;
  const figure = part === null ? 'Not known' : formatShare(part, locale, 0);
  return (
    <div>
      <p class="label">Result</p>
      <p class="figure">{figure}</p>
      <Meter part={part} tick={furthest?.evenPace ?? null} label={`Result: ${figure}`} />
      <p class="source">
        {furthest
          ? `${furthest.result.name}.${furthest.evenPace === null ? '' : ' The mark is even pace.'}`
          : 'No minimum result with a known progress yet.'}
      </p>
    </div>
  );
}

const CHECK_LOOK = { yes: 'met', partly: 'partly', no: 'no' } as const;
const CHECK_WORD = { yes: 'yes', partly: 'partly', no: 'no' } as const;

function ExperienceMark({ journey }: { journey: Journey }): JSX.Element {
  const { checks } = journey.axes;
  const last = checks.slice(-12);
  const full = checks.filter(({ answer }) => answer === 'yes').length;
  return (
    <div>
      <p class="label">Experience</p>
      <p class="figure">{checks.length === 0 ? 'Not known' : `${full} of ${checks.length}`}</p>
      <p
        class="marks"
        role="img"
        aria-label={`Value said, oldest first: ${last.map(({ answer }) => (answer ? CHECK_WORD[answer] : 'no answer')).join(', ')}`}
      >
        {last.map(({ session, answer }) => (
          <StateSign key={session} look={answer ? CHECK_LOOK[answer] : 'unknown'} />
        ))}
      </p>
      <p class="source">
        {checks.length === 0
          ? 'No session is held yet.'
          : 'sessions with full value, in the client’s word; a dashed mark is not an answer'}
      </p>
    </div>
  );
}

const MoodMark = ({ journey: { mood } }: { journey: Journey }): JSX.Element =>
  mood.last ? (
    <p>
      <b>Mood:</b> {moodWord(mood.last.mood)}
    </p>
  ) : (
    <p class="quiet">The mood was not noted yet. One tap after a call does it.</p>
  );
