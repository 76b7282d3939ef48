import type { JSX } from 'preact';
import { formatDay } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import type { StageVisit } from '../../model/work/stage-visits.ts';
import { STAGE } from '../../model/words.ts';

type Stage = keyof typeof STAGE;

const STAGES = Object.keys(STAGE) as Stage[];

/** The ring of stages as a line: passed, now and to come by form, not by colour alone; the contract is a diamond. */
export function StageTrack({
  stage,
  visits,
  locale,
}: {
  stage: Stage | null;
  visits: readonly StageVisit[];
  locale: string;
}): JSX.Element {
  const now = stage === null ? -1 : STAGES.indexOf(stage);
  const entered = (name: Stage): Day | null =>
    visits
      .filter((one) => one.stage === name)
      .map(({ enteredOn }) => enteredOn)
      .sort()
      .at(-1) ?? null;
  return (
    <ol class="stage-track" aria-label="Stages">
      {STAGES.map((name, n) => {
        const on = entered(name);
        const look = n === now ? 'now' : on !== null || n < now ? 'passed' : 'ahead';
        return (
          <li key={name} class={look} aria-current={n === now ? 'step' : undefined}>
            <span class={name === 'contract' ? 'stop diamond' : 'stop'} aria-hidden="true" />
            <span class="name">{STAGE[name]}</span>
            <span class="day">{on ? formatDay(on, locale, 'short') : ''}</span>
          </li>
        );
      })}
    </ol>
  );
}
