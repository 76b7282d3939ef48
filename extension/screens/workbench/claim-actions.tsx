import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayAt, momentAt } from '#shared/base/moment.ts';
import { settingsOf } from '#shared/model/book.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee.ts';
import { refundDue } from '#shared/rules/refund.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Dialog, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, readingOf, useBook, useSave, type useHome } from './practice-context.tsx';
import type { Editing } from './edit-record.tsx';
import type { Wish } from '#extension/state/practice.ts';
import { Grounds } from './grounds.tsx';
import { Trouble } from './trouble.tsx';

type Ask = 'claim' | 'withdraw' | 'verdict' | 'decide' | 'refund' | 'end';

interface Props {
  readonly id: string;
  readonly status: GuaranteeStatus;
  readonly onEdit: (editing: Editing) => void;
}

/** What can be done now: the client asks, answers, withdraws; a person decides; money goes back; it ends early. */
export function ClaimActions({ id, status, onEdit }: Props): JSX.Element | null {
  const [open, setOpen] = useState<Ask | null>(null);
  const { state, terms, claim } = status;
  if (!terms?.signed || state === 'none') return null;
  const claimed = state === 'claimed' || state === 'reviewing';
  const running = state === 'active' || state === 'suspended' || state === 'evaluating';
  const can: readonly (readonly [Ask, string, boolean])[] = [
    ['verdict', 'Note the client’s verdict', running || state === 'unclaimed'],
    [
      'claim',
      'The client asks for it now',
      running || state === 'fulfilled' || state === 'unclaimed' || state === 'endedEarly',
    ],
    ['decide', 'Decide on the claim', claimed && claim !== null],
    ['withdraw', 'The claim is withdrawn', claimed && claim !== null],
    ['refund', 'Note the refund', state === 'refundDue'],
    ['end', 'End it early', running],
  ];
  return (
    <Section title="What happens next" aside="Nothing is decided without a person">
      <div class="chips">
        {can.map(([ask, word, possible]) =>
          possible ? (
            <Button
              key={ask}
              look={(ask === 'decide' && claimed) || ask === 'refund' ? 'primary' : 'quiet'}
              onClick={() => setOpen(ask)}
            >
              {word}
            </Button>
          ) : null,
        )}
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

const FORMS = {
  claim: {
    title: 'The client asks for the guarantee',
    entity: 'claims',
    fields: ['words', 'factors', 'source', 'at'],
  },
  verdict: {
    title: 'Did the value come back?',
    entity: 'verdicts',
    fields: ['factors', 'answer', 'words', 'source', 'by'],
  },
  decide: {
    title: 'Decide on the claim',
    entity: 'decisions',
    fields: [
      'kind',
      'by',
      'role',
      'reason',
      'ground',
      'duty',
      'clientReply',
      'remedy',
      'clientAgreed',
      'providerAgreed',
    ],
  },
  withdraw: { title: 'The claim is withdrawn', entity: 'claims', fields: ['withdrawnBecause'] },
  refund: { title: 'What went back', entity: 'payments', fields: ['paidOn', 'reference'] },
  end: { title: 'End it early', entity: 'engagements', fields: ['endedBy', 'endedOn', 'endReason'] },
} as const;

function AskDialog({
  ask,
  id,
  claim,
  onClose,
}: {
  ask: Ask;
  id: string;
  claim: string | null;
  onClose: () => void;
}): JSX.Element {
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const form = FORMS[ask];
  const now = practice.context().now;
  const today = dayAt(now, zone);
  const start = {
    at: momentAt(now, zone),
    by: settingsOf(book).provider,
    paidOn: today,
    endedOn: today,
    role: 'provider',
  };
  return (
    <Dialog title={form.title} onClose={onClose}>
      <Trouble saver={saver} />
      {ask === 'refund' ? (
        <p class="quiet">
          What is noted here is what the working shows as still to go back, payment by payment.
        </p>
      ) : null}
      {ask === 'decide' && claim ? <Grounds claim={claim} /> : null}
      <RecordForm
        entity={form.entity}
        fields={form.fields}
        values={start}
        reading={readingOf(book, null, locale, zone)}
        choices={choicesOf(book, id)}
        onCancel={onClose}
        onSave={async (values) => {
          const problems = await saver.save(wishOf(ask, { id, claim, values, book }));
          if (problems === null) onClose();
          return problems ?? [];
        }}
      />
    </Dialog>
  );
}

interface Said {
  readonly id: string;
  readonly claim: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly book: ReturnType<typeof useHome>['practice']['book']['value'];
}

const given = (values: Said['values']) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function wishOf(ask: Ask, { id, claim, values, book }: Said): Wish {
  if (ask === 'claim') return { kind: 'makeClaim', engagement: id, values: given(values) };
  if (ask === 'verdict') return { kind: 'giveVerdict', engagement: id, values };
  if (ask === 'decide') return { kind: 'decideClaim', claim: claim ?? '', values };
  if (ask === 'withdraw')
    return { kind: 'withdrawClaim', claim: claim ?? '', because: text(values['withdrawnBecause']) };
  if (ask === 'end')
    return {
      kind: 'endEngagement',
      engagement: id,
      by: values['endedBy'] === 'client' ? 'client' : 'provider',
      on: text(values['endedOn']) || null,
      reason: text(values['endReason']),
    };
  const lines = refundDue(book, id).lines.flatMap((line) => {
    if (!line.refund || line.refund.minor - line.refunded.minor <= 0) return [];
    const withTax = line.refund.minor > line.refundNet.minor;
    return [{ payment: line.payment, net: line.refundNet, tax: withTax ? line.refundTax : null }];
  });
  return {
    kind: 'recordRefund',
    engagement: id,
    claim,
    refunds: lines,
    on: text(values['paidOn']),
    reference: text(values['reference']) || null,
  };
}
