import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import type { LooseEnd } from '#shared/rules/loose-ends/loose-end-found.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { dressPaper, paperOf } from '#extension/home/paper.ts';
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
export const LooseEnds = ({
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
