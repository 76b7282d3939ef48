import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../base/checked.ts';
import {
  fieldsIn,
  readingIn,
  startOf,
  wishOf,
  type Seen,
  type Task,
  type TaskWish,
} from '../workflows/tasks/task.ts';
import type { Choices } from './field-control.tsx';
import { RecordForm } from './record-form.tsx';

interface Props {
  readonly task: Task;
  readonly name: string;
  /** What it looks at; what it saw first is what it goes by. */
  readonly seen: Seen;
  readonly choices: (entity: string) => Choices;
  readonly onSave: (wish: TaskWish) => Promise<readonly Problem[] | null>;
  /** What follows a save or a “Cancel”; none where the form is a part of its page. */
  readonly onClose?: (() => void) | undefined;
  /** The address that opens it again, where it is not the screen’s. */
  readonly place?: string | undefined;
  /** The fields that are asked first, parted by commas; all others behind “More”. */
  readonly only?: string | undefined;
  /** A quiet way to another task. */
  readonly aside?: JSX.Element | null;
}

/** A task as a short form: filled with what is known, it says what follows, and it makes one command. */
export function TaskForm({
  task,
  name,
  onSave,
  onClose,
  only,
  choices,
  seen: now,
  ...form
}: Props): JSX.Element {
  const [seen] = useState(now);
  const [values] = useState(() => startOf(task, seen));
  return (
    <RecordForm
      {...task}
      {...askedFirst(task, only)}
      {...form}
      name={name}
      entity={fieldsIn(task)}
      values={values}
      reading={readingIn(seen, values)}
      choices={choices}
      saveWord={task.save}
      says={(typed) => <Said lines={task.says?.(seen, typed) ?? []} />}
      {...(onClose ? { onCancel: onClose } : {})}
      onSave={async (read, changed) => {
        const problems = await onSave(wishOf(task, seen, { values: read, changed }));
        if (problems === null) onClose?.();
        return problems;
      }}
    />
  );
}

/** The fields that a fix asks for, before all others, and whatever else is chosen. */
function askedFirst({ fields, more = [], only: when = {} }: Task, only: string | undefined) {
  const first = only?.split(',') ?? [];
  const all = [...fields, ...more];
  return first.length > 0 && first.every((name) => all.includes(name))
    ? {
        fields: first,
        more: all.filter((name) => !first.includes(name)),
        only: Object.fromEntries(Object.entries(when).filter(([name]) => name !== first[0])),
      }
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
