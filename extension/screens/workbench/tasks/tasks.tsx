import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rowsOf } from '#shared/model/book.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Values } from '#shared/table/book/change.ts';
import { resultsToAgree } from '#shared/workflows/agree-results.ts';
import { readingIn } from '#shared/workflows/tasks/task.ts';
import {
  isOffered,
  rowInWords,
  TASK_ROOMS,
  taskOfRow,
  TASKS,
  type TaskId,
  type TaskRoom,
} from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { later } from '#shared/ui/later.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { go, route, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { Payments } from './payments.tsx';
import { TaskDialog, useSeen, type OpenTask } from './task-dialog.tsx';

const PaymentPlan = later(() => import('./payment-plan.tsx').then((one) => one.PaymentPlan));
const Done = later(() => import('./done.tsx').then((one) => one.Done));

interface Props {
  readonly id: string;
  /** The task that the address names, and the row it is about. */
  readonly task: string;
  readonly record: string | null;
}

/** All a person does in an engagement, each as a short task; the rows themselves lie behind. */
export function TasksView({ id, task, record }: Props): JSX.Element {
  const [chosen, setChosen] = useState<OpenTask | null>(null);
  const seen = useSeen(id)(record);
  const name = task === 'notePayment' && !isOffered(task, seen) ? 'payment' : task;
  const named = Object.hasOwn(TASKS, name) ? { task: TASKS[name as TaskId], record } : null;
  const open = chosen ?? named;
  if (task === 'plan') return <PaymentPlan id={id} />;
  if (task === 'done') return <Done id={id} />;
  const close = () => {
    setChosen(null);
    // A dialog also closes when its page is left; then the new address stands.
    if (named && route.value[3] === task) go(`e/${id}/tasks`);
  };
  return (
    <div class="page">
      {TASK_ROOMS.map((room) => (
        <Room key={room.title} id={id} room={room} onOpen={setChosen} />
      ))}
      <Payments id={id} onOpen={setChosen} />
      <Section title="Done, and what comes after">
        <div class="chips">
          <a class="button quiet" href={toEngagement(id, 'tasks/done')}>
            Is it done?
          </a>
        </div>
      </Section>
      <p class="small quiet">
        Verdict, claim and refund are on <a href={toEngagement(id, 'guarantee')}>Guarantee</a>. Every single
        field is in <a href={toEngagement(id, 'terms')}>All rows</a>.
      </p>
      {open ? <TaskDialog key={record} {...open} engagement={id} onClose={close} /> : null}
    </div>
  );
}

interface RoomProps {
  readonly id: string;
  readonly room: TaskRoom;
  readonly onOpen: (open: OpenTask) => void;
}

function Room({ id, room, onOpen }: RoomProps): JSX.Element {
  const { book } = useBook();
  const seen = useSeen(id)();
  const rows = room.rows.flatMap(([tab, task]) =>
    (rowsOf(book, tab, id) as unknown as readonly (Values & { readonly id: string })[]).map((row) => ({
      row,
      words: rowInWords(tab as EntityName, row, readingIn(seen, row)),
      task: TASKS[taskOfRow(task, row)],
    })),
  );
  return (
    <Section title={room.title}>
      {rows.length === 0 ? null : (
        <ul class="rows">
          {rows.map(({ row, words, task }) => (
            <li key={row.id}>
              <span class="grow">{words}</span>
              <Button look="link" onClick={() => onOpen({ task, record: row.id })}>
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
            <Button key={name} icon="plus" onClick={() => onOpen({ task: TASKS[name] })}>
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
