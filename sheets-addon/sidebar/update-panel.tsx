import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { UpdateBox } from '#shared/ui/update-box.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './panel-props.ts';
import { copyText } from './copy-text.ts';

/** What was done below the line, told to the client in a short message. Nothing is sent by itself. */
export function UpdatePanel({ view, script, show }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const [problem, setProblem] = useState<string | null>(null);
  const told = async (pieces: readonly string[], message: string) => {
    const problems = await script.save(
      { kind: 'tellClient', engagement: one.id, pieces, message },
      `Noted as told to ${one.client}.`,
    );
    setProblem(problems?.[0]?.message ?? null);
    if (problems === null) show('row');
  };
  return (
    <section class="part">
      <p class="source">{one.client}</p>
      <h1>Write an update</h1>
      <p class="quiet">Nothing is sent by itself. What you copy or mail is noted as told.</p>
      <UpdateBox
        key={one.id}
        update={one.update}
        email={one.update.email}
        copy={copyText}
        onTold={(pieces, message) => void told(pieces, message)}
      />
      {problem ? (
        <p class="error" role="alert">
          {problem}
        </p>
      ) : null}
    </section>
  );
}
