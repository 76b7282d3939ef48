import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** A native dialog: focus moves in and back, Esc closes. */
export function Dialog({
  title,
  sub,
  onClose,
  children,
}: {
  title: string;
  sub?: string | null | undefined;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isLeft = useRef(false);
  useLayoutEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
    // One types at once: left to itself the browser gives the focus to “Close”.
    node?.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus();
    return () => {
      isLeft.current = true;
      node?.close();
      // Whoever asked for it may be gone, as a row of “Find” is: then the page's name takes the focus.
      const at = document.activeElement;
      if (at === document.body || node?.contains(at)) document.querySelector('h1')?.focus();
    };
  }, []);
  // Whoever opened it takes it away: until then it is there, and nothing behind it can be pressed.
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={cancel}
      onClose={() => isLeft.current || onClose()}
    >
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {sub ? <p class="small quiet">{sub}</p> : null}
        </div>
        <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
