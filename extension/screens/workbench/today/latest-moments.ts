import { dayAt, instantOf } from '#shared/base/moment.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { doneBy, sessionSeen } from '#shared/rules/journey/silence.ts';

/** One line of an engagement's story. */
export interface LatestMoment {
  readonly id: string;
  readonly at: string;
  /** Whether the client saw it. */
  readonly seen: boolean;
  /** Whether they were told of it since. */
  readonly told?: boolean;
  readonly what: string;
  /** The client's own words. */
  readonly quote: string | null;
  /** What lies below the line beside it: mood, clarity, private notes. */
  readonly notes: readonly string[];
}

const MOODS = ['very low', 'low', 'even', 'good', 'very good'] as const;

/** Every moment by now: what was held, done, heard, asked, tried and what came of it. In no order. */
export function latestMoments(book: Book, id: string, now: Instant, zone: Zone): LatestMoment[] {
  const today = dayAt(now, zone);
  return [
    ...happenedIn(book, id, now),
    ...rowsOf(book, 'evidence', id).flatMap((one) =>
      one.on && one.on <= today
        ? [
            {
              id: one.id,
              at: `${one.on}T12:00+00:00`,
              seen: true,
              what: one.what,
              quote: one.words,
              notes: [],
            },
          ]
        : [],
    ),
    ...[...heardIn(book, id), ...triedIn(book, id)].filter(({ at }) => instantOf(at) <= now),
  ];
}

/** Sessions and touchpoints that took place: by the rule by which silence is counted. */
const happenedIn = (book: Book, id: string, now: Instant): LatestMoment[] => [
  ...rowsOf(book, 'sessions', id)
    .filter((one) => sessionSeen(one, now))
    .map((one) => ({
      id: one.id,
      at: one.start,
      seen: true,
      what: `Session ${one.ordinal ?? ''}`.trim(),
      quote: one.missing,
      notes: belowOf(one),
    })),
  ...rowsOf(book, 'touchpoints', id)
    .filter((one) => doneBy(one, now))
    .map((one) => ({
      id: one.id,
      at: one.at,
      seen: one.line === 'above',
      told: one.toldIn !== null,
      what: one.summary,
      quote: null,
      notes: one.notes ? [one.notes] : [],
    })),
];

/** Private words of a session: mood, clarity, notes of the panel line by line. */
function belowOf({ mood, clarity, notes }: Session): string[] {
  const clear = entities.sessions.fields.clarity.choices;
  return [
    mood === null ? '' : `Mood ${MOODS[mood + 2] ?? String(mood)}`,
    clarity === null ? '' : `${clear?.[clarity] ?? clarity} about what goes on`,
    ...(notes ?? '').split('\n'),
  ].filter(Boolean);
}

/** Signals and questions: what they said is theirs, that it was noted is not. */
function heardIn(book: Book, id: string): LatestMoment[] {
  const signals = rowsOf(book, 'arcSignals', id).filter((one) => one.state !== 'rejected');
  const code = entities.arcSignals.fields.code.choices;
  return [
    ...signals.flatMap((one) =>
      one.at
        ? [
            {
              id: one.id,
              at: one.at,
              seen: false,
              what: `Heard: ${code?.[one.code] ?? one.code}`,
              quote: one.words,
              notes: [],
            },
          ]
        : [],
    ),
    ...rowsOf(book, 'whys', id).flatMap((one) =>
      one.at
        ? [
            {
              id: one.id,
              at: one.at,
              seen: true,
              what: `Asked: ${one.question}`,
              quote: one.answer,
              notes: [],
            },
          ]
        : [],
    ),
  ];
}

/** Little things stand at the session they were tried in; an idea without one has no time yet. */
function triedIn(book: Book, id: string): LatestMoment[] {
  const observed = entities.experiments.fields.observed.choices;
  return rowsOf(book, 'experiments', id).flatMap((one) => {
    const session = book.sessions.find((other) => other.id === one.session);
    if (!session) return [];
    const state = one.observed
      ? (observed?.[one.observed] ?? one.observed)
      : one.state === 'idea'
        ? 'an idea'
        : 'tried';
    return [
      {
        id: one.id,
        at: session.start,
        seen: false,
        what: `Little thing: ${one.name} (${state.toLowerCase()})`,
        quote: null,
        notes: [],
      },
    ];
  });
}
