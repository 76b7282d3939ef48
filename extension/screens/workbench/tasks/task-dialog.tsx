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
import { Dialog } from '#shared/ui/dialog.tsx';
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
  /** What follows a save or a “Cancel”; none where the form is a part of its page. */
  readonly onClose?: () => void;
  /** The address that opens it again, where it is not the screen’s. */
  readonly place?: string;
  /** The fields that are asked first, parted by commas; all others behind “More”. */
  readonly only?: string | undefined;
}

/** What the tasks of an engagement look at, read here and now. */
export function useSeen(engagement: string): (record?: string | null) => Seen {
  const { book, locale, zone, now } = useBook();
  return (record = null) => ({ book, engagement, now, zone, locale, record });
}

/** A task as a short form: filled with what is known, it says what follows, and it makes one command. */
export function TaskForm({ name, record, engagement, onClose, place, only }: Props): JSX.Element {
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
        {...askedFirst(task, only)}
        name={name}
        place={place}
        entity={fieldsIn(task)}
        values={values}
        reading={readingIn(seen, values)}
        choices={choicesOf(book, engagement, record)}
        saveWord={task.save}
        says={(typed) => <Said lines={task.says?.(seen, typed) ?? []} />}
        {...(onClose ? { onCancel: onClose } : {})}
        onSave={async (read, changed) => {
          const problems = await saver.save(wishOf(task, seen, { values: read, changed }));
          if (problems === null) onClose?.();
          return problems;
        }}
      />
    </>
  );
}

/** The fields that a fix asks for, before all others. */
function askedFirst({ fields, more = [] }: Task, only: string | undefined) {
  const first = only?.split(',') ?? [];
  const all = [...fields, ...more];
  return first.length > 0 && first.every((name) => all.includes(name))
    ? { fields: first, more: all.filter((name) => !first.includes(name)) }
    : {};
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

const NO_ROW = '-';

/** The task that the address names, in a dialog over its view; a part that came meanwhile is changed, not noted again. */
export function TaskOver({ engagement }: { readonly engagement: string }): JSX.Element | null {
  const [, , , asked = '', row = NO_ROW, only] = route.value;
  const record = row === NO_ROW ? null : row;
  const seen = useSeen(engagement)(record);
  const name = asked === 'notePayment' && !isOffered(asked, seen) ? 'payment' : asked;
  if (!Object.hasOwn(TASKS, name)) return null;
  const task = { name: name as TaskId, record, engagement, onClose: closeOver, place: location.hash, only };
  return (
    <Dialog key={`${name} ${row} ${only}`} title={TASKS[task.name].title} onClose={closeOver}>
      <TaskForm {...task} />
      {record && tabOf(TASKS[task.name]) ? <RecordPast id={record} onRestored={closeOver} /> : null}
    </Dialog>
  );
}
