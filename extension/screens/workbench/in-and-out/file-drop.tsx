import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** A place to drop one file, or to choose it by keyboard. */
export function FileDrop({
  accept,
  word,
  onFile,
}: {
  accept: string;
  word: string;
  onFile: (file: File) => void;
}): JSX.Element {
  const [over, setOver] = useState(false);
  return (
    <label
      class={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <span>{word}</span>
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
