import type { JSX } from 'preact';
import type { Proposal } from '#shared/model/value/proposals.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { Button } from '#shared/ui/actions.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { useBook, useHome } from '../frame/practice-context.tsx';
import { documentOnScreen, writeHtml } from '../frame/written.ts';

/** A document out: print (PDF), HTML, Word, Markdown. */
export function DocumentTools({
  id,
  kind,
  proposal,
}: {
  id: string;
  kind: WrittenKind;
  proposal: Proposal | null;
}): JSX.Element {
  const { book, practice } = useBook();
  const { shell } = useHome();
  const name = `${kind}-${proposal?.number ?? 'draft'}-v${proposal?.version ?? 1}`;
  const context = () => practice.context();
  return (
    <div class="chips">
      <Button
        icon="document"
        onClick={() => void writeHtml(book, id, kind, proposal, context()).then((html) => shell.print(html))}
      >
        Print or save as PDF
      </Button>
      <Button
        icon={DOWNLOAD_ICON}
        onClick={() =>
          void writeHtml(book, id, kind, proposal, context()).then((html) =>
            shell.download(`${name}.html`, html, 'text/html'),
          )
        }
      >
        HTML
      </Button>
      <Button
        icon={DOWNLOAD_ICON}
        onClick={() =>
          void import('#shared/documents/docx.ts')
            .then(({ docxOf }) => docxOf(documentOnScreen(book, id, kind, proposal, context())))
            .then((bytes) =>
              shell.download(
                `${name}.docx`,
                bytes,
                'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
              ),
            )
        }
      >
        Word
      </Button>
      <Button
        icon={DOWNLOAD_ICON}
        onClick={() =>
          void import('#shared/documents/markdown.ts').then(({ markdownOf }) =>
            shell.download(
              `${name}.md`,
              markdownOf(documentOnScreen(book, id, kind, proposal, context())),
              'text/markdown',
            ),
          )
        }
      >
        Markdown
      </Button>
    </div>
  );
}
