import type { ComponentChildren, JSX } from 'preact';
import { toEngagement } from '../frame/router.ts';

interface Props {
  readonly engagement: string;
  readonly title: string;
  readonly sub?: string;
  readonly children: ComponentChildren;
}

/** A task that takes a page: one column under its name, with the way back to all tasks. */
export const TaskPage = ({ engagement, title, sub, children }: Props): JSX.Element => (
  <div class="page narrow">
    <header>
      <div>
        <a class="small" href={toEngagement(engagement, 'tasks')}>
          Tasks
        </a>
      </div>
      <h2 class="task-title">{title}</h2>
      {sub ? <p class="quiet">{sub}</p> : null}
    </header>
    {children}
  </div>
);
