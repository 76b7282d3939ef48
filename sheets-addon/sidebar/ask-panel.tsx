import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '#shared/ui/actions.tsx';
import { Empty } from '#shared/ui/layout.tsx';
import { ReplyBox } from '#shared/ui/reply-box.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './app.tsx';
import { copyText } from './copy-text.ts';

/** What the client can be asked now: a short message to copy or to mail. Nothing is sent by itself. */
export function AskPanel({ view, script }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const record = (reply: Parameters<PanelProps['script']['save']>[0]) => script.save(reply, '');
  return (
    <>
      <section class="part">
        <p class="source">{one.client}</p>
        <h1>Ask the client</h1>
        <p class="quiet">Nothing is sent by itself. What you copy or mail is noted as asked.</p>
        {one.questions.length === 0 ? (
          <Empty title="Nothing to ask now">
            After a session, before the term ends, and about “done”, the question stands here.
          </Empty>
        ) : null}
        {one.questions.map((question) => (
          <Question
            key={`${question.about}${question.subject}`}
            question={question}
            engagement={one.id}
            script={script}
          />
        ))}
      </section>
      {one.asks.length > 0 ? (
        <section class="part">
          <h2>Paste the reply</h2>
          <ReplyBox key={one.id} asks={one.asks} onRecord={record} />
        </section>
      ) : null}
    </>
  );
}

interface QuestionProps {
  readonly question: EngagementView['questions'][number];
  readonly engagement: string;
  readonly script: PanelProps['script'];
}

function Question({ question: asked, engagement, script }: QuestionProps): JSX.Element {
  // The message a person reads is the one that is noted: a reading of the sheet in between makes another code.
  const [question] = useState(asked);
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = `${question.title}\n\n${question.text}`;
  const note = () =>
    void script.save(
      {
        kind: 'askClient',
        engagement,
        about: question.about,
        subject: question.subject,
        code: question.code,
        message: question.text,
      },
      'Noted as asked.',
    );
  const copy = async () => {
    const done = await copyText(words);
    setCopied(done);
    if (done) note();
  };
  return (
    <details class="question">
      <summary>{question.word}</summary>
      <div class="field">
        <textarea readOnly rows={9} value={words} aria-label={`Message: ${question.word}`} />
        <div class="buttons">
          <Button look="primary" icon="copy" onClick={() => void copy()}>
            Copy and note it
          </Button>
          {question.mailto ? (
            <a class="button" href={question.mailto} target="_blank" rel="noopener" onClick={note}>
              Open in mail
            </a>
          ) : null}
        </div>
        {question.mailto ? null : <span class="source">No e-mail address of the client yet.</span>}
        {copied === false ? (
          <span class="source" role="alert">
            The browser did not let it be copied. Select the text above and copy it, then note it here.{' '}
            <Button look="link" onClick={note}>
              Note it as asked
            </Button>
          </span>
        ) : null}
      </div>
    </details>
  );
}
