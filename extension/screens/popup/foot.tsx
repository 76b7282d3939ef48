import type { JSX } from 'preact';
import { Icon } from '#shared/ui/icons.tsx';
import { useDoors } from './popup-doors.ts';

/** Where the draft stands, and the one primary step. Always in view. */
export function Foot(): JSX.Element {
  const { form, saveKey } = useDoors();
  const call = form.call.value;
  const trouble = form.trouble.value;
  const [problem] = form.problems.value;
  const newcomer = call !== null && call.engagement === null && call.draft.client.trim() !== '';
  return (
    <footer class="foot">
      <p class={`foot-state${trouble || problem ? ' tone-off' : ''}`} role="status">
        {trouble ? (
          <span>{trouble}</span>
        ) : problem ? (
          <span>{problem.message}</span>
        ) : call === null ? (
          <span>Looking at the page …</span>
        ) : newcomer ? (
          <>
            <Icon name="plus" /> <span>Starts a new engagement</span>
          </>
        ) : (
          <>
            <Icon name="laptop" />{' '}
            <span>
              {form.kept.value || call.restored ? 'Draft kept on this device' : 'Kept here as you type'}
            </span>
          </>
        )}
        {call?.restored && !trouble && !problem ? (
          <button type="button" class="button link" onClick={() => void form.startOver()}>
            Start over
          </button>
        ) : null}
      </p>
      <button
        type="button"
        class="button primary save"
        disabled={call === null}
        aria-keyshortcuts="Control+Enter"
        onClick={() => void form.save()}
      >
        Save{' '}
        <span class="key" aria-hidden="true">
          {saveKey} <Icon name="enter" />
        </span>
      </button>
    </footer>
  );
}
