import type { JSX } from 'preact';
import { Icon, Logo } from '#shared/ui/icons.tsx';
import { useDoors } from './popup-doors.ts';

/** The mark, the client’s name, the ways out. */
export function Head({ title, children }: { title: string; children?: JSX.Element | null }): JSX.Element {
  const { openWorkbench, openPanel, form } = useDoors();
  const engagement = form.call.value?.engagement?.id;
  return (
    <div class="head">
      <Logo />
      <h1>{title}</h1>
      {children}
      <button
        type="button"
        class="icon-button"
        title="Open the side panel"
        aria-label="Open the side panel"
        onClick={openPanel}
      >
        <Icon name="panel" />
      </button>
      <button
        type="button"
        class="icon-button"
        title="Open the workbench"
        aria-label="Open the workbench"
        onClick={() => openWorkbench(engagement ? `/e/${engagement}` : '/today')}
      >
        <Icon name="external" />
      </button>
    </div>
  );
}
