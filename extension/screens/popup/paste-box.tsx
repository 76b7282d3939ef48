import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt } from '#shared/base/moment.ts';
import { Icon } from '#shared/ui/icons.tsx';
import { useDoors } from './popup-doors.ts';

/** A pasted invitation, or the text of a calendar file. What reads it is loaded only now. */
export function PasteBox({ onDone }: { onDone: () => void }): JSX.Element {
  const { form, locale, zone } = useDoors();
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (text: string) => {
    const now = form.known.value?.now;
    if (text.trim() === '' || now === undefined) return;
    const { readPasted } = await import('#shared/meetings/pasted/pasted.ts');
    const pasted = await readPasted(text, { locale, zone, now, near: dayAt(now, zone) });
    const meetings = pasted.ok ? pasted.value.events : [];
    if (meetings.length === 0)
      return setProblem(pasted.ok ? 'No meeting is in this text.' : (pasted.problems[0]?.message ?? ''));
    await form.takeFacts(meetings);
    onDone();
  };
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <textarea
        aria-label="Paste the invitation"
        placeholder="Paste the text of the invitation here"
        rows={3}
        ref={(node) => {
          if (node && node.value === '') node.focus();
        }}
        onInput={(event) => void read(event.currentTarget.value)}
      />
      {problem ? (
        <span class="error" role="alert">
          <Icon name="crossRing" /> {problem}
        </span>
      ) : null}
    </div>
  );
}
