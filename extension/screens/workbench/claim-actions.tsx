import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt, momentAt } from '#shared/base/moment.ts';
import { recordOf, settingsOf } from '#shared/model/book.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee.ts';
import { refundDue } from '#shared/rules/refund.ts';
import { proposedRefund, stillDue } from '#shared/rules/still-due.ts';
import { Button } from '#shared/ui/actions.tsx';
import { CLAIM_FORMS, claimStepsFor, claimWish, type ClaimStep } from '#shared/ui/claim-forms.ts';
import { Dialog, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, readingOf, useBook, useSave } from './practice-context.tsx';
import type { Editing } from './edit-record.tsx';
import { Grounds } from './grounds.tsx';
import { Trouble } from './trouble.tsx';

interface Props {
  readonly id: string;
  readonly status: GuaranteeStatus;
  readonly onEdit: (editing: Editing) => void;
}

/** What can be done now: the client asks, answers, withdraws; a person decides; money goes back; it ends early. */
export function ClaimActions({ id, status, onEdit }: Props): JSX.Element | null {
  const [open, setOpen] = useState<ClaimStep | null>(null);
  const { state, terms, claim } = status;
  if (!terms?.signed || state === 'none') return null;
  const steps = claimStepsFor(state, claim?.id ?? null);
  return (
    <Section title="What happens next" aside="Nothing is decided without a person">
      <div class="chips">
        {steps.map((step) => (
          <Button
            key={step}
            look={step === 'decide' || step === 'refund' ? 'primary' : 'quiet'}
            onClick={() => setOpen(step)}
          >
            {CLAIM_FORMS[step].button}
          </Button>
        ))}
        <Button onClick={() => onEdit({ tab: 'pauses', id: null, fixed: { engagement: id } })}>
          Agree a pause
        </Button>
        <Button onClick={() => onEdit({ tab: 'externalFactors', id: null, fixed: { engagement: id } })}>
          Note an outside event
        </Button>
      </div>
      {open ? <AskDialog ask={open} id={id} claim={claim?.id ?? null} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function AskDialog({
  ask,
  id,
  claim,
  onClose,
}: {
  ask: ClaimStep;
  id: string;
  claim: string | null;
  onClose: () => void;
}): JSX.Element {
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const form = CLAIM_FORMS[ask];
  const reading = readingOf(book, recordOf(book, 'engagements', id), locale, zone);
  const now = practice.context().now;
  const today = dayAt(now, zone);
  const due = stillDue(refundDue(book, id, now));
  const proposed = ask === 'refund' ? proposedRefund(due) : null;
  const start = {
    at: momentAt(now, zone),
    by: settingsOf(book).provider,
    net: proposed,
    paidOn: today,
    endedOn: today,
    role: 'provider',
  };
  return (
    <Dialog title={form.title} onClose={onClose}>
      <Trouble saver={saver} />
      {ask === 'decide' && claim ? <Grounds claim={claim} /> : null}
      <RecordForm
        entity={form.entity}
        fields={form.fields}
        values={start}
        words={form.words}
        reading={proposed ? { ...reading, currency: proposed.currency } : reading}
        choices={choicesOf(book, id)}
        onCancel={onClose}
        onSave={async (values) => {
          const problems = await saver.save(claimWish(ask, { engagement: id, claim, values, due }));
          if (problems === null) onClose();
          return problems ?? [];
        }}
      />
    </Dialog>
  );
}
