import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoment, instantOf } from '#shared/base/moment.ts';
import { textOfBytes } from '#shared/base/letters.ts';
import { dismissed, taken, type Taken } from '#shared/calls/take-suggestion.ts';
import { rowsOf } from '#shared/model/book.ts';
import { ARC_CODE } from '#shared/model/words.ts';
import { docxText } from '#shared/table/import/docx-text.ts';
import { suggestionsIn, type Suggestion } from '#shared/talk/suggestions.ts';
import { speakersOf, turnsOf, type TalkTurn } from '#shared/talk/transcript.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Quote, Section } from '#shared/ui/layout.tsx';
import { FileDrop } from '../in-and-out/file-drop.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

const WORDS: Readonly<Record<Suggestion['code'], string>> = {
  ...ARC_CODE,
  'client-promise': 'They promise',
  'provider-promise': 'You promise',
  adjustment: 'You both change',
  'value-missing': 'Value was missing',
  'value-yes': 'They got value',
};

/** A transcript or notes, read on this device: what it suggests, each with its words. Nothing is recorded until it is confirmed. */
export function TranscriptPart({ id }: { id: string }): JSX.Element {
  const { book, locale } = useBook();
  const [text, setText] = useState('');
  const [turns, setTurns] = useState<readonly TalkTurn[]>([]);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set(['Me', 'Ich']));
  const [unread, setUnread] = useState(false);
  const sessions = rowsOf(book, 'sessions', id).sort((a, b) => instantOf(b.start) - instantOf(a.start));
  const [session, setSession] = useState(sessions.find((one) => one.outcome === 'held')?.id ?? '');
  const read = (words: string | null) => {
    const found = turnsOf(words ?? '');
    setUnread(found.length === 0);
    setTurns(found);
  };
  const readFile = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    read(/\.docx$/i.test(file.name) ? docxText(bytes) : textOfBytes(bytes));
  };
  return (
    <Section title="From a transcript or notes" aside="read on this device, nothing is recorded by itself">
      <FileDrop
        accept=".vtt,.srt,.txt,.docx"
        word="Drop a .vtt, .srt, .txt or .docx here, or choose one"
        onFile={(file) => void readFile(file)}
      />
      <label class="field">
        <span class="field-top">Or paste the words</span>
        <textarea value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="chips">
        <Button disabled={text.trim() === ''} onClick={() => read(text)}>
          Read the words
        </Button>
      </div>
      {unread ? <ProblemNote what="No words could be read from this." still="Nothing was recorded." /> : null}
      {turns.length > 0 ? (
        <>
          <Who speakers={speakersOf(turns)} own={own} onOwn={setOwn} />
          <label class="field">
            <span class="field-top">Which session it was</span>
            <select value={session} onChange={(event) => setSession(event.currentTarget.value)}>
              <option value="">No session</option>
              {sessions.map((one) => (
                <option key={one.id} value={one.id}>
                  {formatMoment(one.start, locale)}
                </option>
              ))}
            </select>
          </label>
          <Suggestions id={id} session={session} turns={turns} own={own} />
        </>
      ) : null}
    </Section>
  );
}

interface WhoProps {
  readonly speakers: readonly string[];
  readonly own: ReadonlySet<string>;
  readonly onOwn: (own: ReadonlySet<string>) => void;
}

/** Which of the speakers is you: your own words are no signal of the client. */
const Who = ({ speakers, own, onOwn }: WhoProps): JSX.Element | null =>
  speakers.length === 0 ? null : (
    <fieldset class="field">
      <legend class="field-top">Which of them is you?</legend>
      <div class="chips">
        {speakers.map((name) => (
          <label key={name} class="chip">
            <input
              type="checkbox"
              checked={own.has(name)}
              onChange={() =>
                onOwn(new Set(own.has(name) ? [...own].filter((one) => one !== name) : [...own, name]))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );

interface SuggestionsProps {
  readonly id: string;
  readonly session: string;
  readonly turns: readonly TalkTurn[];
  readonly own: ReadonlySet<string>;
}

/** Each suggestion dashed, with its quote; a tap confirms or dismisses it, and both are learned from. */
function Suggestions({ id, session, turns, own }: SuggestionsProps): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(null);
  const of = rowsOf(book, 'sessions', id).find((one) => one.id === session) ?? null;
  const keyOf = (one: Suggestion) => `${one.code} ${one.quote}`;
  const open = suggestionsIn(turns, own, book.arcSignals).filter((one) => !gone.has(keyOf(one)));
  const settle = async (one: Suggestion, wish: Taken | null) => {
    const problems = wish === null ? null : await saver.save(wish);
    setRefused(problems?.[0]?.message ?? null);
    if (problems === null) setGone(new Set([...gone, keyOf(one)]));
  };
  if (open.length === 0) return <p class="quiet">Nothing else is suggested by these words.</p>;
  return (
    <>
      <Trouble saver={saver} />
      {refused ? <ProblemNote what={refused} still="It was not recorded." /> : null}
      <ul class="rows">
        {open.map((one) => {
          const wish = taken(one, id, of);
          return (
            <li key={keyOf(one)}>
              <span class="grow">
                <span class="chip suggested">{WORDS[one.code]}</span> <Quote>{one.quote}</Quote>
                {one.speaker ? <span class="source">{one.speaker}</span> : null}
              </span>
              {wish === null ? (
                <span class="quiet">Choose a session first.</span>
              ) : (
                <Button onClick={() => void settle(one, wish)}>
                  Confirm<span class="sr"> {one.quote}</span>
                </Button>
              )}
              <Button look="link" onClick={() => void settle(one, dismissed(one, id, of))}>
                Dismiss<span class="sr"> {one.quote}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
