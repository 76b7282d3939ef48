import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { stepTask } from '#shared/workflows/tasks/step-task.ts';
import { Dialog } from '#shared/ui/dialog.tsx';
import { MoveStage } from '../engagement/move-stage.tsx';
import { AskView } from '../engagement/ask.tsx';
import { WriteUpdate } from '../engagement/write-update.tsx';
import { taskAddress } from '../frame/addresses.ts';
import { toEngagement } from '../frame/router.ts';
import { TaskDialog } from '../tasks/task-dialog.tsx';

interface Props {
  readonly item: AttentionItem;
  readonly engagement: string;
  readonly onClose: () => void;
}

/** The act of a row of Today, over Today: a short form, or the message to the client. */
export function StepDialog({ item, engagement, onClose }: Props): JSX.Element {
  const [stage, setStage] = useState<string | undefined>(item.stage);
  if (item.action === 'moveStage')
    return (
      <MoveStage
        {...{ id: engagement, asked: stage, onChoose: setStage, onClose }}
        place={toEngagement(engagement, `journey/move/${stage}`)}
      />
    );
  const step = stepTask(item);
  if (step) {
    const place = toEngagement(engagement, taskAddress(step));
    const { task, record, fields } = step;
    const only = fields.join(',') || undefined;
    return <TaskDialog {...{ name: task, record, engagement, onClose, place, only }} />;
  }
  return (
    <Dialog title={`${item.who}: ${item.button.toLowerCase()}`} onClose={onClose}>
      {item.action === 'writeUpdate' ? <WriteUpdate id={engagement} /> : <AskView id={engagement} />}
    </Dialog>
  );
}
