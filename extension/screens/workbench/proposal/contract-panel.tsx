import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import { contractInView } from '#shared/rules/guarantee/terms.ts';
import type { ContractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { openDraft } from '#shared/workflows/sign-contract.ts';
import { isOffered, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Empty, Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';
import type { Editing } from '../records/edit-record.tsx';
import { LooseList } from '../records/loose-list.tsx';
import { openOver } from '../frame/router.ts';
import { useSeen } from '../tasks/task-dialog.tsx';

interface Props {
  readonly id: string;
  readonly gate: ContractGate;
  readonly onEdit: (editing: Editing) => void;
}

/** The contract and its gate: what is loose, both signatures, the next revision. */
export function ContractPanel({ id, gate, onEdit }: Props): JSX.Element {
  const { book } = useBook();
  const seen = useSeen(id)();
  const draft = openDraft(book, id);
  const contract = draft ?? contractInView(book, id);
  return (
    <Section title="Contract" aside={GATE_WORD[gate.state]}>
      {contract === null ? (
        <Empty title="No contract yet">
          It is made from the chosen option, with your presets. Both sides sign.
        </Empty>
      ) : (
        <Parties contract={contract} />
      )}
      <LooseList id={id} ends={gate.ends} />
      <div class="chips">
        {draft ? (
          <Button icon="pencil" onClick={() => openOver('contract')}>
            Change the draft
          </Button>
        ) : null}
        {(['contract', 'scope'] as const)
          .filter((name) => isOffered(name, seen))
          .map((name) => (
            <Button key={name} icon="plus" onClick={() => openOver(name)}>
              {TASKS[name].button}
            </Button>
          ))}
        {contract && gate.state === 'closed' ? (
          <Button
            onClick={() =>
              onEdit({
                tab: 'contracts',
                id: contract.id,
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
    </Section>
  );
}

const GATE_WORD = {
  open: 'Nothing is loose; delivery may begin',
  openWithReason: 'Going on with a written reason',
  closed: 'Some terms are still loose',
  noContract: 'Not drafted yet',
} as const;

function Parties({ contract }: { readonly contract: Contract }): JSX.Element {
  const { locale } = useBook();
  const side = (party: 'client' | 'provider') => {
    const [on, by, how] = [
      contract[`${party}SignedOn`],
      contract[`${party}SignedBy`],
      contract[`${party}SignedHow`],
    ];
    return (
      <li key={party}>
        <StateBadge look={on ? 'met' : 'notDue'}>{party === 'client' ? 'Client' : 'You'}</StateBadge>
        <span class="grow">
          {on ? [by, formatDay(on, locale), how].filter(Boolean).join(', ') : 'not signed'}
        </span>
        {on ? null : (
          <Button onClick={() => openOver(`${party}Signed`)}>{TASKS[`${party}Signed`].button}</Button>
        )}
      </li>
    );
  };
  return (
    <>
      <p class="small quiet">
        Revision {contract.revision},{' '}
        {contract.termStart ? formatDay(contract.termStart, locale) : 'no start'} to{' '}
        {contract.termEnd ? formatDay(contract.termEnd, locale) : 'no end'}
      </p>
      <ul class="rows">
        {side('provider')}
        {side('client')}
      </ul>
    </>
  );
}
