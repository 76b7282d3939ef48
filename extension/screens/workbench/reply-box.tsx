import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rowsOf } from '#shared/model/book.ts';
import { YES_PARTLY_NO } from '#shared/model/words.ts';
import { parseReply } from '#shared/documents/reply-message.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { useBook, useSave } from './practice-context.tsx';
import { Trouble } from './trouble.tsx';

/** Paste the client's reply: what was read is shown first; a person looks before it is recorded. */
export function ReplyBox({ id }: { id: string }): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [reply, setReply] = useState('');
  const [answer, setAnswer] = useState<string | null | undefined>(undefined);
  const [message, setMessage] = useState<string | null>(null);
  const read = parseReply(reply);
  const ask =
    rowsOf(book, 'asks', id).find((one) => one.code.toUpperCase() === read.code?.toUpperCase()) ?? null;
  const said = answer === undefined ? read.answer : answer;
  const record = async () => {
    const problems = await saver.save({
      kind: 'recordReply',
      ask: ask?.id ?? '',
      reply,
      answer: said as 'yes' | 'partly' | 'no' | null,
      words: read.words,
    });
    setMessage(problems === null ? 'Recorded as the client’s own word.' : (problems[0]?.message ?? null));
    if (problems === null) setReply('');
  };
  return (
    <Section title="Paste the reply" aside="It becomes the client’s own word">
      <Trouble saver={saver} />
      <div class="field">
        <label class="field-top" htmlFor="reply">
          The whole mail; what was quoted below is cut away
        </label>
        <textarea
          id="reply"
          value={reply}
          onInput={(event) => {
            setReply(event.currentTarget.value);
            setAnswer(undefined);
            setMessage(null);
          }}
        />
      </div>
      {reply.trim() === '' ? null : (
        <>
          <dl class="pairs">
            <dt>Question</dt>
            <dd>
              {ask
                ? `${ask.kind} [${ask.code}]`
                : read.code
                  ? `no question with the code ${read.code} here`
                  : 'no code found in the reply'}
            </dd>
            <dt>In their words</dt>
            <dd>{read.words ?? 'none'}</dd>
          </dl>
          <Chips
            name="answer"
            label="Answer"
            options={YES_PARTLY_NO}
            value={said}
            onChange={setAnswer}
            open="Not said"
          />
          <div>
            <Button look="primary" disabled={ask === null} onClick={() => void record()}>
              Record it
            </Button>
          </div>
        </>
      )}
      {message ? <p role="status">{message}</p> : null}
    </Section>
  );
}
