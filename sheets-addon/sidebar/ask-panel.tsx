import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Empty } from '#shared/ui/layout.tsx';
import { MessageOut } from '#shared/ui/message-out.tsx';
import { ReplyBox } from '#shared/ui/reply-box.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './panel-props.ts';
import { timeOfMail } from './bridge.ts';
import { copyText } from './copy-text.ts';

/** What the client can be asked now: a short message to copy or to mail. Nothing is sent by itself. */
export function AskPanel({ view, script }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const { locale } = view;
  const { zone } = one;
  const timeOf = useCallback(
    (line: string) => timeOfMail(line, { now: Date.now(), zone, locale }),
    [zone, locale],
  );
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
          <ReplyBox key={one.id} asks={one.asks} zone={zone} timeOf={timeOf} onRecord={record} />
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
  return (
    <details class="question">
      <summary>{question.word}</summary>
      <MessageOut
        label={question.word}
        words={`${question.title}\n\n${question.text}`}
        mailto={question.mailto}
        copy={copyText}
        onNote={note}
      />
    </details>
  );
}
