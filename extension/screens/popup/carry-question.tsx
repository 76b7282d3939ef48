import type { JSX } from 'preact';
import { Notice } from './notice.tsx';
import { useDoors } from './popup-doors.ts';

/** Another meeting was chosen after somebody else’s had been answered: whether the answers go along. */
export function CarryQuestion(): JSX.Element | null {
  const { form } = useDoors();
  const asked = form.carry.value;
  if (!asked) return null;
  return (
    <Notice title={`Your answers so far were for ${asked.whose}.`} tone="note">
      <div class="steps">
        <button type="button" class="button" onClick={() => void form.carryOver(true)}>
          Take them along
        </button>
        <button type="button" class="button" onClick={() => void form.carryOver(false)}>
          Leave them there
        </button>
      </div>
    </Notice>
  );
}
