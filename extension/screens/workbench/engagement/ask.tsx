import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoment } from '#shared/base/moment.ts';
import { rowsOf } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import { questionMessage, questionsFor, type Question } from '#shared/workflows/questions.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Empty, Quote, Section } from '#shared/ui/layout.tsx';
import { MessageOut } from '#shared/ui/message-out.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook, useHome, useSave } from '../frame/practice-context.tsx';
import { PasteReply } from './paste-reply.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { WriteUpdate } from './write-update.tsx';

/** Ask the client: a short message to copy or mail, and the pasted reply as the client's own word. */
export function AskView({ id }: { id: string }): JSX.Element {
  const { book, now, locale } = useBook();
  const list = questionsFor(book, id, now);
  const asked = rowsOf(book, 'asks', id);
  return (
    <div class="page">
      <Section title="Ask the client" aside="Nothing is sent by itself">
        {list.length === 0 ? (
          <Empty title="Nothing to ask now">
            After a session, before the term ends, and about “done”, the question stands here.
          </Empty>
        ) : null}
        {list.map((question) => (
          <AskRow key={`${question.kind}${question.subject}`} id={id} question={question} />
        ))}
      </Section>
      <PasteReply id={id} />
      <WriteUpdate id={id} />
      <Section title="Asked so far" aside={`${asked.length}`}>
        <ul class="rows">
          {asked.map((one) => (
            <li key={one.id}>
              <StateBadge look={one.reply ? 'met' : 'unknown'}>
                {one.reply ? 'Replied' : 'No answer yet'}
              </StateBadge>
              <span class="grow">
                {ABOUT[one.kind]}{' '}
                <span class="quiet">
                  [{one.code}] {one.sentAt ? formatMoment(one.sentAt, locale) : ''}
                </span>
                {one.reply ? (
                  <>
                    <br />
                    <Quote>{one.reply.slice(0, 200)}</Quote>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const ABOUT: Readonly<Record<string, string>> = entities.asks.fields.kind.choices ?? {};

function AskRow({ id, question }: { id: string; question: Question }): JSX.Element {
  const { book, locale, practice } = useBook();
  const { shell } = useHome();
  const saver = useSave();
  const [code] = useState(() => practice.newCode());
  const [open, setOpen] = useState(false);
  const message = questionMessage(book, id, question, code, locale);
  const note = () =>
    saver.save({
      kind: 'askClient',
      engagement: id,
      about: question.kind,
      subject: question.subject,
      code,
      message: message.text,
    });
  return (
    <div class="section">
      <Trouble saver={saver} />
      <p class="result-line">
        <b>{question.word}</b>
        <Button onClick={() => setOpen(!open)}>{open ? 'Close' : 'Write the message'}</Button>
      </p>
      {open ? (
        <MessageOut
          label={question.word}
          words={`${message.subject}\n\n${message.text}`}
          mailto={message.mailto}
          copy={(text) => shell.copy(text)}
          onNote={() => void note()}
        />
      ) : null}
    </div>
  );
}
