import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt, momentAt } from '#shared/base/moment.ts';
import { recordOf, settingsOf } from '#shared/model/book.ts';
import type { ClaimStep } from '#shared/rules/guarantee/claim-steps.ts';
import type { Standing } from '#shared/rules/standing.ts';
import { proposedRefund, stillDue } from '#shared/rules/money/still-due.ts';
import { Button } from '#shared/ui/actions.tsx';
import { CLAIM_FORMS, claimWish } from '#shared/ui/claim-forms.ts';
import { Dialog, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import type { Editing } from '../records/edit-record.tsx';
import { Grounds } from './grounds.tsx';
import { Trouble } from '../frame/trouble.tsx';

interface Props {
  readonly said: Standing;
  readonly onEdit: (editing: Editing) => void;
}

/** What can be done now: the client asks, answers, withdraws; a person decides; money goes back; it ends early. */
export function ClaimActions({ said, onEdit }: Props): JSX.Element | null {
  const [open, setOpen] = useState<ClaimStep | null>(null);
  const { engagement: id, guarantee, steps } = said;
  if (steps.length === 0 && !guarantee.terms?.signed) return null;
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
      {open ? <AskDialog ask={open} said={said} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function AskDialog({
  ask,
  said,
  onClose,
}: {
  ask: ClaimStep;
  said: Standing;
  onClose: () => void;
}): JSX.Element {
  const { engagement: id, guarantee, money } = said;
  const [claim, decision] = [guarantee.claim?.id ?? null, guarantee.decision?.id ?? null];
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const form = CLAIM_FORMS[ask];
  const reading = readingOf(book, recordOf(book, 'engagements', id), locale, zone);
  const now = practice.context().now;
  const today = dayAt(now, zone);
  const due = stillDue(money.refund);
  const proposed = ask === 'refund' ? proposedRefund(due) : null;
  const start = {
    at: momentAt(now, zone),
    by: settingsOf(book).provider,
    net: proposed,
    paidOn: today,
    endedOn: today,
    deliveredOn: today,
    reopenedOn: today,
    on: today,
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
          const problems = await saver.save(claimWish(ask, { engagement: id, claim, decision, values, due }));
          if (problems === null) onClose();
          return problems ?? [];
        }}
      />
    </Dialog>
  );
}
