import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { Logo } from '#shared/ui/icons.tsx';

/** The popup until it can read a page itself: it leads to the workbench. */
export const Popup = ({ openWorkbench }: { openWorkbench: (path: string) => void }): JSX.Element => (
  <main class="popup">
    <h1>
      <Logo /> Valueback
    </h1>
    <p class="quiet">
      Reading calendar and call pages comes with a later version. Log the call in the workbench: drop its
      calendar file, paste the invitation, or type.
    </p>
    <Button look="primary" onClick={() => openWorkbench('/meeting')}>
      Log a call
    </Button>
    <Button onClick={() => openWorkbench('/today')}>Open the workbench</Button>
  </main>
);
