import { signal } from '@preact/signals';
import { render } from 'preact';
import { keepDraftsIn } from '#shared/ui/kept.tsx';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/workbench/workbench.css';
import { openShelf } from '#extension/gateways/drafts-db.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { Workbench } from '#extension/screens/workbench/frame/app.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { openWhere } from '#extension/home/open-home.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { tellOfSaves } from '#extension/worker/tell-of-saves.ts';
import { CHANNEL, hearOfMoves, localWhere, MOVED } from '#extension/home/shown-home.ts';
import { browserWorld } from '#extension/gateways/world.ts';
import { openTrial } from './trial.ts';

const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

/** The page served by `npm start` is a trial over a book of its own; the extension page is the practice, wherever it lives. */
const served = location.protocol.startsWith('http');
const world = browserWorld();
const openSheet = async (id: string) =>
  (await import('#extension/gateways/google/page-sheet.ts')).pageSheet(id, world);
/** The workflows, which a page that only shows does without: loaded when it is first touched. */
const planner = async () => (await import('#shared/workflows/door.ts')).runCommand;
for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => void planner(), { once: true });
const where = served
  ? localWhere(await openIndexedDb('valueback-trial'), 'here', signal(false))
  : await openWhere({ world, openSheet }, planner, hearOfMoves());
const shelf = await openShelf(served ? 'valueback-trial-kept' : 'valueback-kept').catch(() => null);
keepDraftsIn(shelf);
const practice = createPractice(
  where.gateway,
  async (...asked) => (await planner())(...asked),
  world,
  where.later,
  shelf,
);
const root = document.getElementById('root');
const home = { practice, shell: browserShell(served), where, shelf };
if (root)
  render(
    <PracticeProvider value={home}>
      <Workbench />
    </PracticeProvider>,
    root,
  );
if (served) await openTrial(where.gateway, world);
else void navigator.storage?.persist?.();
await practice.load();
const others = new BroadcastChannel(CHANNEL);
others.addEventListener('message', ({ data }) => void (data === MOVED ? null : practice.load(true)));
const worker = served ? null : (await import('#extension/call/browser-doors.ts')).askWorker;
tellOfSaves(practice, { pages: others, worker });
