import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { mailtoOf } from '../documents/mailto.ts';
import { updateText, type UpdateMessage } from '../documents/update-parts.ts';
import { Empty } from './layout.tsx';
import { MessageOut } from './message-out.tsx';

interface Props {
  readonly update: UpdateMessage;
  /** The client’s address. */
  readonly email: string | null;
  readonly copy: (text: string) => Promise<boolean>;
  /** Notes which pieces were told, and in which words. */
  readonly onTold: (pieces: readonly string[], message: string) => void;
}

/** Work the client did not see, chosen line by line, as a message of half a minute. */
export function UpdateBox({ update, email, copy, onTold }: Props): JSX.Element {
  const [left, setLeft] = useState<readonly string[]>([]);
  const told = update.lines.map(({ id }) => id).filter((id) => !left.includes(id));
  const text = updateText(update, told);
  if (update.lines.length === 0)
    return (
      <Empty title="All of it was told">
        Work is noted in the tab Moments, below the line; what is finished and untold stands here.
      </Empty>
    );
  return (
    <>
      <fieldset class="checks">
        <legend class="sr">What to tell</legend>
        {update.lines.map(({ id, line }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={told.includes(id)}
              onChange={() => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
            />{' '}
            {line}
          </label>
        ))}
      </fieldset>
      <MessageOut
        label="Update"
        words={`${update.subject}\n\n${text}`}
        mailto={mailtoOf(email, update.subject, text)}
        copy={copy}
        onNote={() => onTold(told, text)}
        disabled={told.length === 0}
      />
    </>
  );
}
