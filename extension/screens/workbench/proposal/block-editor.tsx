import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allBlocks } from '#shared/documents/block.ts';
import { editableText } from '#shared/documents/edits.ts';
import type { Language } from '#shared/model/words.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import type { WrittenKind } from '#shared/workflows/document-texts.ts';
import { Button } from '#shared/ui/actions.tsx';
import { useKept } from '#shared/ui/kept.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { documentOnScreen } from '../frame/written.ts';

/** Every block of a draft whose words may be changed; an edit stays with the draft and goes into the frozen copy. */
export function BlockEditor({
  id,
  kind,
  proposal,
}: {
  id: string;
  kind: WrittenKind;
  proposal: Proposal;
}): JSX.Element {
  const { book, practice } = useBook();
  const document = documentOnScreen(book, id, kind, proposal, practice.context());
  let heading = 'The first page';
  const blocks = allBlocks(document.blocks).flatMap((block) => {
    if (block.kind === 'heading') heading = block.text;
    const text = editableText(block);
    return text === null ? [] : [{ key: block.key, text, heading }];
  });
  return (
    <div class="page">
      <p class="quiet">Figures come from the value case and cannot be typed over.</p>
      {blocks.map((block) => (
        <OneBlock
          key={block.key}
          kind={kind}
          proposal={proposal}
          block={block}
          language={document.language}
        />
      ))}
    </div>
  );
}

function OneBlock({
  kind,
  proposal,
  block,
  language,
}: {
  kind: WrittenKind;
  proposal: Proposal;
  block: { key: string; text: string; heading: string };
  /** What the client reads: the browser checks its spelling and breaks its words by that. */
  language: Language;
}): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  // What is typed, and over which words: another tab may change them meanwhile.
  const [typed, setTyped, kept] = useKept<{ readonly text: string; readonly over: string } | null>(
    `wording ${proposal.id} ${kind} ${block.key}`,
    () => null,
    location.hash,
  );
  const { text, over } = typed ?? { text: block.text, over: block.text };
  const [problem, setProblem] = useState<string | null>(null);
  const stored =
    book.documents.find((one) => one.owner === proposal.id && one.kind === kind && one.block === block.key) ??
    null;
  const keep = async () => {
    const values = { owner: proposal.id, kind, block: block.key, part: 1, content: text, language };
    const problems = await saver.save({
      kind: 'keepRecord',
      tab: 'documents',
      record: stored?.id ?? null,
      set: values,
      was: stored && { content: over },
    });
    setProblem(problems?.[0]?.message ?? null);
    if (problems === null) kept.drop();
  };
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <Trouble saver={saver} />
      {kept.note}
      <span class="field-top">
        <label htmlFor={`block-${block.key}`}>{block.heading}</label>
        {stored ? <span>reworded</span> : null}
      </span>
      <textarea
        id={`block-${block.key}`}
        lang={language}
        value={text}
        onInput={(event) => setTyped({ text: event.currentTarget.value, over })}
      />
      {problem ? (
        <span class="error" role="alert">
          {problem}
        </span>
      ) : null}
      <div class="chips">
        {text !== block.text ? <Button onClick={() => void keep()}>Keep this wording</Button> : null}
        {stored ? (
          <Button
            look="link"
            onClick={() => void saver.save({ kind: 'removeRecord', tab: 'documents', record: stored.id })}
          >
            Back to the usual words
          </Button>
        ) : null}
      </div>
    </div>
  );
}
