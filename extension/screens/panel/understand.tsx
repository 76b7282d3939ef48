import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import { rowsOf } from '#shared/model/book.ts';
import { demanding, whyQuestions, type AskedBefore } from '#shared/rules/journey/why-questions.ts';
import { Icon } from '#shared/ui/icons.tsx';
import { askedSoFar } from '#shared/calls/notes.ts';
import { writtenNotes, type Note } from '#extension/call/notes.ts';
import { usePanel, type PanelCall } from './panel-context.ts';

/** One question at a time, to understand; what was asked and answered stays below it as a chain. */
export function Understand(): JSX.Element {
  const call = usePanel();
  const { panel, kept } = call;
  const [skipped, setSkipped] = useState(0);
  const [own, setOwn] = useState<string | null>(null);
  const chain = askedSoFar(kept.notes);
  const request = requestOf(call);
  const open = whyQuestions(request.words, [...askedEarlier(call), ...chain.map(asAsked)]);
  const next = open[skipped % Math.max(1, open.length)];
  const taken = chain.some((one) => (one.answer ?? '') !== '');
  const ask = (question: string, about: string | null) => {
    void panel.asked({ question, about, answer: '' });
    setSkipped(0);
    setOwn(null);
  };
  return (
    <section class="part">
      <div class="part-head">
        <h2>To understand</h2>
        {open.length > 1 ? (
          <button type="button" class="button link" onClick={() => setSkipped(skipped + 1)}>
            Another
          </button>
        ) : null}
      </div>
      {next ? (
        <>
          <p class="why">{next.text}</p>
          <div class="why-foot">
            <button type="button" class="button" onClick={() => ask(next.text, next.about)}>
              Asked
            </button>
            <span class="source">{taken ? 'It takes up the last answer.' : request.source}</span>
          </div>
        </>
      ) : (
        <p class="quiet">Every question was asked. Now listen.</p>
      )}
      {own === null ? (
        <button type="button" class="button link plain" onClick={() => setOwn('')}>
          In your own words
        </button>
      ) : (
        <OwnWords
          words={own}
          onInput={setOwn}
          onAsked={(words) => ask(words, next?.about ?? request.words)}
        />
      )}
      {chain.length > 0 ? (
        <ol class="chain">
          {chain.map((one) => (
            <Link key={one.id} asked={one} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

const asAsked = (one: Note): AskedBefore => ({ question: one.text, answer: one.answer ?? null });

/** Questions of earlier sessions are not offered again; their answers belong to their own day. */
const askedEarlier = ({ book, engagement }: PanelCall): AskedBefore[] =>
  rowsOf(book, 'whys', engagement.id).map((one) => ({ question: one.question, answer: null }));

/** What the questions are built from: their latest words, else what they asked for. */
function requestOf({ book, engagement, view, kept, zone, locale }: PanelCall): {
  words: string | null;
  source: string;
} {
  const note = writtenNotes(kept.notes)
    .filter((one) => one.kind === 'words')
    .at(-1);
  if (note)
    return {
      words: note.text,
      source: `From their words at ${formatTime(momentAt(note.at, zone), locale)}.`,
    };
  const heard = rowsOf(book, 'arcSignals', engagement.id)
    .filter((one) => one.words !== null && one.state !== 'rejected')
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
    .at(-1);
  if (heard?.words) return { words: heard.words, source: 'From what was heard last.' };
  if (view.desired) return { words: view.desired, source: 'From what they want.' };
  return { words: null, source: '' };
}

interface OwnProps {
  readonly words: string;
  readonly onInput: (words: string) => void;
  readonly onAsked: (words: string) => void;
}

/** A question in a person's own words; what may sound demanding is said gently, and can be asked all the same. */
function OwnWords({ words, onInput, onAsked }: OwnProps): JSX.Element {
  const hint = demanding(words);
  const say = () => {
    if (words.trim() !== '') onAsked(words.trim());
  };
  return (
    <div class="own">
      <label class="field">
        <span class="field-top">Your question</span>
        <input
          value={words}
          ref={(node) => (words === '' ? node?.focus() : undefined)}
          aria-describedby="own-hint"
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === 'Enter' && !event.isComposing ? say() : undefined)}
        />
      </label>
      <p id="own-hint" class="hint" role="status">
        {hint ? (
          <>
            <Icon name="bulb" /> {hint}
          </>
        ) : null}
      </p>
      <button type="button" class="button" disabled={words.trim() === ''} onClick={say}>
        Asked
      </button>
    </div>
  );
}

/** One link of the chain: the question and its answer, which may come later. */
function Link({ asked }: { asked: Note }): JSX.Element {
  const { panel, zone, locale, view } = usePanel();
  const [answer, setAnswer] = useState('');
  const keep = () => {
    if (answer.trim() !== '')
      void panel.asked({
        id: asked.id,
        question: asked.text,
        about: asked.about ?? null,
        answer: answer.trim(),
      });
  };
  return (
    <li>
      <p class="asked">
        <span class="num source">{formatTime(momentAt(asked.at, zone), locale)}</span> {asked.text}{' '}
        <button
          type="button"
          class="icon-button"
          aria-label={`Take away: ${asked.text}`}
          title="Take away"
          onClick={() => void panel.drop(asked.id)}
        >
          <Icon name="cross" />
        </button>
      </p>
      {asked.answer ? (
        <p class="quote">“{asked.answer}”</p>
      ) : (
        <input
          class="answer"
          aria-label={`What ${view.name} answered to: ${asked.text}`}
          placeholder={`What ${view.name} answered`}
          value={answer}
          onInput={(event) => setAnswer(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === 'Enter' && !event.isComposing ? keep() : undefined)}
          onBlur={keep}
        />
      )}
    </li>
  );
}
