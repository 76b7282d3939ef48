import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface TabsProps {
  readonly label: string;
  readonly items: readonly { readonly href: string; readonly word: string }[];
  readonly current: string;
}

/** Links between the views of one thing; where they lie in one line, the one in view is brought into sight. */
export function Tabs({ label, items, current }: TabsProps): JSX.Element {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const at = line.current?.querySelector<HTMLElement>('[aria-current]');
    if (line.current && at) line.current.scrollLeft = at.offsetLeft - line.current.offsetLeft;
  }, [current]);
  return (
    <nav class="tabs" aria-label={label} ref={line}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.href === current ? 'page' : undefined}>
          {item.word}
        </a>
      ))}
    </nav>
  );
}
