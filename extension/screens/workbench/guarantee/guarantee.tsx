import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { recordOf } from '#shared/model/book.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { knownBy } from '#shared/rules/results/known-by.ts';
import type { DutyFact } from '#shared/rules/duties/duty-fact.ts';
import type { Duty, DutyStatus } from '#shared/rules/duties/duties.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { GUARANTEE_WORD, RESULT_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { standing } from '#shared/rules/standing.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { DataTable } from '#shared/ui/table.tsx';
import { StateBadge, type StateLook } from '#shared/ui/states.tsx';
import { ClaimActions } from './claim-actions.tsx';
import { ContractPanel } from '../proposal/contract-panel.tsx';
import { EditRecord, type Editing } from '../records/edit-record.tsx';
import { GUARANTEE_LOOK } from '#shared/ui/guarantee-words.ts';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { openOver } from '../frame/router.ts';
import { dutyNote } from '#shared/workflows/tasks/duty-note.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { FixButton } from '../tasks/fix-button.tsx';
import { useSeen } from '../tasks/task-dialog.tsx';
import { RefundPanel } from './refund-panel.tsx';

/** How the guarantee is: state, why, what is open, both sides' duties, and what a refund would be. */
export function GuaranteeView({ id }: { id: string }): JSX.Element | null {
  const { book, now, locale } = useBook();
  const seen = useSeen(id)();
  const [editing, setEditing] = useState<Editing | null>(null);
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const said = standing(book, id, now);
  const status = said.guarantee;
  const who = clientName(book, engagement);
  const judge: DutyTableProps['onJudge'] = (duty, side, fact) =>
    setEditing({
      id: null,
      title: `${duty.name}: your word on it`,
      ...dutyNote(seen, duty.duty, side, fact),
    });
  return (
    <div class="page">
      <div class="columns">
        <div class="page">
          <Standing status={status} locale={locale} id={id} />
          <Reasons status={status} id={id} />
          <ClaimActions said={said} />
        </div>
        <RefundPanel
          id={id}
          state={status.state}
          owed={said.money}
          isConsumer={status.terms?.contract.consumer === true}
        />
      </div>
      {status.terms ? <DutyTable duties={status.duties} who={who} onJudge={judge} /> : null}
      <ContractPanel id={id} gate={contractGate(knownBy(book, now).book, id)} onEdit={setEditing} />
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

function Standing({
  status,
  locale,
  id,
}: {
  status: GuaranteeStatus;
  locale: string;
  id: string;
}): JSX.Element {
  const window = status.terms?.windowEnd;
  return (
    <Section title="State">
      <p class="chips">
        <StateBadge look={GUARANTEE_LOOK[status.state]} head>
          {GUARANTEE_WORD[status.state]}
        </StateBadge>
        <StateBadge
          look={status.result === 'met' ? 'met' : status.result === 'unknown' ? 'unknown' : 'notDue'}
        >
          {RESULT_WORD[status.result]}
        </StateBadge>
        <StateBadge look={status.part.state === 'inOrder' ? 'met' : 'waiting'}>
          {status.part.state === 'inOrder'
            ? 'Client’s part in order'
            : `${status.part.points.length} open in the client’s part`}
        </StateBadge>
      </p>
      <p class="quiet">
        {status.daysLeft === null ? '' : `${status.daysLeft} days left. `}
        {window && status.canClaim ? `The client can ask until ${formatDay(window, locale)}. ` : ''}These
        three are never mixed: the clock, the facts, the client’s part.
      </p>
      {status.flags.map((flag) => (
        <p key={flag.code} class="tone-watch">
          {flag.text} <FixButton engagement={id} end={flag} />
        </p>
      ))}
    </Section>
  );
}

function Reasons({ status, id }: { status: GuaranteeStatus; id: string }): JSX.Element {
  return (
    <div class="halves">
      <Section title="Why">
        <ul class="rows">
          {status.reasons.map((one) => (
            <li key={one.text}>{one.text}</li>
          ))}
          {status.reasons.length === 0 ? <li class="quiet">Nothing is signed yet.</li> : null}
        </ul>
      </Section>
      <Section title="Still open">
        <ul class="rows">
          {[...status.missing, ...status.cure, ...status.part.points].map((one) => (
            <li key={one.text}>
              <span class="grow">{one.text}</span>
              <FixButton engagement={id} end={one} />
            </li>
          ))}
        </ul>
        <div>
          <Button icon="plus" onClick={() => openOver('evidence')}>
            {TASKS.evidence.button}
          </Button>
        </div>
      </Section>
    </div>
  );
}

const DUTY_LOOK: Readonly<Record<DutyStatus, StateLook>> = {
  met: 'met',
  lapse: 'lapse',
  excused: 'excused',
  unknown: 'unknown',
  notDue: 'notDue',
  undecided: 'waiting',
};
const DUTY_WORD: Readonly<Record<DutyStatus, string>> = {
  met: 'Met',
  lapse: 'Lapse',
  excused: 'Excused',
  unknown: 'Not known',
  notDue: 'Not due',
  undecided: 'Undecided',
};

interface DutyTableProps {
  readonly duties: readonly Duty[];
  readonly who: string;
  readonly onJudge: (duty: Duty, side: 'client' | 'provider', fact: DutyFact) => void;
}

function DutyTable({ duties, who, onJudge }: DutyTableProps): JSX.Element {
  const cell = (duty: Duty, side: 'client' | 'provider') => {
    const one = duty[side];
    const open = one.facts.find((fact) => fact.state === 'missed');
    return (
      <>
        <StateBadge look={DUTY_LOOK[one.status]}>{DUTY_WORD[one.status]}</StateBadge>
        <br />
        <span class="quiet">{one.text}</span>{' '}
        {open ? (
          <Button look="link" onClick={() => onJudge(duty, side, open)}>
            Decide<span class="sr"> about {open.text}</span>
          </Button>
        ) : null}
      </>
    );
  };
  return (
    <Section title="What each side promised" aside="A lapse counts only when a person says so, with a reason">
      <DataTable
        caption="Duties of both sides"
        columns={[{ word: 'Duty' }, { word: who }, { word: 'You' }]}
        rows={duties.map((duty) => ({
          key: String(duty.duty),
          cells: [
            `${duty.duty}  ${duty.name}${duty.inTerms ? '' : ' (not in the terms)'}`,
            cell(duty, 'client'),
            cell(duty, 'provider'),
          ],
        }))}
      />
    </Section>
  );
}
