import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { find } from '#shared/workflows/find/find.ts';
import { marksIn } from '#shared/workflows/find/look-for.ts';
import { Icon } from '#shared/ui/icons.tsx';
import { SEARCH_ICON } from '#shared/ui/page-icons.ts';
import { useBook } from '../frame/practice-context.tsx';
import { go } from '../frame/router.ts';
import { found, type Row } from './rows.ts';

/** Finds clients, screens, acts and words in notes; arrows choose, Enter opens, Esc goes back. */
export function FindDialog({
  onClose,
  early,
}: {
  readonly onClose: () => void;
  /** What was typed while it opened. */
  readonly early: () => string;
}): JSX.Element {
  const { book, now, zone, locale } = useBook();
  const [typed, setTyped] = useState(early);
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a key that is pressed before the field has the focus would be lost.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // What lies in the book is gone through while nothing is typed yet.
    const ahead = setTimeout(() => find(book, 'a'));
    return () => clearTimeout(ahead);
  }, [book]);
  const { words, groups } = found({ book, now, zone, locale }, typed);
  const rows = groups.flatMap((group) => group.rows);
  const chosen = Math.min(at, rows.length - 1);
  const take = (row: Row | undefined): void => {
    if (!row) return;
    dialog.current?.close();
    go(row.path);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') take(rows[chosen]);
    if (!step) return;
    event.preventDefault();
    setAt((chosen + step + rows.length) % Math.max(1, rows.length));
  };
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <dialog class="find" ref={dialog} aria-label="Find" onClose={onClose}>
      <label>
        <Icon name={SEARCH_ICON} />
        <span class="sr">Find a client, an act or a word in your notes</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls="found"
          aria-activedescendant={rows[chosen] ? `found-${chosen}` : undefined}
          autocomplete="off"
          placeholder="Client, act or word in your notes"
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </label>
      <div id="found" role="listbox" aria-label="Found">
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <p class="small quiet" aria-hidden="true">
              {group.title}
            </p>
            {group.rows.map((row) => (
              <FoundRow
                key={row.path + row.text}
                {...{ row, words, onTake: take }}
                n={rows.indexOf(row)}
                chosen={chosen}
              />
            ))}
          </div>
        ))}
      </div>
      <FindEnd nothing={rows.length === 0 ? typed.trim() : ''} />
    </dialog>
  );
}

/** That nothing holds what was typed, and the keys. */
const FindEnd = ({ nothing }: { readonly nothing: string }): JSX.Element => (
  <>
    {nothing === '' ? null : (
      <p class="nothing" role="status">
        Nothing holds “{nothing}”. Try a part of a name.
      </p>
    )}
    <footer class="small quiet">
      <span>↑ ↓ choose</span> <span>↵ open</span> <span>Esc back</span>
    </footer>
  </>
);

interface RowProps {
  readonly row: Row;
  readonly n: number;
  readonly chosen: number;
  readonly words: readonly string[];
  readonly onTake: (row: Row) => void;
}

// The keys are handled by the field, which keeps the focus.
const FoundRow = ({ row, n, chosen, words, onTake }: RowProps): JSX.Element => (
  <div
    id={`found-${n}`}
    role="option"
    tabIndex={-1}
    aria-selected={n === chosen}
    onClick={() => onTake(row)}
    onKeyDown={({ key }) => key === 'Enter' && onTake(row)}
  >
    <Icon name={row.icon} />
    <span class="grow">
      <Marked text={row.text} words={words} />{' '}
      <span class="quiet">
        <Marked text={row.aside} words={words} />
      </span>
    </span>
    {n === chosen ? <Icon name="enter" /> : null}
  </div>
);

/** A text with what was looked for in bold. */
function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let done = 0;
  for (const [from, to] of marksIn(text, words)) {
    if (from < done) continue;
    parts.push(text.slice(done, from), <b key={from}>{text.slice(from, to)}</b>);
    done = to;
  }
  return <>{[...parts, text.slice(done)]}</>;
}
