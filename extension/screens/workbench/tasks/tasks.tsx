import type { JSX } from 'preact';
import { rowsOf } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Values } from '#shared/table/book/change.ts';
import { resultsToAgree } from '#shared/workflows/agree-results.ts';
import { readingIn } from '#shared/workflows/tasks/task.ts';
import { tasksByStage } from '#shared/workflows/tasks/stage-tasks.ts';
import {
  AWAY_TASKS,
  isOffered,
  rowInWords,
  TASK_ROOMS,
  taskOfRow,
  TASKS,
  type TaskId,
  type TaskRoom,
} from '#shared/workflows/tasks/tasks.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { openOver, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { Payments } from './payments.tsx';
import { useSeen } from './task-dialog.tsx';

/** All a person does in an engagement, each as a short task: what its stage needs first, what was noted, and the rest behind a press. */
export function TasksView({ id }: { readonly id: string }): JSX.Element {
  const { book } = useBook();
  const { stage, now, next, rarely } = tasksByStage(useSeen(id)());
  return (
    <div class="page">
      <Section title="Now" aside={stage}>
        <div class="chips">
          <TaskButtons tasks={now} />
          {resultsToAgree(book, id) ? <Agreed id={id} /> : null}
        </div>
      </Section>
      {TASK_ROOMS.map((room) => (
        <Noted key={room.title} id={id} room={room} />
      ))}
      <Payments id={id} />
      <Section title="Done, and what comes after">
        <div class="chips">
          <LinkButton href={toEngagement(id, 'done')}>Is it done?</LinkButton>
          <Away id={id} />
        </div>
      </Section>
      <details class="more-tasks">
        <summary>More tasks</summary>
        {[next, ...rarely].map(({ title, tasks }) =>
          tasks.length === 0 ? null : (
            <Section key={title} title={title}>
              <div class="chips">
                <TaskButtons tasks={tasks} />
              </div>
            </Section>
          ),
        )}
        <Section title="The next engagement like this">
          <div class="chips">
            <LinkButton href={toEngagement(id, 'tasks/template')}>{TASKS.template.button}</LinkButton>
            <LinkButton href={`#/new/${id}`}>Duplicate this engagement</LinkButton>
          </div>
        </Section>
      </details>
      <p class="small quiet">
        Verdict, claim and refund are on <a href={toEngagement(id, 'guarantee')}>Guarantee</a>. Every single
        field is in <a href={toEngagement(id, 'terms')}>All rows</a>.
      </p>
    </div>
  );
}

const TaskButtons = ({ tasks }: { readonly tasks: readonly TaskId[] }): JSX.Element => (
  <>
    {tasks.map((name) => (
      <Button key={name} icon="plus" onClick={() => openOver(name)}>
        {TASKS[name].button}
      </Button>
    ))}
  </>
);

/** Closing and putting away are possible at any time: money that went back, or an early end, need no “done”. */
function Away({ id }: { readonly id: string }): JSX.Element {
  const seen = useSeen(id)();
  return (
    <>
      {AWAY_TASKS.filter((name) => isOffered(name, seen)).map((name) => (
        <Button key={name} onClick={() => openOver(name)}>
          {TASKS[name].button}
        </Button>
      ))}
    </>
  );
}

interface NotedProps {
  readonly id: string;
  readonly room: TaskRoom;
}

/** What was noted by the tasks of a room; nothing where nothing was. */
function Noted({ id, room }: NotedProps): JSX.Element | null {
  const { book } = useBook();
  const seen = useSeen(id)();
  const rows = room.rows.flatMap(([tab, task]) =>
    (rowsOf(book, tab, id) as unknown as readonly (Values & { readonly id: string })[]).map((row) => ({
      row,
      words: rowInWords(tab as EntityName, row, readingIn(seen, row)),
      task: taskOfRow(task, row),
    })),
  );
  if (rows.length === 0) return null;
  return (
    <Section title={room.title}>
      <ul class="rows">
        {rows.map(({ row, words, task }) => (
          <li key={row.id}>
            <span class="grow">{words}</span>
            <Button look="link" onClick={() => openOver(task, row.id)}>
              Change<span class="sr"> {words}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Objective and minimum results agreed: one tap. */
function Agreed({ id }: { readonly id: string }): JSX.Element {
  const saver = useSave();
  return (
    <>
      <Button icon="check" onClick={() => void saver.save({ kind: 'agreeResults', engagement: id })}>
        Both agreed objective and minimum results
      </Button>
      <Trouble saver={saver} />
    </>
  );
}
