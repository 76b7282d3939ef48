import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { STAGE, type Stage } from '#shared/model/words.ts';
import type { Reason } from '#shared/rules/explain.ts';
import type { Journey } from '#shared/rules/journey/journey.ts';
import type { Roles } from '#shared/rules/journey/roles.ts';
import { taskOfReason, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { openOver } from '../frame/router.ts';

/** What to talk about or think of, each with the form that answers it. */
export const ToThinkOf = ({ reasons }: { readonly reasons: readonly Reason[] }): JSX.Element | null =>
  reasons.length === 0 ? null : (
    <ul class="rows">
      {reasons.map((reason) => {
        const fix = taskOfReason(reason);
        return (
          <li key={reason.text}>
            <StateSign look="look" /> <span class="grow">{reason.text}</span>
            {fix ? (
              <Button look="link" onClick={() => openOver(fix.task, fix.row ?? undefined)}>
                {fix.row && fix.task !== 'useAnswer' ? 'Answer it' : TASKS[fix.task].button}
                <span class="sr">: {reason.text}</span>
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );

/** How the client takes part, and the days on which they look. */
export const TakesPart = ({
  journey: { part },
  locale,
}: {
  readonly journey: Journey;
  readonly locale: string;
}): JSX.Element => (
  <p>
    <b>Taking part:</b> {part.text ?? <span class="quiet">not agreed yet</span>}{' '}
    {part.points.slice(0, 3).map(({ on, what }) => (
      <span key={on + what} class="source">
        {what}, {formatDay(on, locale, 'short')}.{' '}
      </span>
    ))}
    <Button look="link" onClick={() => openOver('taking')}>
      {TASKS.taking.button}
    </Button>
  </p>
);

/** Stage by person: who leads it, what they may lack, who helps. A stage without a lead is shown empty. */
export const WhoLeads = ({ roles: { leads } }: { readonly roles: Roles }): JSX.Element => (
  <details>
    <summary>Who leads which stage</summary>
    <dl class="figure-list">
      {Object.entries(STAGE).map(([stage, word]) => {
        const here = leads.filter((one) => one.stage === (stage as Stage));
        return (
          <div key={stage}>
            <dt>{word}</dt>
            <dd>
              {here.length === 0 ? <span class="quiet">nobody named</span> : null}
              {here.map(({ lead, lacks, borrow, handOver, row }) => (
                <Button key={row.id} look="link" onClick={() => openOver('stageLead', row.id)}>
                  {lead}
                  {lacks && lacks.length > 0 ? <span class="source">lacks {lacks.join(', ')}</span> : null}
                  {borrow ? <span class="source">helped by {borrow}</span> : null}
                  {handOver ? <span class="source">handed over: {handOver}</span> : null}
                </Button>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
    <Button onClick={() => openOver('stageLead')}>{TASKS.stageLead.button}</Button>
  </details>
);
