import type { Day } from '../base/time.ts';
import type { Action } from '../model/work/actions.ts';
import type { Session } from '../model/work/sessions.ts';
import type { Language } from '../model/words.ts';
import { closing, greeting, oneLine, plainDay } from './message-parts.ts';
import { fillText } from './run.ts';
import { wordsIn } from './words/of.ts';
import { SUMMARY_WORDS } from './words/summary-messages.ts';

/** What the summary of a session needs to know; all of it may be seen by the client. */
export interface SessionFacts {
  readonly language: Language;
  readonly locale: string;
  readonly day: Day;
  readonly session: Pick<
    Session,
    | 'gotValue'
    | 'gotValueSource'
    | 'missing'
    | 'clientLateMinutes'
    | 'clientCutMinutes'
    | 'providerLateMinutes'
    | 'providerCutMinutes'
    | 'recording'
    | 'recordingShared'
  >;
  /** Homework that was looked at in this session. */
  readonly checked: readonly Pick<Action, 'text' | 'state' | 'clientQuality'>[];
  /** Homework, promises and adjustments that were set in it. */
  readonly set: readonly Pick<Action, 'text' | 'kind' | 'owner' | 'dueOn'>[];
  readonly next: Day | null;
  readonly clientName: string | null;
  readonly provider: string | null;
  readonly practice: string | null;
}

/** What was said, what both owe and who was late, to copy or to mail. What the client does not dispute is known to both sides from then on. */
export function sessionSummary(facts: SessionFacts): { readonly subject: string; readonly text: string } {
  const words = wordsIn(facts.language);
  const own = SUMMARY_WORDS[facts.language];
  const day = (one: Day) => plainDay(one, facts.locale);
  const subject = fillText(own.subject, { day: day(facts.day) });
  const lines = [...valueLines(facts), ...actionLines(facts), ...presenceLines(facts)];
  const text = [
    greeting(words, facts.clientName),
    '',
    fillText(own.opening, { day: day(facts.day) }),
    ...lines.map((line) => `– ${line}`),
    ...(facts.next ? ['', fillText(own.next, { day: day(facts.next) })] : []),
    '',
    own.reply,
    '',
    ...closing(words, facts),
  ].join('\n');
  return { subject, text };
}

/** The client’s own word on the value, never our impression of it. */
function valueLines({ language, session }: SessionFacts): string[] {
  const own = SUMMARY_WORDS[language];
  const isTheirs = session.gotValueSource !== 'providerImpression';
  return [
    ...(session.gotValue && isTheirs ? [own.value[session.gotValue]] : []),
    ...(session.missing && isTheirs ? [fillText(own.missing, { words: oneLine(session.missing) })] : []),
  ];
}

function actionLines({ language, locale, checked, set }: SessionFacts): string[] {
  const own = SUMMARY_WORDS[language];
  const told = checked.flatMap(({ text, state, clientQuality }) =>
    state === null
      ? []
      : [
          fillText(own.checked, { what: oneLine(text), how: own.states[state] }) +
            (clientQuality === null && (state === 'done' || state === 'partly')
              ? ` ${wordsIn(language).askQuality}`
              : ''),
        ],
  );
  const asked = set.map(({ text, kind, owner, dueOn }) => {
    const what = oneLine(text);
    if (kind === 'adjustment') return fillText(own.change, { what });
    const day = dueOn ? plainDay(dueOn, locale) : '';
    const sentence =
      owner === 'provider'
        ? dueOn
          ? own.promise
          : own.promiseOpen
        : dueOn
          ? own.homework
          : own.homeworkOpen;
    return fillText(sentence, { what, day });
  });
  return [...told, ...asked];
}

function presenceLines({ language, session }: SessionFacts): string[] {
  const own = SUMMARY_WORDS[language];
  const late = (sentence: string, minutes: number | null) =>
    minutes ? [fillText(sentence, { minutes: String(minutes) })] : [];
  return [
    ...late(own.clientLate, session.clientLateMinutes),
    ...late(own.clientCut, session.clientCutMinutes),
    ...late(own.providerLate, session.providerLateMinutes),
    ...late(own.providerCut, session.providerCutMinutes),
    ...(session.recording && session.recordingShared
      ? [fillText(own.recording, { link: session.recording })]
      : []),
  ];
}
