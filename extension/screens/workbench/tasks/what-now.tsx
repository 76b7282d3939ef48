import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { rowsOf } from '#shared/model/book.ts';
import { reviews } from '#shared/model/work/reviews.ts';
import { littleThings } from '#shared/rules/learning/little-things.ts';
import { usualSteps, type WhatNowStep } from '#shared/workflows/done.ts';
import { isOffered, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useKept } from '#shared/ui/kept.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { openOver } from '../frame/router.ts';
import { useSeen } from './task-dialog.tsx';

const KIND = reviews.fields.kind.choices ?? {};

interface Props {
  readonly id: string;
  readonly isDone: boolean;
}

/** What now: review, thanks, the next need, a referral, each with its day and whether the client expects it. Kept once both have said done. */
export function WhatNow({ id, isDone }: Props): JSX.Element {
  const { book, locale } = useBook();
  const saver = useSave();
  const seen = useSeen(id)();
  const kept = rowsOf(book, 'reviews', id).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  const { ideas } = littleThings(book, dayAt(seen.now, seen.zone), id);
  const expectations = rowsOf(book, 'expectations', id).filter(({ state }) => state === 'open');
  return (
    <Section title="What now" aside={isDone ? undefined : 'kept when both have said “done”'}>
      <Trouble saver={saver} />
      {expectations.map(({ id: one, words }) => (
        <p key={one} class="small quiet">
          The client expects: {words}
        </p>
      ))}
      {ideas.length > 0 ? (
        <p class="small quiet">
          Ideas not tried yet: {ideas.map(({ experiment }) => experiment.name).join(', ')}. Which one next?
        </p>
      ) : null}
      <ul class="rows">
        {kept.map((row) => (
          <li key={row.id}>
            <StateSign look={row.doneOn ? 'met' : 'notDue'} />
            <span class="grow">
              {KIND[row.kind]}{' '}
              <span class="quiet">
                {[row.text, row.expected ? 'the client expects it' : ''].filter(Boolean).join(', ')}
              </span>
            </span>
            <span class="quiet num">{row.dueOn ? formatDay(row.dueOn, locale, 'short') : ''}</span>
            <Button look="link" onClick={() => openOver('review', row.id)}>
              {TASKS.review.button}
              <span class="sr">: {KIND[row.kind]}</span>
            </Button>
          </li>
        ))}
      </ul>
      {kept.length === 0 ? (
        <Steps
          isDone={isDone}
          onKeep={async (steps, saved) => {
            if ((await saver.save({ kind: 'planWhatNow', engagement: id, steps })) === null) saved();
          }}
        />
      ) : null}
      {isDone && isOffered('close', seen) ? (
        <div>
          <Button look={kept.length > 0 ? 'primary' : 'quiet'} onClick={() => openOver('close')}>
            {TASKS.close.button}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

/** The usual steps, each to be chosen, dated, and marked as what the client expects; until it is done they are a draft. */
function Steps({
  isDone,
  onKeep,
}: {
  readonly isDone: boolean;
  readonly onKeep: (steps: readonly WhatNowStep[], saved: () => void) => void;
}): JSX.Element {
  const { now, zone } = useBook();
  const [steps, setSteps, kept] = useKept('what now', () =>
    usualSteps(dayAt(now, zone)).map((step) => ({ ...step, isChosen: step.kind !== 'referral' })),
  );
  const change = (n: number, set: Partial<(typeof steps)[number]>) =>
    setSteps(steps.map((step, at) => (at === n ? { ...step, ...set } : step)));
  return (
    <>
      {kept.note}
      <ul class="rows">
        {steps.map((step, n) => (
          <li key={step.kind}>
            <label class="grow">
              <input
                type="checkbox"
                checked={step.isChosen}
                onChange={() => change(n, { isChosen: !step.isChosen })}
              />{' '}
              {KIND[step.kind]}
            </label>
            <label class="small quiet">
              <input
                type="checkbox"
                checked={step.expected === true}
                onChange={() => change(n, { expected: step.expected ? null : true })}
              />{' '}
              the client expects it<span class="sr">: {KIND[step.kind]}</span>
            </label>
            <span class="field">
              <input
                type="date"
                aria-label={`${KIND[step.kind]}, due`}
                value={step.dueOn}
                onInput={(event) => change(n, { dueOn: event.currentTarget.value || step.dueOn })}
              />
            </span>
          </li>
        ))}
      </ul>
      {isDone ? (
        <div>
          <Button
            look="primary"
            onClick={() =>
              onKeep(
                steps.filter(({ isChosen }) => isChosen).map(({ isChosen: _, ...step }) => step),
                kept.drop,
              )
            }
          >
            Keep what comes next
          </Button>
        </div>
      ) : null}
    </>
  );
}
