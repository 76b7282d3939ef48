import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sheetKey } from '#extension/gateways/home.ts';
import { Notice } from './notice.tsx';
import { useDoors } from './popup-doors.ts';

/** A Google sheet is in front: the practice may live in it. Nothing is offered where it does. */
export function OpenSheet({ id }: { readonly id: string }): JSX.Element | null {
  const { home } = useDoors();
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => void home().then(setKey), [home]);
  if (key === null || key === sheetKey(id)) return null;
  return (
    <Notice title="A Google sheet is open." tone="note" icon="rows">
      <p>
        Your practice can live in it.{' '}
        <a class="button link" href={`/options.html?sheet=${id}#workbook`} target="_blank" rel="noreferrer">
          Use this open sheet
        </a>
      </p>
    </Notice>
  );
}
