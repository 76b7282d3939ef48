import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../base/checked.ts';
import { localOf } from '../base/moment.ts';
import type { Moment, Zone } from '../base/time.ts';
import { parseReply, writtenLine } from '../documents/reply-message.ts';
import { settleWall } from '../meetings/facts.ts';
import { entities } from '../model/entities.ts';
import { YES_PARTLY_NO } from '../model/words.ts';
import type { RecordReply } from '../workflows/ask-client.ts';
import { Button, Chips } from './actions.tsx';
import { useKept } from './kept.tsx';

/** A question that was asked: what about, and the code its reply bears. */
export interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  /** What became of its reply, where that is not what was asked for. */
  readonly note: string | null;
}

/** When a mail was written, from the line of its head; null where that cannot be read. */
type TimeOf = (line: string) => Promise<Moment | null>;

interface Props {
  readonly asks: readonly Asked[];
  readonly zone: Zone;
  /** Reads from the line of a mail's head when it was written. The same function at each drawing. */
  readonly timeOf: TimeOf;
  /** Records it; problems come back, null is recorded. */
  readonly onRecord: (reply: Omit<RecordReply, 'id'>) => Promise<readonly Problem[] | null>;
}

/** Paste the client's reply: what was read is shown first; a person looks before it is recorded. */
export function ReplyBox({ asks, zone, timeOf, onRecord }: Props): JSX.Element {
  const [reply, setReply, kept] = useKept('reply', () => '');
  const [answer, setAnswer] = useState<string | null | undefined>(undefined);
  const [how, setHow] = useState<string | null | undefined>(undefined);
  const [message, setMessage] = useState<string | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const read = parseReply(reply);
  const told = useTimeOf(writtenLine(reply), timeOf);
  const wrote = typed ?? (told === null ? '' : localOf(told, zone));
  const ask = asks.find((one) => one.code.toUpperCase() === read.code?.toUpperCase()) ?? null;
  const said = answer === undefined ? read.answer : answer;
  const quality = how === undefined ? (read.quality?.toString() ?? null) : how;
  const record = async (to: Asked) => {
    const settled = wrote === '' ? null : settleWall(wrote.slice(0, 16), zone, 'start');
    if (settled?.doubt) return setMessage(settled.doubt.message);
    const problems = await onRecord({
      kind: 'recordReply',
      ask: to.id,
      reply,
      answer: said as RecordReply['answer'],
      words: read.words,
      ...(to.kind === 'homework' && quality !== null ? { quality: Number(quality) } : {}),
      wroteAt: typed === null && told !== null ? told : (settled?.moment ?? null),
    });
    setMessage(problems === null ? 'Recorded as the client’s own word.' : (problems[0]?.message ?? null));
    setRecorded(problems === null ? to.id : null);
    if (problems === null) kept.drop();
  };
  return (
    <>
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
            setHow(undefined);
            setTyped(null);
            setMessage(null);
            setRecorded(null);
          }}
        />
      </div>
      {reply.trim() === '' ? null : (
        <>
          <dl class="pairs">
            <dt>Question</dt>
            <dd>{questionWord(ask, read.code)}</dd>
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
          {ask?.kind === 'homework' ? <HowWell quality={quality} onChoose={setHow} /> : null}
          <WhenWritten wrote={wrote} isRead={typed === null && told !== null} onType={setTyped} />
          <div>
            <Button look="primary" disabled={ask === null} onClick={() => ask && void record(ask)}>
              Record it
            </Button>
          </div>
        </>
      )}
      {message ? <p role="status">{asks.find(({ id }) => id === recorded)?.note ?? message}</p> : null}
    </>
  );
}

const HOW_WELL = 'How well, in their word: from 0 to 4';

interface HowWellProps {
  readonly quality: string | null;
  readonly onChoose: (quality: string | null) => void;
}

const HowWell = ({ quality, onChoose }: HowWellProps): JSX.Element => (
  <div class="field">
    <span class="field-top">{HOW_WELL}</span>
    <Chips
      name="quality"
      label={HOW_WELL}
      options={QUALITIES}
      value={quality}
      onChange={onChoose}
      open="Not said"
    />
  </div>
);

interface WhenProps {
  readonly wrote: string;
  readonly isRead: boolean;
  readonly onType: (wall: string) => void;
}

const WhenWritten = ({ wrote, isRead, onType }: WhenProps): JSX.Element => (
  <div class="field">
    <label class="field-top" htmlFor="wrote-at">
      When they wrote it
    </label>
    <input
      id="wrote-at"
      type="datetime-local"
      value={wrote}
      onInput={(event) => onType(event.currentTarget.value)}
    />
    <span class="source">
      {isRead
        ? 'Read from the mail. Have a look.'
        : 'As their mail says. Leave it open where you do not know it.'}
    </span>
  </div>
);

/** When the pasted mail was written, once its home has read the line of its head. */
function useTimeOf(line: string | null, timeOf: TimeOf): Moment | null {
  const [told, setTold] = useState<Moment | null>(null);
  useEffect(() => {
    setTold(null);
    if (line !== null) void timeOf(line).then(setTold);
  }, [line, timeOf]);
  return told;
}

const QUALITIES = Object.fromEntries(['0', '1', '2', '3', '4'].map((one) => [one, one]));

const ABOUT: Readonly<Record<string, string>> = entities.asks.fields.kind.choices ?? {};

function questionWord(ask: Asked | null, code: string | null): string {
  if (ask) return `${ABOUT[ask.kind] ?? ask.kind} [${ask.code}]`;
  return code ? `no question with the code ${code} here` : 'no code found in the reply';
}
