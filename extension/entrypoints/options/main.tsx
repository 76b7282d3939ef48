import { effect } from '@preact/signals';
import { render } from 'preact';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/workbench/workbench.css';
import '#extension/screens/options/options.css';
import '#extension/screens/options/google.css';
import { runCommand } from '#shared/workflows/door.ts';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { Workbook } from '#extension/screens/options/workbook.tsx';
import { Options } from '#extension/screens/options/options.tsx';
import { askWorker } from '#extension/call/browser-doors.ts';
import { openCaptureStore } from '#extension/desk/capture-store.ts';
import { deleteEverything } from '#extension/home/delete-everything.ts';
import { openWhere } from '#extension/home/open-home.ts';
import { createOptions } from '#extension/home/options.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { switchWatching, watchedCalls } from '#extension/home/watch-hosts.ts';
import { CHANNEL, hearOfMoves } from '#extension/home/shown-home.ts';
import { browserWorld } from '#extension/gateways/world.ts';

const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const world = browserWorld();
const openSheet = async (id: string) =>
  (await import('#extension/gateways/google/page-sheet.ts')).pageSheet(id, world);
const where = await openWhere({ world, openSheet }, () => Promise.resolve(runCommand), hearOfMoves());
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
