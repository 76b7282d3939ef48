import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Dialog } from '#shared/ui/dialog.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, type useSave } from './frame/practice-context.tsx';
import { Trouble } from './frame/trouble.tsx';

interface Props {
  readonly proposal: Proposal;
  readonly saver: ReturnType<typeof useSave>;
  readonly say: (problems: readonly Problem[] | null) => void;
}

const REASON = 'looseEndsReason';

/** Sends a draft. Where something is loose, the reason for sending it now is asked and kept with the frozen copy. */
export function SendProposal({ proposal, saver, say }: Props): JSX.Element {
  const { book, locale, zone } = useBook();
  const [loose, setLoose] = useState<string | null>(null);
  const send = (looseEndsReason: string | null) =>
    saver.save({ kind: 'sendProposal', proposal: proposal.id, sentTo: null, looseEndsReason });
  const first = async () => {
    const problems = await send(null);
    const asked = problems?.find(({ field }) => field === REASON)?.message ?? null;
    setLoose(asked);
    say(asked === null ? problems : null);
  };
  return (
    <>
      <Button look="primary" icon="mail" onClick={() => void first()}>
        Freeze it and mark it sent
      </Button>
      {loose === null ? null : (
        <Dialog title="Send it in spite of loose ends" onClose={() => setLoose(null)}>
          <Trouble saver={saver} />
          <p class="quiet">{loose}</p>
          <RecordForm
            entity="proposals"
            fields={[REASON]}
            values={{}}
            reading={readingOf(book, null, locale, zone)}
            choices={choicesOf(book, null)}
            saveWord="Send it with this reason"
            onCancel={() => setLoose(null)}
            onSave={async (values) => {
              const problems = await send(String(values[REASON] ?? ''));
              if (problems === null) setLoose(null);
              return problems;
            }}
          />
        </Dialog>
      )}
    </>
  );
}
