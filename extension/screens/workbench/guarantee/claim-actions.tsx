import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '#shared/rules/standing.ts';
import { claimTask } from '#shared/workflows/tasks/claim-tasks.ts';
import type { Task } from '#shared/workflows/tasks/task.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { TaskDialog } from '../tasks/task-dialog.tsx';

/** What can be done now: the client asks, answers, withdraws; a person decides; money goes back; it ends early. */
export function ClaimActions({ said }: { readonly said: Standing }): JSX.Element | null {
  const [open, setOpen] = useState<Task | null>(null);
  const { engagement, guarantee, steps } = said;
  if (steps.length === 0 && !guarantee.terms?.signed) return null;
  const tasks = [...steps.map(claimTask), TASKS.pause, TASKS.event];
  const isFirst = steps[0] === 'decide' || steps[0] === 'refund';
  return (
    <Section title="What happens next" aside="Nothing is decided without a person">
      <div class="chips">
        {tasks.map((task, n) => (
          <Button
            key={task.button}
            look={isFirst && n === 0 ? 'primary' : 'quiet'}
            onClick={() => setOpen(task)}
          >
            {task.button}
          </Button>
        ))}
      </div>
      {open ? <TaskDialog task={open} engagement={engagement} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}
