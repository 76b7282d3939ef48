import type { ComponentChildren, JSX } from 'preact';
import { Button } from './actions.tsx';

/** Whether the reader’s keys have a Command key in the place of Ctrl. */
const isMac = (): boolean => /Mac|iP/.test(navigator.platform);

/** Ctrl + Enter saves from any field of a form. */
export const savesByKey =
  (save: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };

interface FormEndProps {
  readonly save: string;
  readonly cancel?: string;
  readonly onCancel?: () => void;
  /** Whether what is typed is kept. */
  readonly state: ComponentChildren;
  /** A quiet way to another form. */
  readonly aside?: ComponentChildren;
  readonly isBusy?: boolean;
}

/** The end of a form: at the left the quiet ways and whether the draft is kept, at the right the way out and the button with its key. */
export const FormEnd = ({
  save,
  cancel,
  onCancel,
  state,
  aside,
  isBusy = false,
}: FormEndProps): JSX.Element => (
  <div class="form-end">
    {aside}
    <span class="source grow">{state}</span>
    {onCancel ? <Button onClick={onCancel}>{cancel}</Button> : null}
    <Button submit look="primary" disabled={isBusy}>
      {save} <kbd aria-hidden="true">{isMac() ? '⌘' : 'Ctrl'} ↵</kbd>
    </Button>
  </div>
);
