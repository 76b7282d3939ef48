import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { foldName } from '#shared/base/names.ts';
import { Icon } from '#shared/ui/icons.tsx';
import { pickList, type Pickable } from '#extension/call/pick-list.ts';
import { useDoors } from './popup-doors.ts';

interface PickerProps {
  readonly onDone: () => void;
  /** What stands in the field when it opens. */
  readonly start?: string;
  /** Whether the reader's next key should land here. */
  readonly focused?: boolean;
}

const MOST = 6;

/** Type to filter, arrows to move, Enter to choose; a name nobody has begins a new client. */
export function ClientPicker({ onDone, start = '', focused = false }: PickerProps): JSX.Element {
  const { form, locale, zone } = useDoors();
  const id = useId();
  const [text, setText] = useState(start);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(focused);
  const known = form.known.value;
  const all = known ? pickList(known.book, known.now, zone, locale) : [];
  const found = bestFirst(all, text).slice(0, MOST);
  const isNew = text.trim() !== '' && !found.some((one) => foldName(one.client) === foldName(text));
  const last = found.length - 1 + (isNew ? 1 : 0);
  const problem = form.problems.value.find(({ field }) => field === 'client');
  const choose = (n: number) => {
    const one = found[n];
    if (one) form.choose(one.id);
    else if (text.trim() !== '') form.choose(null, text.trim());
    else return;
    setOpen(false);
    onDone();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt(Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), Math.max(last, 0)));
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() === '') {
      // Saving without a name: it is asked for, never taken from the top of the list.
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      // With the list closed no row is marked, so none is taken.
      if (open) choose(at);
      else setOpen(true);
    } else if (event.key === 'Tab' && !event.shiftKey && open && text.trim() !== '') {
      choose(at);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class={`field picker${problem ? ' wrong' : ''}`}>
      <span class="field-top">
        <label htmlFor={id}>Client</label>
      </span>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={open && last >= 0}
        aria-controls={open && last >= 0 ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && last >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={problem ? true : undefined}
        value={text}
        ref={(node) => {
          if (node && focused && document.activeElement === document.body) node.focus();
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
          form.change({ client: event.currentTarget.value });
        }}
      />
      {open && last >= 0 ? (
        <ul class="options" role="listbox" id={`${id}-list`} aria-label="Clients">
          {found.map((one, n) => (
            <Option key={one.id} id={`${id}-${n}`} chosen={n === at} onChoose={() => choose(n)}>
              <span class="who-name">
                <Bold text={one.client} part={text} />
                {one.doubled ? <span class="source"> {one.title}</span> : null}
              </span>
              <span class="source">{one.hint}</span>
            </Option>
          ))}
          {isNew ? (
            <Option
              id={`${id}-${found.length}`}
              chosen={at === found.length}
              onChoose={() => choose(found.length)}
            >
              <span class="who-name">New client “{text.trim()}”</span>
            </Option>
          ) : null}
        </ul>
      ) : null}
      {problem ? (
        <span class="error" role="alert">
          <Icon name="crossRing" /> {problem.message}
        </span>
      ) : null}
    </div>
  );
}

/** Those that hold what was typed: the client of that very name, then where a word begins with it, then where it only occurs. */
function bestFirst(all: readonly Pickable[], text: string): Pickable[] {
  const wanted = foldName(text);
  const rank = ({ client, title }: Pickable): number => {
    const words = ` ${foldName(`${client} ${title}`)}`;
    if (foldName(client) === wanted) return -1;
    return words.includes(` ${wanted}`) ? 0 : words.includes(wanted) ? 1 : 2;
  };
  const ranked = all.map((one) => ({ one, rank: rank(one) })).filter((entry) => entry.rank < 2);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

interface OptionProps {
  readonly id: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: JSX.Element | (JSX.Element | null)[];
}

/** The field keeps the focus and its keys; the mouse chooses before the field loses it. */
const Option = ({ id, chosen, onChoose, children }: OptionProps): JSX.Element => (
  // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the combobox
  <li
    id={id}
    role="option"
    aria-selected={chosen}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onChoose}
  >
    {children}
  </li>
);

/** The typed part in bold, where the name begins with it. */
function Bold({ text, part }: { text: string; part: string }): JSX.Element {
  const length = foldName(text).startsWith(foldName(part)) ? part.trim().length : 0;
  return (
    <>
      <b>{text.slice(0, length)}</b>
      {text.slice(length)}
    </>
  );
}
