import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { rowsOf, settingsOf } from '#shared/model/book.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { ContractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { feeToExplain } from '#shared/rules/loose-ends/loose-agreement.ts';
import { contractInView } from '#shared/rules/guarantee/terms.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Dialog, Empty, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import type { Editing } from '../records/edit-record.tsx';
import { LooseList } from '../records/loose-list.tsx';
import { choicesOf, readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

interface Props {
  readonly id: string;
  readonly gate: ContractGate;
  readonly onEdit: (editing: Editing) => void;
}

/** The contract and its gate: what is loose, both signatures, the next revision. */
export function ContractPanel({ id, gate, onEdit }: Props): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [signing, setSigning] = useState<'client' | 'provider' | null>(null);
  const contract = contractInView(book, id);
  const drafts = rowsOf(book, 'contracts', id).filter((one) => one.clientSignedOn === null);
  const draft = drafts.at(-1) ?? contract;
  return (
    <Section title="Contract" aside={GATE_WORD[gate.state]}>
      <Trouble saver={saver} />
      {contract === null ? (
        <Empty title="No contract yet">
          It is made from the chosen option, with your presets. Both sides sign.
        </Empty>
      ) : null}
      {draft ? <Parties contract={draft} onSign={setSigning} /> : null}
      <LooseList id={id} ends={gate.ends} onEdit={onEdit} />
      <div class="chips">
        {draft && draft.clientSignedOn === null ? (
          <Button
            icon="pencil"
            onClick={() => onEdit({ tab: 'contracts', id: draft.id, fixed: { engagement: id } })}
          >
            Change the draft
          </Button>
        ) : (
          <Button
            icon="plus"
            onClick={() => void saver.save({ kind: 'draftContract', engagement: id, values: {} })}
          >
            {contract ? 'Draft the next revision' : 'Draft the contract'}
          </Button>
        )}
        {draft && gate.state === 'closed' ? (
          <Button
            onClick={() =>
              onEdit({
                tab: 'contracts',
                id: draft.id,
                fixed: {},
                fields: ['looseEndsReason'],
                title: 'Go on in spite of loose ends',
              })
            }
          >
            Go on anyway, with a reason
          </Button>
        ) : null}
      </div>
      {signing && draft ? (
        <SignDialog contract={draft} party={signing} onClose={() => setSigning(null)} />
      ) : null}
    </Section>
  );
}

const GATE_WORD = {
  open: 'Nothing is loose; delivery may begin',
  openWithReason: 'Going on with a written reason',
  closed: 'Some terms are still loose',
  noContract: 'Not drafted yet',
} as const;

function Parties({
  contract,
  onSign,
}: {
  contract: Contract;
  onSign: (party: 'client' | 'provider') => void;
}): JSX.Element {
  const { locale } = useBook();
  const side = (party: 'client' | 'provider', on: string | null, by: string | null, how: string | null) => (
    <li key={party}>
      <StateBadge look={on ? 'met' : 'notDue'}>{party === 'client' ? 'Client' : 'You'}</StateBadge>
      <span class="grow">{on ? `${by ?? ''}, ${formatDay(on, locale)}, ${how ?? ''}` : 'not signed'}</span>
      {on ? null : (
        <Button onClick={() => onSign(party)}>
          Signed<span class="sr"> by {party}</span>
        </Button>
      )}
    </li>
  );
  return (
    <>
      <p class="small quiet">
        Revision {contract.revision},{' '}
        {contract.termStart ? formatDay(contract.termStart, locale) : 'no start'} to{' '}
        {contract.termEnd ? formatDay(contract.termEnd, locale) : 'no end'}
      </p>
      <ul class="rows">
        {side('provider', contract.providerSignedOn, contract.providerSignedBy, contract.providerSignedHow)}
        {side('client', contract.clientSignedOn, contract.clientSignedBy, contract.clientSignedHow)}
      </ul>
    </>
  );
}

function SignDialog({
  contract,
  party,
  onClose,
}: {
  contract: Contract;
  party: 'client' | 'provider';
  onClose: () => void;
}): JSX.Element {
  const { book, locale, zone, now } = useBook();
  const saver = useSave();
  const why = feeToExplain(book, contract) ? ['looseEndsReason'] : [];
  const names = { by: `${party}SignedBy`, on: `${party}SignedOn`, how: `${party}SignedHow` };
  const start = {
    [names.on]: dayAt(now, zone),
    [names.by]: party === 'provider' ? settingsOf(book).provider : contract.accepter,
  };
  return (
    <Dialog title={party === 'client' ? 'The client signed' : 'You signed'} onClose={onClose}>
      <Trouble saver={saver} />
      <RecordForm
        entity="contracts"
        fields={[names.by, names.on, names.how, ...why]}
        words={{ looseEndsReason: 'Signed in spite of it because' }}
        values={start}
        reading={readingOf(book, null, locale, zone)}
        choices={choicesOf(book, null)}
        onCancel={onClose}
        onSave={async (values) => {
          const word = (name: string) => String(values[name] ?? '');
          const problems = await saver.save({
            kind: 'signContract',
            contract: contract.id,
            party,
            by: word(names.by),
            on: word(names.on),
            how: word(names.how),
            looseEndsReason: word('looseEndsReason'),
          });
          if (problems === null) onClose();
          return (problems ?? []).map((one) => ({ ...one, field: names[one.field as 'by'] ?? one.field }));
        }}
      />
    </Dialog>
  );
}
