import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDoors } from './popup-doors.ts';

/** Text that was marked on a page with a meeting of its own: used only if the person says so, and never for good. */
export function Marked(): JSX.Element {
  const { form } = useDoors();
  const [empty, setEmpty] = useState(false);
  const used = form.marked.value;
  return (
    <div class="part typed">
      <p class="source" role="status">
        {used
          ? 'The text you marked is used.'
          : empty
            ? 'No meeting is in the text you marked.'
            : 'You marked text on the page.'}{' '}
        {empty ? null : (
          <button
            type="button"
            class="button link"
            onClick={() => void form.useMarked(!used).then((told) => setEmpty(!told))}
          >
            {used ? 'Use the page instead' : 'Use the marked text'}
          </button>
        )}
      </p>
    </div>
  );
}
