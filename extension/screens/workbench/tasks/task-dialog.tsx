import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fieldsIn, readingIn, startOf, wishOf, type Seen, type Task } from '#shared/workflows/tasks/task.ts';
import { Dialog } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** Which task is open, and on which row; a new row where none is named. */
export interface OpenTask {
  readonly task: Task;
  readonly record?: string | null;
}

interface Props extends OpenTask {
  readonly engagement: string;
  readonly onClose: () => void;
}

/** What the tasks of an engagement look at, read here and now. */
export function useSeen(engagement: string): (record?: string | null) => Seen {
  const { book, locale, zone, now } = useBook();
  return (record = null) => ({ book, engagement, now, zone, locale, record });
}

/** A task as a short form: filled with what is known, it says what follows, and it makes one command. */
export function TaskForm({ task, record = null, engagement, onClose }: Props): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [seen] = useState(useSeen(engagement)(record));
  const [values] = useState(() => startOf(task, seen));
  return (
    <>
      <Trouble saver={saver} />
      <RecordForm
        {...task}
        name={task.title}
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

/** A task in a dialog. */
export const TaskDialog = (props: Props): JSX.Element => (
  <Dialog title={props.task.title} onClose={props.onClose}>
    <TaskForm {...props} />
  </Dialog>
);
