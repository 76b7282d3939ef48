import type { JSX } from 'preact';
import { momentAt } from '#shared/base/moment.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { summaryOf } from '#shared/workflows/session-summary.ts';
import { Dialog } from '#shared/ui/dialog.tsx';
import { MessageOut } from '#shared/ui/message-out.tsx';
import { useBook, useHome, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
}

/** The summary of a session, to copy or to mail; noted as sent, what it says is known to both sides. */
export function SessionSummary({ session, onClose }: Props): JSX.Element {
  const { book, now, zone, locale } = useBook();
  const { shell } = useHome();
  const saver = useSave();
  const { subject, text, mailto } = summaryOf(book, session, now, locale);
  const note = async () => {
    const set = { summarySentAt: momentAt(now, zone) };
    const problems = await saver.save({
      kind: 'keepRecord',
      tab: 'sessions',
      record: session.id,
      set,
      was: null,
    });
    if (problems === null) onClose();
  };
  return (
    <Dialog title="Summary for the client" onClose={onClose}>
      <Trouble saver={saver} />
      <MessageOut
        label="Summary of the session"
        words={`${subject}\n\n${text}`}
        mailto={mailto}
        copy={(words) => shell.copy(words)}
        onNote={() => void note()}
      />
    </Dialog>
  );
}
