import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClientDocument } from '#shared/documents/block.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { markdownOf } from '#shared/documents/markdown.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote } from '#shared/ui/layout.tsx';
import type { Answer } from '#sheets-addon/apps-script/messages.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';
import { ask, closePage, commandId, NoAnswer } from './bridge.ts';
import { downloadFile, fileNameOf, printPage } from './paper-out.ts';

type Kind = Extract<Request, { ask: 'paper' }>['kind'];

const KINDS: Readonly<Record<Kind, string>> = {
  proposal: 'Proposal',
  terms: 'Guarantee terms',
  summary: 'One page',
  kickOff: 'Kick-off sheet',
};

/** The documents of the selected engagement as the client sees them: to print, to keep as HTML or Markdown. */
export function PaperDialog(): JSX.Element {
  const [kind, setKind] = useState<Kind>('proposal');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (request: Request) => {
    try {
      setTrouble(null);
      return await ask(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      setTrouble(
        error.silence === 'otherAccount'
          ? OTHER_ACCOUNT
          : 'The script gave no answer. Close this and try again.',
      );
      return null;
    }
  };
  const [round, setRound] = useState(0);
  useEffect(() => void send({ ask: 'paper', kind }).then(setAnswer), [kind, round]);
  const draft = async (engagement: string) => {
    const done = await send({
      ask: 'run',
      command: { kind: 'draftProposal', id: commandId(), engagement, values: {} },
    });
    if (done?.kind === 'refused') setTrouble(done.problems.map(({ message }) => message).join(' '));
    else if (done) setRound(round + 1);
  };
  return (
    <div class="sheet">
      {trouble ? <ProblemNote what={trouble} /> : null}
      {answer?.kind === 'refused' ? (
        <ProblemNote what={answer.problems.map(({ message }) => message).join(' ')} />
      ) : null}
      {answer?.kind === 'failed' ? <ProblemNote what={answer.message} /> : null}
      {answer?.kind === 'paper' ? <Paper answer={answer} kind={kind} onKind={setKind} /> : null}
      {answer?.kind === 'noPaper' ? <NoPaper answer={answer} onDraft={(id) => void draft(id)} /> : null}
      {answer === null && !trouble ? <p class="quiet">Writing …</p> : null}
    </div>
  );
}

const OTHER_ACCOUNT =
  'Google answers as another account. Open the sheet in a window with one account only, or sign out of the others.';

interface PaperProps {
  readonly answer: Extract<Answer, { kind: 'paper' }>;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
}

function Paper({ answer, kind, onKind }: PaperProps): JSX.Element {
  const document = JSON.parse(answer.document) as ClientDocument;
  const html = htmlOf(document);
  const name = fileNameOf(document.title);
  return (
    <>
      <header class="tools">
        <Chips
          name="kind"
          label="Document"
          options={KINDS}
          value={kind}
          onChange={(value) => onKind((value ?? 'proposal') as Kind)}
        />
        <div class="actions">
          <Button look="primary" onClick={() => printPage(html)}>
            Print
          </Button>
          <Button icon="download" onClick={() => downloadFile(`${name}.html`, html, 'text/html')}>
            HTML
          </Button>
          <Button
            icon="download"
            onClick={() => downloadFile(`${name}.md`, markdownOf(document), 'text/markdown')}
          >
            Markdown
          </Button>
        </div>
        <p class="source">
          {answer.proposal.word}
          {answer.proposal.sent ? ', as it was sent' : ', a draft: open ends are dashed'}
        </p>
      </header>
      <iframe
        class="paper"
        title={`${KINDS[kind]} as the client sees it`}
        sandbox="allow-same-origin"
        srcdoc={html}
      />
    </>
  );
}

function NoPaper({
  answer,
  onDraft,
}: {
  answer: Extract<Answer, { kind: 'noPaper' }>;
  onDraft: (engagement: string) => void;
}): JSX.Element {
  const { engagement } = answer;
  return (
    <Empty
      title="No proposal to show"
      actions={
        engagement ? (
          <Button look="primary" onClick={() => onDraft(engagement)}>
            Draft the proposal
          </Button>
        ) : (
          <Button onClick={closePage}>Close</Button>
        )
      }
    >
      {answer.message}
    </Empty>
  );
}
