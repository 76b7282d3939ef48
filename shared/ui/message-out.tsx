import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './actions.tsx';

interface Props {
  /** What the message is called beside others. */
  readonly label: string;
  /** As it goes out, its subject first. */
  readonly words: string;
  /** Opens the mail program; null without an address. */
  readonly mailto: string | null;
  /** Puts a text on the clipboard; false where the browser does not let it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Notes that it went out. */
  readonly onNote: () => void;
  readonly disabled?: boolean;
}

/** A message to a client: to copy or to mail, and noted as sent with it. Nothing is sent by itself. */
export function MessageOut({ label, words, mailto, copy, onNote, disabled = false }: Props): JSX.Element {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copyAndNote = async () => {
    const done = await copy(words);
    setCopied(done);
    if (done) onNote();
  };
  return (
    <div class="field">
      <textarea readOnly rows={13} value={words} aria-label={`Message: ${label}`} />
      <div class="buttons">
        <Button look="primary" icon="copy" disabled={disabled} onClick={() => void copyAndNote()}>
          Copy and note it
        </Button>
        {mailto && !disabled ? (
          <a class="button" href={mailto} target="_blank" rel="noopener" onClick={onNote}>
            Open in mail
          </a>
        ) : null}
      </div>
      {mailto ? null : <span class="source">No e-mail address of the client yet.</span>}
      {copied === false ? (
        <span class="source" role="alert">
          The browser did not let it be copied. Select the text above and copy it, then note it here.{' '}
          <Button look="link" onClick={onNote}>
            Note it
          </Button>
        </span>
      ) : null}
    </div>
  );
}
