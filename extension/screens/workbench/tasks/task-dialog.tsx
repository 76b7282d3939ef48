import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  fieldsIn,
  readingIn,
  startOf,
  tabOf,
  wishOf,
  type Seen,
  type Task,
} from '#shared/workflows/tasks/task.ts';
import { isOffered, TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { Dialog } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, useBook, useSave } from '../frame/practice-context.tsx';
import { closeOver, route } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { RecordPast } from '../records/record-past.tsx';

interface Props {
  readonly name: TaskId;
  /** The row it is about; a new row where none is named. */
  readonly record: string | null;
  readonly engagement: string;
  readonly onClose: () => void;
  /** The address that opens it again, where it is not the screen’s. */
  readonly place?: string;
}

/** What the tasks of an engagement look at, read here and now. */
export function useSeen(engagement: string): (record?: string | null) => Seen {
  const { book, locale, zone, now } = useBook();
  return (record = null) => ({ book, engagement, now, zone, locale, record });
}

/** A task as a short form: filled with what is known, it says what follows, and it makes one command. */
export function TaskForm({ name, record, engagement, onClose, place }: Props): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const task: Task = TASKS[name];
  const [seen] = useState(useSeen(engagement)(record));
  const [values] = useState(() => startOf(task, seen));
  return (
    <>
      <Trouble saver={saver} />
      <RecordForm
        {...task}
        name={name}
        place={place}
        entity={fieldsIn(task)}
        values={values}
        reading={readingIn(seen, values)}
        choices={choicesOf(book, engagement, record)}
        saveWord={task.save}
        says={(typed) => <Said lines={task.says?.(seen, typed) ?? []} />}
        onCancel={onClose}
        onSave={async (read, changed) => {
          const problems = await saver.save(wishOf(task, seen, { values: read, changed }));
          if (problems === null) onClose();
          return problems;
        }}
      />
      {record && tabOf(task) ? <RecordPast id={record} onRestored={onClose} /> : null}
    </>
  );
}

/** What the form says of what is typed so far, line by line. */
const Said = ({ lines }: { readonly lines: readonly string[] }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <div class="wide small quiet" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );

/** The task that the address names, in a dialog over its view; a part that came meanwhile is changed, not noted again. */
export function TaskOver({ engagement }: { readonly engagement: string }): JSX.Element | null {
  const [, , , asked = '', record = null] = route.value;
  const seen = useSeen(engagement)(record);
  const name = asked === 'notePayment' && !isOffered(asked, seen) ? 'payment' : asked;
  if (!Object.hasOwn(TASKS, name)) return null;
  const task = { name: name as TaskId, record, engagement, onClose: closeOver, place: location.hash };
  return (
    <Dialog key={`${name} ${record}`} title={TASKS[task.name].title} onClose={closeOver}>
      <TaskForm {...task} />
    </Dialog>
  );
}
