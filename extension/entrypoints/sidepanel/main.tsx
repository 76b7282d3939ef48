import { render } from 'preact';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/popup/popup-parts.css';
import '#extension/screens/panel/panel.css';
import { glanceHome } from '#extension/home/glance-home.ts';
import { Panel } from '#extension/screens/panel/panel.tsx';
import { openCaptureStore } from '#extension/desk/capture-store.ts';
import { createPanel } from '#extension/call/panel.ts';
import { browserWorld } from '#extension/gateways/world.ts';

const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const world = browserWorld();
const panel = createPanel({
  store: openCaptureStore(() => world.now()),
  load: glanceHome,
  world,
});
const root = document.getElementById('root');
const openWorkbench = (path: string) => void window.open(`/workbench.html#${path}`);
if (root) render(<Panel panel={panel} world={world} openWorkbench={openWorkbench} />, root);
await panel.load();

/** The panel follows the last click while somebody looks at it; a hidden one asks nothing. */
setInterval(() => {
  if (!document.hidden) void panel.glance();
}, 2000);
document.addEventListener('visibilitychange', () => void panel.glance());
new BroadcastChannel('valueback').addEventListener('message', () => void panel.load());
