import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '#shared/base/moment.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/proposals.ts';
import { looseEnds, type LooseEnd } from '#shared/rules/loose-ends.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote, Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { BlockEditor } from './block-editor.tsx';
import { DocumentTools } from './document-tools.tsx';
import { EditRecord, type Editing } from './edit-record.tsx';
import { useBook, useSave } from './practice-context.tsx';
import { Trouble } from './trouble.tsx';
import { writeHtml } from './written.ts';

const KINDS = {
  proposal: 'Proposal',
  terms: 'Guarantee terms',
  summary: 'One page',
  kickOff: 'Kick-off sheet',
} as const;

/** Proposals of an engagement: preview as the client sees it, loose ends, send, supersede; and the other documents. */
export function ProposalView({ id }: { id: string }): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [kind, setKind] = useState<WrittenKind>('proposal');
  const [wording, setWording] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const all = rowsOf(book, 'proposals', id).sort((a, b) => (b.version ?? 1) - (a.version ?? 1));
  const draft = all.find((one) => one.sentAt === null && one.withdrawnOn === null) ?? null;
  const current = draft ?? all[0] ?? null;
  const say = (problems: readonly { readonly message: string }[] | null) =>
    setRefusal(problems?.[0]?.message ?? null);
  return (
    <div class="page">
      <Trouble saver={saver} />
      {refusal ? <ProblemNote what={refusal} /> : null}
      {current === null ? (
        <Empty
          title="No proposal yet"
          actions={
            <Button
              look="primary"
              onClick={() => void saver.save({ kind: 'draftProposal', engagement: id, values: {} }).then(say)}
            >
              Draft the proposal
            </Button>
          }
        >
          It is written from what this engagement knows. Loose ends are named before it is sent.
        </Empty>
      ) : null}
      {draft ? (
        <LooseEnds
          ends={looseEnds(book, id)}
          onFix={(end) => end.record && setEditing({ tab: end.record.tab, id: end.record.id, fixed: {} })}
        />
      ) : null}
      {current ? (
        <>
          <Versions all={all} />
          <div class="chips">
            {draft ? (
              <>
                <Button
                  look="primary"
                  icon="mail"
                  onClick={() =>
                    void saver.save({ kind: 'sendProposal', proposal: draft.id, sentTo: null }).then(say)
                  }
                >
                  Freeze it and mark it sent
                </Button>
                <Button
                  icon="pencil"
                  onClick={() =>
                    setEditing({
                      tab: 'proposals',
                      id: draft.id,
                      fixed: { engagement: id },
                      fields: [
                        'number',
                        'language',
                        'option',
                        'datedOn',
                        'validUntil',
                        'doneMeans',
                        'clientDuties',
                        'providerDuties',
                        'firstSteps',
                      ],
                    })
                  }
                >
                  Change its answers
                </Button>
                <Button onClick={() => setWording(!wording)}>
                  {wording ? 'Back to the page' : 'Change its wording'}
                </Button>
              </>
            ) : (
              <Button
                icon="plus"
                onClick={() =>
                  void saver.save({ kind: 'draftProposal', engagement: id, values: {} }).then(say)
                }
              >
                Draft version {(current.version ?? 1) + 1}
              </Button>
            )}
          </div>
          <Chips
            name="document"
            label="Document"
            options={KINDS}
            value={kind}
            onChange={(value) => setKind((value ?? 'proposal') as WrittenKind)}
          />
          {wording && draft ? (
            <BlockEditor id={id} kind={kind} proposal={draft} />
          ) : (
            <Preview book={book} id={id} kind={kind} proposal={current} />
          )}
        </>
      ) : null}
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

const LooseEnds = ({
  ends,
  onFix,
}: {
  ends: readonly LooseEnd[];
  onFix: (end: LooseEnd) => void;
}): JSX.Element => (
  <Section title="Loose ends" aside={ends.length === 0 ? 'none' : `${ends.length} before sending`}>
    {ends.length === 0 ? (
      <StateBadge look="met">Nothing is loose. Read it once, then send it.</StateBadge>
    ) : null}
    <ul class="rows">
      {ends.map((end) => (
        <li key={end.text}>
          <span class="grow">
            {end.text} <span class="quiet">{end.fix}</span>
          </span>
          {end.record ? (
            <Button look="link" onClick={() => onFix(end)}>
              Tie it up<span class="sr">: {end.text}</span>
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  </Section>
);

function Versions({ all }: { all: readonly Proposal[] }): JSX.Element {
  const { locale } = useBook();
  const state = (one: Proposal) =>
    one.withdrawnOn
      ? 'withdrawn'
      : one.supersededOn
        ? `superseded ${one.supersededOn}`
        : one.sentAt
          ? `sent ${formatMoment(one.sentAt, locale)}, frozen`
          : 'draft';
  return (
    <ul class="rows small">
      {all.map((one) => (
        <li key={one.id}>
          <b>
            {one.number}, version {one.version}
          </b>
          <span class="grow quiet">{state(one)}</span>
          {one.contentHash ? (
            <span class="source num" title={one.contentHash}>
              {one.contentHash.slice(0, 12)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Preview({
  book,
  id,
  kind,
  proposal,
}: {
  book: Book;
  id: string;
  kind: WrittenKind;
  proposal: Proposal;
}): JSX.Element {
  const { practice } = useBook();
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void writeHtml(book, id, kind, proposal, practice.context()).then((text) => current && setHtml(text));
    return () => {
      current = false;
    };
  }, [book, id, kind, proposal, practice]);
  return (
    <>
      <DocumentTools id={id} kind={kind} proposal={proposal} />
      {html === null ? (
        <p class="quiet">Writing …</p>
      ) : (
        <iframe
          class="paper"
          title={`${KINDS[kind]} as the client sees it`}
          sandbox="allow-same-origin allow-modals"
          srcdoc={html}
        />
      )}
    </>
  );
}
