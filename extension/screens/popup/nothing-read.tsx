import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { later } from '#shared/ui/later.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';

/** Where an invitation is pasted; seldom asked for. */
export const PasteBox = later(() => import('./paste-box.tsx').then((one) => one.PasteBox));

/** A page without a meeting, or one we may not read: the call is typed, or its invitation pasted. */
export function NothingRead({ call }: PartProps): JSX.Element | null {
  const { form } = useDoors();
  const [pasting, setPasting] = useState(false);
  const { fare } = call.reading;
  if (form.reading.value || (fare !== 'noAccess' && fare !== 'notSupported')) return null;
  return (
    <div class="part typed">
      <p class="source">
        {fare === 'noAccess' ? 'No access to this page.' : 'No meeting is on this page.'} Type it or{' '}
        <button type="button" class="button link" onClick={() => setPasting(true)}>
          paste the invitation
        </button>
      </p>
      {pasting ? <PasteBox onDone={() => setPasting(false)} /> : null}
    </div>
  );
}
