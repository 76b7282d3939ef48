import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { htmlOf } from '#shared/documents/html.tsx';
import { markdownOf } from '#shared/documents/markdown.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote } from '#shared/ui/layout.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import type { SheetBook } from '#sheets-addon/apps-script/messages.ts';
import { ask, closePage, commandId, desk, NoAnswer } from './bridge.ts';
import type { Paper as Written } from './paper.ts';
import { downloadFile, fileNameOf, printPage } from './paper-out.ts';

const KINDS: Readonly<Record<WrittenKind, string>> = {
  proposal: 'Proposal',
  terms: 'Guarantee terms',
  summary: 'One page',
  kickOff: 'Kick-off sheet',
};

type Desk = Awaited<ReturnType<typeof desk>>;

/** The desk, and the sheet as it was read. */
interface Read {
  readonly at: Desk;
  readonly sheet: SheetBook;
}

/** Asks the script, and says plainly where it gave no answer. */
function useAsking() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const asking = async <T,>(work: () => Promise<T>): Promise<T | null> => {
    setTrouble(null);
    try {
      return await work();
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
  return { trouble, setTrouble, asking };
}

/** The documents of the selected engagement as the client sees them: to print, to keep as HTML or Markdown. */
export function PaperDialog(): JSX.Element {
  const [kind, setKind] = useState<WrittenKind>('proposal');
  const [read, setRead] = useState<Read | null>(null);
  const { trouble, setTrouble, asking } = useAsking();
  const load = () =>
    asking(async () => {
      const [at, sheet] = await Promise.all([desk(), ask({ ask: 'book' })]);
      if (sheet.kind === 'book') setRead({ at, sheet });
      else if (sheet.kind === 'failed') setTrouble(sheet.message);
    });
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog opens
  useEffect(() => void load(), []);
  const answer = read && read.at.paperOf(read.sheet, kind);
  const draft = async (engagement: string) => {
    const command = { kind: 'draftProposal', id: commandId(), engagement, values: {} } as const;
    const done = await asking(async () => (await desk()).saveInto(ask, command, engagement));
    if (done?.kind === 'refused') setTrouble(done.problems.map(({ message }) => message).join(' '));
    else if (done?.kind === 'failed') setTrouble(done.message);
    else if (done) await load();
  };
  return (
    <div class="sheet">
      {trouble ? <ProblemNote what={trouble} /> : null}
      {answer?.kind === 'refused' ? (
        <ProblemNote what={answer.problems.map(({ message }) => message).join(' ')} />
      ) : null}
      {answer?.kind === 'paper' ? <Paper answer={answer} kind={kind} onKind={setKind} /> : null}
      {answer?.kind === 'noPaper' ? <NoPaper answer={answer} onDraft={(id) => void draft(id)} /> : null}
      {answer === null && !trouble ? <p class="quiet">Writing …</p> : null}
    </div>
  );
}

const OTHER_ACCOUNT =
  'Google answers as another account. Open the sheet in a window with one account only, or sign out of the others.';

interface PaperProps {
  readonly answer: Extract<Written, { kind: 'paper' }>;
  readonly kind: WrittenKind;
  readonly onKind: (kind: WrittenKind) => void;
}

function Paper({ answer, kind, onKind }: PaperProps): JSX.Element {
  const { document } = answer;
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
          onChange={(value) => onKind((value ?? 'proposal') as WrittenKind)}
        />
        <div class="actions">
          <Button look="primary" onClick={() => printPage(html)}>
            Print
          </Button>
          <Button icon={DOWNLOAD_ICON} onClick={() => downloadFile(`${name}.html`, html, 'text/html')}>
            HTML
          </Button>
          <Button
            icon={DOWNLOAD_ICON}
            onClick={() => downloadFile(`${name}.md`, markdownOf(document), 'text/markdown')}
          >
            Markdown
          </Button>
        </div>
        <p class="source">
          {answer.word}
          {answer.sent ? ', as it was sent' : ', a draft: open ends are dashed'}
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
  answer: Extract<Written, { kind: 'noPaper' }>;
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
