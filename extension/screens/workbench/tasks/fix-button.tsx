import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fixOf, type Loose } from '#shared/workflows/tasks/fix.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { openOver, toEngagement } from '../frame/router.ts';
import { EditRecord } from '../records/edit-record.tsx';

interface Props {
  readonly end: Loose;
  readonly engagement: string;
}

/** Mends one loose end where it is listed: it opens the one field that is missing, and comes back. */
export function FixButton({ end, engagement }: Props): JSX.Element {
  const { book } = useBook();
  const [open, setOpen] = useState(false);
  const fix = fixOf(book, engagement, end);
  const about = <span class="sr">: {end.text}</span>;
  if (fix.kind === 'view')
    return (
      <LinkButton href={toEngagement(engagement, fix.view)}>
        {fix.view === 'value' ? 'To the options' : 'To the contract'}
        {about}
      </LinkButton>
    );
  const close = () => setOpen(false);
  return (
    <>
      <Button
        onClick={() => (fix.kind === 'task' ? openOver(fix.task, '-', fix.fields.join(',')) : setOpen(true))}
      >
        {fix.kind === 'task' ? 'Write it' : 'Fill it in'}
        {about}
      </Button>
      {open && fix.kind === 'field' ? (
        <EditRecord editing={{ ...fix, fixed: {}, title: end.fix ?? end.text }} onClose={close} />
      ) : null}
    </>
  );
}
