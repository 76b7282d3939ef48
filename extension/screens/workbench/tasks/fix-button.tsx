import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Loose } from '#shared/rules/loose-ends/loose-end-found.ts';
import { fixOf } from '#shared/workflows/tasks/fix.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { openOver, toEngagement } from '../frame/router.ts';
import { useSeen } from './task-dialog.tsx';
import { EditRecord } from '../records/edit-record.tsx';

interface Props {
  readonly end: Loose;
  readonly engagement: string;
}

/** Mends what is loose where it is listed: it opens the one field that is missing, and comes back. Nothing where no form mends it. */
export function FixButton({ end, engagement }: Props): JSX.Element | null {
  const seen = useSeen(engagement)();
  const [open, setOpen] = useState(false);
  const fix = fixOf(seen, end);
  if (fix === null) return null;
  const about = <span class="sr">: {end.text}</span>;
  if (fix.kind === 'view')
    return (
      <LinkButton href={toEngagement(engagement, fix.view)}>
        To the options
        {about}
      </LinkButton>
    );
  const close = () => setOpen(false);
  return (
    <>
      <Button
        onClick={() =>
          fix.kind === 'task' ? openOver(fix.task, fix.record ?? '-', fix.fields.join(',')) : setOpen(true)
        }
      >
        {fix.kind === 'task' && fix.fields.length === 0 ? TASKS[fix.task].button : 'Fill it in'}
        {about}
      </Button>
      {open && fix.kind === 'field' ? (
        <EditRecord editing={{ ...fix, title: end.fix ?? end.text }} onClose={close} />
      ) : null}
    </>
  );
}
