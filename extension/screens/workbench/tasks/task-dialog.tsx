import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf, type Book } from '#shared/model/book.ts';
import { choicesOf } from '#shared/table/book/choices.ts';
import { tabOf, type Seen, type Task } from '#shared/workflows/tasks/task.ts';
import { isOffered, TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Dialog } from '#shared/ui/dialog.tsx';
import { TaskForm as SharedForm } from '#shared/ui/task-form.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
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
  /** A quiet way to another task. */
  readonly aside?: JSX.Element | null;
}

/** What the tasks of an engagement look at, read here and now. */
export function useSeen(engagement: string): (record?: string | null) => Seen {
  const { book, locale, zone, now } = useBook();
  return (record = null) => ({ book, engagement, now, zone, locale, record });
}

/** A task as a short form that saves into the practice. */
export function TaskForm({ name, record, engagement, ...form }: Props): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  return (
    <>
      <Trouble saver={saver} />
      <SharedForm
        {...form}
        task={TASKS[name]}
        name={name}
        seen={useSeen(engagement)(record)}
        choices={choicesOf(book, engagement, ownRow(book, name, record))}
        onSave={saver.save}
      />
    </>
  );
}

/** The row that a task changes; null where it makes one, whatever that is about. */
function ownRow(book: Book, name: TaskId, record: string | null): string | null {
  const tab = tabOf(TASKS[name]);
  return tab && recordOf(book, tab, record) ? record : null;
}

const NO_ROW = '-';

/** The task that the address names, in a dialog over its view. */
export function TaskOver({ engagement }: { readonly engagement: string }): JSX.Element | null {
  const [, , , name = '', row = NO_ROW, only] = route.value;
  if (!Object.hasOwn(TASKS, name)) return null;
  const record = row === NO_ROW ? null : row;
  const task = { name: name as TaskId, record, engagement, onClose: closeOver, place: location.hash, only };
  return <TaskDialog key={`${name} ${row} ${only}`} {...task} />;
}

/** A task in a dialog over any screen; a part that came meanwhile is changed, not noted again. */
export function TaskDialog(props: Props & { readonly onClose: () => void }): JSX.Element {
  const { record, engagement, onClose } = props;
  const seen = useSeen(engagement)(record);
  const own = ownRow(seen.book, props.name, record);
  const [asked, setAsked] = useState(props.name);
  const name = asked === 'notePayment' && !isOffered(asked, seen) ? 'payment' : asked;
  const task: Task = TASKS[name];
  const other = task.instead as TaskId | undefined;
  return (
    <Dialog title={task.heading?.(seen) ?? task.title} sub={task.under?.(seen)} onClose={onClose}>
      <TaskForm
        key={name}
        {...props}
        name={name}
        aside={
          other ? (
            <Button look="link" onClick={() => setAsked(other)}>
              {TASKS[other].button}
            </Button>
          ) : null
        }
      />
      {own ? <RecordPast id={own} onRestored={onClose} /> : null}
    </Dialog>
  );
}
