import type { ComponentProps, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { dressPaper, paperOf } from '#extension/home/paper.ts';
import { LooseList } from '../records/loose-list.tsx';
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

/** All versions with their state and hash. */
export function Versions({ all }: { all: readonly Proposal[] }): JSX.Element {
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
