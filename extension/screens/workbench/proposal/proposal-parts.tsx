import type { ComponentProps, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayAt } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { differenceLine, differences } from '#shared/workflows/tasks/difference.ts';
import { foreignBlocks, versionWords } from '#shared/workflows/tasks/proposal-tasks.ts';
import { readingIn } from '#shared/workflows/tasks/task.ts';
import { isOffered, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { dressPaper, paperOf } from '#extension/home/paper.ts';
import { LooseList } from '../records/loose-list.tsx';
import { openOver } from '../frame/router.ts';
import { useSeen } from '../tasks/task-dialog.tsx';
import { DocumentTools } from './document-tools.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { writeHtml } from '../frame/written.ts';

/** The documents a client gets, by their names. */
export const KINDS = {
  proposal: 'Proposal',
  terms: 'Guarantee terms',
  summary: 'One page',
  kickOff: 'Kick-off sheet',
} as const;

/** What is loose before sending, each with a way to tie it up. */
export const LooseEnds = (props: ComponentProps<typeof LooseList>): JSX.Element => (
  <Section
    title="Loose ends"
    aside={props.ends.length === 0 ? 'none' : `${props.ends.length} before sending`}
  >
    {props.ends.length === 0 ? (
      <StateBadge look="met">Nothing is loose. Read it once, then send it.</StateBadge>
    ) : null}
    <LooseList {...props} />
  </Section>
);

/** Never shown as a change: what the product writes itself. */
const MARKS = [
  ...['version', 'supersedes', 'supersededOn', 'sentAt', 'sentTo', 'contentHash', 'probability', 'datedOn'],
  ...['answer', 'answeredOn', 'answerWords', 'withdrawnOn', 'looseEndsReason'],
];

/** All versions: what became of each, and what it changed over the one before. */
export function Versions({ all, id }: { all: readonly Proposal[]; id: string }): JSX.Element {
  const { book, locale, zone, now } = useBook();
  const seen = useSeen(id);
  const changes = (one: Proposal) => {
    const before = all.find((other) => other.id === one.supersedes);
    return before
      ? differences(book, 'proposals', [before, one], readingIn(seen()), MARKS).map(differenceLine)
      : [];
  };
  return (
    <>
      <ul class="rows small">
        {all.map((one) => (
          <li key={one.id}>
            <b>
              {one.number}, version {one.version}
            </b>
            <span class="grow quiet">
              {versionWords(one, dayAt(now, zone), locale)}
              {changes(one).map((line) => (
                <>
                  <br />
                  {line}
                </>
              ))}
            </span>
            {isOffered('answer', seen(one.id)) ? (
              <Button onClick={() => openOver('answer', one.id)}>{TASKS.answer.button}</Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Own words that are still in another language than the document: they are kept, and said. */
export function OtherLanguage({ proposal }: { proposal: Proposal }): JSX.Element | null {
  const { book } = useBook();
  const texts = foreignBlocks(book, proposal);
  if (texts.length === 0) return null;
  const count = texts.length === 1 ? 'One paragraph' : `${texts.length} paragraphs`;
  return (
    <ProblemNote
      tone="watch"
      what={`${count} in your own words ${texts.length === 1 ? 'is' : 'are'} still in the other language.`}
      still={texts.map((text) => `“${text}”`).join(' ')}
    />
  );
}

/** The document as the client sees it. */
export function Preview({
  book,
  id,
  kind,
  proposal,
}: {
  book: Book;
  id: string;
  kind: WrittenKind;
  proposal: Proposal | null;
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
        <Paper title={`${KINDS[kind]} as the client sees it`} html={html} />
      )}
    </>
  );
}

/** A written page in a frame, with its own styles and nothing of ours. */
function Paper({ title, html }: { title: string; html: string }): JSX.Element {
  const paper = paperOf(html);
  return (
    <iframe
      class="paper"
      title={title}
      sandbox="allow-same-origin allow-modals"
      srcdoc={paper.markup}
      onLoad={(event) => dressPaper(event.currentTarget, paper.styles)}
    />
  );
}
