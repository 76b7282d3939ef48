import { effect } from '@preact/signals';
import { render } from 'preact';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/workbench/workbench.css';
import '#extension/screens/options/options.css';
import '#extension/screens/options/google.css';
import { runCommand } from '#shared/workflows/door.ts';
import { PracticeProvider } from '#extension/screens/workbench/practice-context.tsx';
import { Workbook } from '#extension/screens/options/workbook.tsx';
import { Options } from '#extension/screens/options/options.tsx';
import { askWorker } from '#extension/state/browser-doors.ts';
import { openCaptureStore } from '#extension/state/capture-store.ts';
import { deleteEverything } from '#extension/state/delete-everything.ts';
import { openWhere } from '#extension/state/open-home.ts';
import { createOptions } from '#extension/state/options.ts';
import { createPractice } from '#extension/state/practice.ts';
import { browserShell } from '#extension/state/shell.ts';
import { switchWatching, watchedCalls } from '#extension/state/watch-hosts.ts';
import { CHANNEL, hearOfMoves } from '#extension/state/where.ts';
import { browserWorld } from '#extension/state/world.ts';

const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const world = browserWorld();
const openSheet = async (id: string) =>
  (await import('#extension/gateways/google/page-sheet.ts')).pageSheet(id, world);
const where = await openWhere({ world, plan: runCommand, openSheet }, hearOfMoves());
const practice = createPractice(where.gateway, runCommand, world, where.later);
const options = createOptions({
  store: openCaptureStore(() => world.now()),
  ask: askWorker,
  watched: watchedCalls,
  switchWatching,
  deleteEverything,
  openForm: () => void window.open('/popup.html'),
});
const root = document.getElementById('root');
const home = { practice, shell: browserShell(false), where };
const google = await (await import('./google.ts')).googleOptions(world, home.shell);
if (root)
  render(
    <PracticeProvider value={home}>
      <Options options={options} workbook={<Workbook {...google} />} />
    </PracticeProvider>,
    root,
  );
/** The rest of this page stands on the home it was opened with: once the practice moved, it opens anew. */
effect(() => {
  const { busy, trouble } = google.view;
  if (where.left.value && busy.value === null && trouble.value === null) location.reload();
});
const load = () => Promise.all([practice.load(), options.load()]);
await load();
if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
new BroadcastChannel(CHANNEL).addEventListener('message', () => void load());
