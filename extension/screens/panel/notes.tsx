import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import { Icon, UnknownMark, type IconName } from '#shared/ui/icons.tsx';
import { keepHalfTyped, readHalfTyped, type HalfTyped } from '#extension/call/half-typed.ts';
import { writtenNotes, type Note, type NoteKind } from '#extension/call/notes.ts';
import { usePanel } from './panel-context.ts';

const KINDS: readonly { readonly kind: NoteKind; readonly word: string; readonly icon: IconName | null }[] = [
  { kind: 'words', word: 'Their words', icon: 'quote' },
  { kind: 'promise', word: 'Promise', icon: 'flag' },
  { kind: 'warned', word: 'Warned them', icon: 'look' },
  { kind: 'idea', word: 'Idea to try', icon: 'bulb' },
  { kind: 'doubt', word: 'Doubt', icon: null },
];

const wordOf = (kind: string): string => KINDS.find((one) => one.kind === kind)?.word ?? '';

/** Private notes, one tap each, stamped with the time; they become part of the session that is saved next. */
export function Notes(): JSX.Element {
  const { panel, engagement, view, kept, now, zone, locale } = usePanel();
  const [{ text, kind }, setBegun] = useState(() => readHalfTyped(engagement.id));
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const notes = writtenNotes(kept.notes);
  const last = notes.at(-1);
  const begin = (begun: HalfTyped) => {
    keepHalfTyped(engagement.id, begun);
    setBegun(begun);
  };
  const keep = (as: NoteKind) => {
    const words = text.trim();
    if (words === '') return begin({ text: '', kind: as === kind ? 'note' : as });
    setBegun({ text: '', kind: 'note' });
    // What was typed stays until the note is on disk, and comes back where the device refuses it.
    void panel.note(as, words).then(() => {
      if (panel.trouble.value !== null)
        return setBegun((begun) => (begun.text === '' ? { text: words, kind: as } : begun));
      if (readHalfTyped(engagement.id).text.trim() === words)
        keepHalfTyped(engagement.id, { text: '', kind: 'note' });
    });
  };
  const stamp = formatTime(momentAt(now, zone), locale);
  return (
    <section class="part water" aria-label="Private notes">
      <p class="who">
        <Icon name="eyeOff" /> Below the line. {view.name} does not see this.
      </p>
      <div class="kinds" role="group" aria-label="What kind of note">
        {KINDS.map((one) => (
          <button
            type="button"
            key={one.kind}
            class={`button${kind === one.kind ? ' chosen' : ''}`}
            aria-pressed={kind === one.kind}
            onClick={() => {
              keep(one.kind);
              field.current?.focus();
            }}
          >
            {one.icon ? <Icon name={one.icon} /> : <UnknownMark />}
            {one.word}
          </button>
        ))}
      </div>
      <div class="note-field">
        <input
          ref={field}
          aria-label={kind === 'note' ? 'Note' : wordOf(kind)}
          placeholder={`${kind === 'note' ? 'Note' : wordOf(kind)}, stamped ${stamp}`}
          value={text}
          maxLength={2000}
          onInput={(event) => begin({ text: event.currentTarget.value, kind })}
          onKeyDown={(event) =>
            event.key === 'Enter' && !event.isComposing && text.trim() ? keep(kind) : undefined
          }
        />
        <button
          type="button"
          class="icon-button"
          aria-label="Keep the note"
          title="Keep the note"
          disabled={text.trim() === ''}
          onClick={() => keep(kind)}
        >
          <Icon name="enter" />
        </button>
      </div>
      {last ? (
        <div class="note-last" role="status">
          <p class="source">{noteWords(last, zone, locale)}</p>
          <button type="button" class="button link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {notes.length === 1 ? 'One note' : `${notes.length} notes`}
          </button>
        </div>
      ) : null}
      {open && last ? <List notes={notes} /> : null}
    </section>
  );
}

const noteWords = (note: Note, zone: string, locale: string): string => {
  const word = wordOf(note.kind);
  const text = note.kind === 'words' || note.kind === 'doubt' ? `“${note.text}”` : note.text;
  return `${formatTime(momentAt(note.at, zone), locale)}  ${word ? `${word}: ` : ''}${text}`;
};

function List({ notes }: { notes: readonly Note[] }): JSX.Element {
  const { panel, zone, locale } = usePanel();
  return (
    <>
      <ul class="note-list">
        {notes.map((one) => (
          <li key={one.id}>
            <span>{noteWords(one, zone, locale)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={`Take away: ${one.text}`}
              title="Take away"
              onClick={() => void panel.drop(one.id)}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <p class="source">They go into the session when you save the call in the popup.</p>
    </>
  );
}
