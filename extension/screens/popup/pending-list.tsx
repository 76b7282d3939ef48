import type { JSX } from 'preact';
import { Icon } from '#shared/ui/icons.tsx';
import { useDoors } from './popup-doors.ts';

/** Earlier captures that did not arrive, each with why and what to do; records that were set aside. */
export function PendingList(): JSX.Element | null {
  const { form, openWorkbench } = useDoors();
  const { captures, aside } = form.pending.value;
  const others = captures.filter((one) => one.command.id !== form.saved.value?.id && one.why !== null);
  if (others.length === 0 && aside === 0) return null;
  return (
    <section class="part pending" aria-label="Captures that wait">
      {others.length > 0 ? (
        <div class="part-head">
          <h2>{others.length === 1 ? 'One capture waits' : `${others.length} captures wait`}</h2>
          <button type="button" class="button link" onClick={() => void form.retry()}>
            Try again
          </button>
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul>
          {others.map(({ command, label, why, refused, yours }) => (
            <li key={command.id}>
              <Icon name={refused || yours ? 'crossRing' : 'clock'} />
              <span>
                {label}
                <span class="source">{why}</span>
              </span>
              <button type="button" class="button link" onClick={() => void form.undo(command.id)}>
                Take back
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {aside > 0 ? (
        <p class="source">
          {aside === 1 ? 'One record' : `${aside} records`} could not be read and{' '}
          {aside === 1 ? 'was' : 'were'} set aside. Nothing is lost.{' '}
          <button type="button" class="button link" onClick={() => openWorkbench('/exchange')}>
            Export
          </button>
        </p>
      ) : null}
    </section>
  );
}
