import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { ARC_CODE, STAGE } from '../../model/words.ts';
import type { FigureInput } from '../explain.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import { arcOf } from './arc.ts';
import { isOurs } from './life-cycle.ts';
import type { Journey } from './journey.ts';
import { moodWord } from './mood.ts';
import { momentsOf } from './timeline-moments.ts';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);

interface Read {
  readonly book: Book;
  readonly engagement: string;
  readonly zone: Zone;
  readonly now: Instant;
  /** A day as it is written here. */
  readonly day: (on: Day) => string;
}

type Inputs = Readonly<Record<string, readonly FigureInput[]>>;

/** What the lines of a journey are counted from, by the name of the line: each input leads to its row where it is one. */
export function journeyInputs(book: Book, engagement: string, journey: Journey, now: Instant): Inputs {
  const day = (on: Day) => formatDay(on, localeOf(book), 'short');
  const read = { book, engagement, zone: zoneOf(book, engagement), now, day };
  return {
    ...momentInputs(read, journey),
    ...feltInputs(read, journey),
    ...factInputs(read),
    ...triedInputs(journey),
  };
}

/** Moments above and below the line, those that were planned, and what it was worth. */
function momentInputs(
  { book, engagement, zone, now, day }: Read,
  { iceberg, plan, perception }: Journey,
): Inputs {
  const moments = momentsOf(book, engagement, now, zone);
  const seenAs = (...looks: readonly string[]) =>
    moments
      .filter(({ look }) => looks.includes(look))
      .map(({ on, what, record }): FigureInput => ({ label: what, value: day(on), record }));
  const { visibleShare, disclosedShare, disclosureHours } = iceberg;
  return {
    'Seen, unseen': [...visibleShare.inputs, ...seenAs('seen', 'told', 'untold')],
    'Told since': [...disclosedShare.inputs, ...disclosureHours.inputs, ...seenAs('told', 'untold')],
    Silence: seenAs('seen').slice(-1),
    'Moments planned': plan.stages.flatMap(({ moments: planned }) =>
      planned.map(({ id, summary, state }) => ({
        label: summary,
        value: state === 'happened' ? 'happened' : 'to come',
        record: { tab: 'touchpoints', id },
      })),
    ),
    'Worth to them': perception.gap.inputs,
  };
}

/** How the client felt, session by session. */
function feltInputs({ book, zone, day }: Read, { mood, certainty, involvement, axes }: Journey): Inputs {
  const sessionDay = (id: string) => {
    const start = recordOf(book, 'sessions', id)?.start;
    return start ? day(dayAt(instantOf(start), zone)) : '';
  };
  return {
    Mood: mood.samples.map(({ on, mood: level, record }) => ({
      label: day(on),
      value: moodWord(level),
      record,
    })),
    Certainty: certainty.samples.map(({ on, sure, record }) => ({
      label: day(on),
      value: sure ? 'sure' : 'not sure',
      record,
    })),
    Involvement: involvement.samples.map(({ on, level, record }) => ({
      label: day(on),
      value: `${level} of 4`,
      record,
    })),
    'Full value': axes.checks.map(({ session, answer }) => ({
      label: sessionDay(session),
      value: answer ?? 'no answer',
      record: { tab: 'sessions', id: session },
    })),
  };
}

/** Promises, what became concrete stage by stage, and what was heard on the arc. */
function factInputs({ book, engagement, zone, now, day }: Read): Inputs {
  return {
    'Your promises': rowsOf(book, 'actions', engagement)
      .filter(isOurs)
      .sort(byId)
      .map(({ id, text, doneOn, dueOn }) => ({
        label: text,
        value: doneOn ? `done ${day(doneOn)}` : dueOn ? `due ${day(dueOn)}` : null,
        record: { tab: 'actions', id },
      })),
    'Made concrete': rowsOf(book, 'stageVisits', engagement)
      .sort((a, b) => a.enteredOn.localeCompare(b.enteredOn) || byId(a, b))
      .flatMap(({ stage, objectivity }) =>
        objectivity === null ? [] : [{ label: STAGE[stage], value: `${objectivity} of 4, as it was left` }],
      ),
    'Decision arc': arcOf(book, engagement, now, zone).talks.flatMap(({ on, counted }) =>
      counted.map(({ id, code, words }) => ({
        label: words ?? ARC_CODE[code],
        value: `${code.startsWith('B') ? 'being' : 'doing'}, ${day(on)}`,
        record: { tab: 'arcSignals', id },
      })),
    ),
  };
}

/** What was done and tried, and what was answered. */
const triedInputs = ({ effort, hypotheses, answers }: Journey): Inputs => ({
  'Invested, spent': effort.said.map(({ id, summary, effort: word }) => ({
    label: summary,
    value: word,
    record: { tab: 'touchpoints', id },
  })),
  Hypotheses: hypotheses.judged.map(({ one, came }) => ({
    label: one.hypothesis ?? one.name,
    value: came,
    record: { tab: 'experiments', id: one.id },
  })),
  'Answers to why': answers.answered.map(({ id, answer, question }) => ({
    label: answer ?? question,
    value: answers.unused.some((one) => one.id === id) ? 'not used yet' : 'used',
    record: { tab: 'whys', id },
  })),
});
