import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rowsOf } from '#shared/model/book.ts';
import { standing } from '#shared/rules/standing.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote } from '#shared/ui/layout.tsx';
import { BeforeYouOffer } from './before-you-offer.tsx';
import { BlockEditor } from './block-editor.tsx';
import { EditRecord, type Editing } from '../records/edit-record.tsx';
import { changeOver, closeOver, openOver, route } from '../frame/router.ts';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { KINDS, LooseEnds, OtherLanguage, Preview, Versions } from './proposal-parts.tsx';
import { SendProposal } from '../send-proposal.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** What can be written before there is a proposal. */
const { proposal: _, ...WITHOUT_PROPOSAL } = KINDS;

/** What a proposal asks for itself; the rest is written from the engagement. */
const ANSWERS = [
  ...['number', 'language', 'option', 'datedOn', 'validUntil'],
  ...['doneMeans', 'clientDuties', 'providerDuties', 'firstSteps'],
];

const NoProposal = ({ onWrite }: { onWrite: () => void }): JSX.Element => (
  <Empty
    title="No proposal yet"
    actions={
      <Button look="primary" onClick={onWrite}>
        Draft the proposal
      </Button>
    }
  >
    It is written from what this engagement knows. Loose ends are named before it is sent.
  </Empty>
);

/** Proposals of an engagement: preview as the client sees it, loose ends, send, supersede; and the other documents. */
export function ProposalView({ id }: { id: string }): JSX.Element {
  const { book, now } = useBook();
  const saver = useSave();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [, , , asked = '', mode] = route.value;
  const wording = mode === 'words';
  const [refusal, setRefusal] = useState<string | null>(null);
  const all = rowsOf(book, 'proposals', id).sort((a, b) => (b.version ?? 1) - (a.version ?? 1));
  const draft = all.find((one) => one.sentAt === null && one.withdrawnOn === null) ?? null;
  const current = draft ?? all[0] ?? null;
  const first = current ? 'proposal' : 'summary';
  const kind = (Object.hasOwn(current ? KINDS : WITHOUT_PROPOSAL, asked) ? asked : first) as WrittenKind;
  const write = () => void saver.save({ kind: 'draftProposal', engagement: id, values: {} }).then(say);
  const say = (problems: readonly { readonly message: string }[] | null) =>
    setRefusal(problems?.[0]?.message ?? null);
  return (
    <div class="page">
      <Trouble saver={saver} />
      {refusal ? <ProblemNote what={refusal} /> : null}
      {current === null ? <NoProposal onWrite={write} /> : null}
      {draft ? <BeforeYouOffer id={id} /> : null}
      {draft ? <LooseEnds id={id} ends={standing(book, id, now).looseEnds} /> : null}
      {current ? (
        <>
          <Versions all={all} id={id} />
          {draft ? <OtherLanguage proposal={draft} /> : null}
          <div class="chips">
            {draft ? (
              <>
                <SendProposal proposal={draft} saver={saver} say={say} />
                <Button
                  icon="pencil"
                  onClick={() =>
                    setEditing({
                      tab: 'proposals',
                      id: draft.id,
                      fixed: { engagement: id },
                      fields: ANSWERS,
                    })
                  }
                >
                  Change its answers
                </Button>
                <Button onClick={() => (wording ? closeOver() : openOver(kind, 'words'))}>
                  {wording ? 'Back to the page' : 'Change its wording'}
                </Button>
              </>
            ) : (
              <Button icon="plus" onClick={write}>
                Draft version {(current.version ?? 1) + 1}
              </Button>
            )}
          </div>
        </>
      ) : null}
      <Chips
        name="document"
        label="Document"
        options={current ? KINDS : WITHOUT_PROPOSAL}
        value={kind}
        onChange={(value) => changeOver(value ?? first, mode)}
      />
      {wording && draft ? (
        <BlockEditor id={id} kind={kind} proposal={draft} />
      ) : (
        <Preview book={book} id={id} kind={kind} proposal={current} />
      )}
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}
