import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { foldName } from '#shared/base/names.ts';
import { pickList, type Pickable } from '#extension/call/pick-list.ts';
import { focusIfFree, useDoors } from './popup-doors.ts';
import { Field } from './text-field.tsx';

interface PickerProps {
  readonly onDone: () => void;
  /** What stands in the field when it opens. */
  readonly start?: string;
  /** Whether the reader's next key should land here. */
  readonly focused?: boolean;
}

const MOST = 6;
/** The list closes with the next click: what lies below moves up, and not under a mouse that is just pressed there. */
const ONCE = { once: true };

/** Type to filter, arrows to move, Enter to choose; a name nobody has begins a new client, and without one nothing is taken from the top of the list on saving. */
export function ClientPicker({ onDone, start = '', focused = false }: PickerProps): JSX.Element {
  const { form } = useDoors();
  const id = useId();
  const [text, setText] = useState(start);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(focused);
  const name = text.trim();
  const found = useFound(text);
  const rows = rowsOf(found, name);
  const shown = open && rows.length > 0;
  const problem = form.problems.value.find(({ field }) => field === 'client');
  const choose = (n: number) => {
    const one = found[n];
    if (!one && name === '') return;
    form.choose(one?.id ?? null, one ? '' : name);
    setOpen(false);
    onDone();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setAt(Math.max(0, Math.min(at + step, rows.length - 1)));
    } else if (event.key === 'Enter' && !event.isComposing) {
      if (name === '' && (event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // With the list closed no row is marked, so none is taken.
      (open ? choose : () => setOpen(true))(at);
    } else if (event.key === 'Tab') {
      if (open && name !== '' && !event.shiftKey) choose(at);
      setOpen(false);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field id={id} label="Client" look=" picker" problem={problem}>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${at}` : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        value={text}
        ref={focused ? focusIfFree : null}
        onFocus={() => setOpen(true)}
        onBlur={() => addEventListener('click', () => setOpen(document.activeElement?.id === id), ONCE)}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
          form.change({ client: event.currentTarget.value });
        }}
      />
      {shown ? (
        <ul class="options" role="listbox" id={`${id}-list`} aria-label="Clients">
          {rows.map((row, n) => (
            // The field keeps the focus and its keys; the mouse chooses before the field loses it.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the combobox
            <li
              key={row.key}
              id={`${id}-${n}`}
              role="option"
              aria-selected={n === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(n)}
            >
              {row}
            </li>
          ))}
        </ul>
      ) : null}
    </Field>
  );
}

/** What is offered: who was found, and a new client where none has that very name. */
function rowsOf(found: readonly Pickable[], name: string): JSX.Element[] {
  const rows = found.map((one) => <Known key={one.id} one={one} text={name} />);
  const isNew = name !== '' && !found.some((one) => foldName(one.client) === foldName(name));
  return isNew ? [...rows, <span class="who-name">New client “{name}”</span>] : rows;
}

/** A client there is: the engagement, where there are several, and what it is known by. */
const Known = ({ one, text }: { one: Pickable; text: string }): JSX.Element => (
  <>
    <span class="who-name">
      <Bold text={one.client} part={text} />
      {one.doubled ? <span class="source"> {one.title}</span> : null}
    </span>
    <span class="source">{one.hint}</span>
  </>
);

/** Those that hold what was typed: the client of that very name, then where a word begins with it, then where it only occurs. */
function useFound(text: string): Pickable[] {
  const { form, locale, zone } = useDoors();
  const known = form.known.value;
  const wanted = foldName(text);
  const rank = ({ client, title }: Pickable): number => {
    const words = ` ${foldName(`${client} ${title}`)}`;
    if (foldName(client) === wanted) return -1;
    return words.includes(` ${wanted}`) ? 0 : words.includes(wanted) ? 1 : 2;
  };
  const all = known ? pickList(known.book, known.now, zone, locale) : [];
  const ranked = all.map((one) => [rank(one), one] as const).filter(([at]) => at < 2);
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, MOST)
    .map(([, one]) => one);
}

/** The typed part in bold, where the name begins with it. */
function Bold({ text, part }: { text: string; part: string }): JSX.Element {
  const length = foldName(text).startsWith(foldName(part)) ? part.length : 0;
  return (
    <>
      <b>{text.slice(0, length)}</b>
      {text.slice(length)}
    </>
  );
}
