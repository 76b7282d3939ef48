import { effect } from '@preact/signals';
import { render } from 'preact';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/workbench/workbench.css';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { Workbench } from '#extension/screens/workbench/app.tsx';
import { PracticeProvider } from '#extension/screens/workbench/practice-context.tsx';
import { createPractice } from '#extension/state/practice.ts';
import { browserShell } from '#extension/state/shell.ts';
import { browserWorld } from '#extension/state/world.ts';
import { openTrial } from './trial.ts';
import { runCommand } from '#shared/workflows/commands.ts';

const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

/** The page served by `npm start` is a trial over a book of its own; the extension page is the practice. */
const served = location.protocol.startsWith('http');
const world = browserWorld();
const gateway = await openIndexedDb(served ? 'valueback-trial' : 'valueback');
const practice = createPractice(gateway, runCommand, world);
const root = document.getElementById('root');
if (root)
  render(
    <PracticeProvider value={{ practice, shell: browserShell(served) }}>
      <Workbench />
    </PracticeProvider>,
    root,
  );
if (served) await openTrial(gateway, world);
else void navigator.storage?.persist?.();
await practice.load();
const others = new BroadcastChannel('valueback');
others.addEventListener('message', () => void practice.load());
effect(() => {
  const home = practice.home.value;
  if (home.kind === 'ready' && home.savedAt !== null) others.postMessage('saved');
});
