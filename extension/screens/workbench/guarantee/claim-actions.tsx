import type { JSX } from 'preact';
import type { Standing } from '#shared/rules/standing.ts';
import { TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { openOver } from '../frame/router.ts';

/** What can be done now: the client asks, answers, withdraws; a person decides; money goes back; it ends early. */
export function ClaimActions({ said }: { readonly said: Standing }): JSX.Element | null {
  const { guarantee, steps } = said;
  if (steps.length === 0 && !guarantee.terms?.signed) return null;
  const tasks: readonly TaskId[] = [...steps, 'pause', 'event'];
  const isFirst = steps[0] === 'decide' || steps[0] === 'refund';
  return (
    <Section title="What happens next" aside="Nothing is decided without a person">
      <div class="chips">
        {tasks.map((name, n) => (
          <Button key={name} look={isFirst && n === 0 ? 'primary' : 'quiet'} onClick={() => openOver(name)}>
            {TASKS[name].button}
          </Button>
        ))}
      </div>
    </Section>
  );
}
