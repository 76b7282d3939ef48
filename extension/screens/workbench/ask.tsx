import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayOf, formatMoment } from '#shared/base/moment.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '#shared/model/book.ts';
import { askMessage, type AskKind } from '#shared/documents/ask-message.ts';
import { guaranteeStatus } from '#shared/rules/guarantee.ts';
import { documentLanguage } from '#shared/workflows/document-texts.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Empty, Quote, Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook, useHome, useSave } from './practice-context.tsx';
import { ReplyBox } from './reply-box.tsx';
import { Trouble } from './trouble.tsx';

interface Question {
  readonly kind: AskKind;
  readonly subject: string | null;
  readonly word: string;
  readonly about: string | null;
  readonly day: string | null;
}

/** What the client can be asked now. */
function questions(book: Book, id: string, now: number): Question[] {
  const sessions = rowsOf(book, 'sessions', id).filter(
    (one) => (one.outcome === 'held' || one.outcome === 'partly') && one.gotValue === null,
  );
  const homework = rowsOf(book, 'actions', id).filter((one) => one.kind === 'homework' && one.state === null);
  const criteria = rowsOf(book, 'acceptances', id).filter((one) => one.clientSays === null);
  const status = guaranteeStatus(book, id, now);
  const running = ['active', 'suspended', 'evaluating'].includes(status.state);
  return [
    ...sessions.map((one): Question => ({
      kind: 'valueCheck',
      subject: one.id,
      word: `Did session ${one.ordinal ?? ''} bring value?`,
      about: null,
      day: dayOf(one.start),
    })),
    ...homework.map((one): Question => ({
      kind: 'homework',
      subject: one.id,
      word: `Homework: ${one.text}`,
      about: one.text,
      day: one.dueOn,
    })),
    ...criteria.map((one): Question => ({
      kind: 'acceptance',
      subject: one.id,
      word: `Done? ${one.criterion}`,
      about: one.criterion,
      day: null,
    })),
    ...(running
      ? [
          { kind: 'evidence', subject: null, word: 'What came of it?', about: null, day: null } as const,
          {
            kind: 'verdict',
            subject: null,
            word: 'Did the value come back?',
            about: null,
            day: status.terms?.windowEnd ?? null,
          } as const,
        ]
      : []),
    ...(running
      ? [
          {
            kind: 'claim',
            subject: null,
            word: 'How to ask for the guarantee',
            about: null,
            day: status.terms?.windowEnd ?? null,
          } as const,
        ]
      : []),
  ];
}

/** Ask the client: a short message to copy or mail, and the pasted reply as the client's own word. */
export function AskView({ id }: { id: string }): JSX.Element {
  const { book, now, locale } = useBook();
  const list = questions(book, id, now);
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
      <ReplyBox id={id} />
      <Section title="Asked so far" aside={`${asked.length}`}>
        <ul class="rows">
          {asked.map((one) => (
            <li key={one.id}>
              <StateBadge look={one.repliedAt ? 'met' : 'unknown'}>
                {one.repliedAt ? 'Replied' : 'No answer yet'}
              </StateBadge>
              <span class="grow">
                {one.kind}{' '}
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

function AskRow({ id, question }: { id: string; question: Question }): JSX.Element {
  const { book, locale, practice } = useBook();
  const { shell } = useHome();
  const saver = useSave();
  const [code] = useState(() => practice.newCode());
  const [open, setOpen] = useState(false);
  const engagement = recordOf(book, 'engagements', id);
  const client = recordOf(book, 'clients', engagement?.client ?? null);
  const settings = settingsOf(book);
  const message = askMessage({
    kind: question.kind,
    language: documentLanguage(book, id),
    locale,
    code,
    day: question.day,
    about: question.about,
    clientName: client?.contact ?? client?.name ?? null,
    clientEmail: client?.email ?? null,
    provider: settings.provider,
    practice: settings.practice,
    practiceEmail: settings.email,
  });
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
        <div class="field">
          <textarea
            readOnly
            rows={10}
            value={`${message.subject}\n\n${message.text}`}
            aria-label={`Message: ${question.word}`}
          />
          <div class="chips">
            <Button
              icon="copy"
              look="primary"
              onClick={() => void shell.copy(`${message.subject}\n\n${message.text}`).then(() => note())}
            >
              Copy it and note it as asked
            </Button>
            {message.mailto ? (
              <a class="button" href={message.mailto} onClick={() => void note()}>
                Open in mail
              </a>
            ) : (
              <span class="source">No e-mail address of the client yet.</span>
            )}
          </div>
        </div>
      ) : null}
    </div>
  );
}
