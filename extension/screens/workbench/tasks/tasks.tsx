import type { JSX } from 'preact';
import { rowsOf } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Values } from '#shared/table/book/change.ts';
import { resultsToAgree } from '#shared/workflows/agree-results.ts';
import { readingIn } from '#shared/workflows/tasks/task.ts';
import {
  AWAY_TASKS,
  isOffered,
  rowInWords,
  TASK_ROOMS,
  taskOfRow,
  TASKS,
  type TaskRoom,
} from '#shared/workflows/tasks/tasks.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { openOver, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { Payments } from './payments.tsx';
import { useSeen } from './task-dialog.tsx';

/** All a person does in an engagement, each as a short task; the rows themselves lie behind. */
export const TasksView = ({ id }: { readonly id: string }): JSX.Element => (
  <div class="page">
    {TASK_ROOMS.map((room) => (
      <Room key={room.title} id={id} room={room} />
    ))}
    <Payments id={id} />
    <Section title="Done, and what comes after">
      <div class="chips">
        <LinkButton href={toEngagement(id, 'done')}>Is it done?</LinkButton>
        <Away id={id} />
      </div>
    </Section>
    <Section title="The next engagement like this">
      <div class="chips">
        <LinkButton href={toEngagement(id, 'tasks/template')}>{TASKS.template.button}</LinkButton>
        <LinkButton href={`#/new/${id}`}>Duplicate this engagement</LinkButton>
      </div>
    </Section>
    <p class="small quiet">
      Verdict, claim and refund are on <a href={toEngagement(id, 'guarantee')}>Guarantee</a>. Every single
      field is in <a href={toEngagement(id, 'terms')}>All rows</a>.
    </p>
  </div>
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

interface RoomProps {
  readonly id: string;
  readonly room: TaskRoom;
}

function Room({ id, room }: RoomProps): JSX.Element {
  const { book } = useBook();
  const seen = useSeen(id)();
  const rows = room.rows.flatMap(([tab, task]) =>
    (rowsOf(book, tab, id) as unknown as readonly (Values & { readonly id: string })[]).map((row) => ({
      row,
      words: rowInWords(tab as EntityName, row, readingIn(seen, row)),
      task: taskOfRow(task, row),
    })),
  );
  return (
    <Section title={room.title}>
      {rows.length === 0 ? null : (
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
      )}
      <div class="chips">
        {room.tasks
          .filter((name) => isOffered(name, seen))
          .map((name) => (
            <Button key={name} icon="plus" onClick={() => openOver(name)}>
              {TASKS[name].button}
            </Button>
          ))}
        {room.tasks.includes('minimumResult') && resultsToAgree(book, id) ? <Agreed id={id} /> : null}
      </div>
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
