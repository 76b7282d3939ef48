import type { JSX } from 'preact';
import { TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { TaskDialog } from './task-dialog.tsx';

interface Props {
  readonly name: TaskId;
  readonly engagement: string;
  readonly record?: string | null;
  readonly onClose: () => void;
}

/** A task by its name, for screens that do not bring the list of tasks along. */
export const NamedTask = ({ name, ...props }: Props): JSX.Element => (
  <TaskDialog task={TASKS[name]} {...props} />
);
