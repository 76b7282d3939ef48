import { callHome } from '#extension/gateways/call-home.ts';
import { browserWorld } from '#extension/gateways/world.ts';
import { openCaptureStore } from '#extension/desk/capture-store.ts';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/popup/popup.css';
import '#extension/screens/popup/popup-parts.css';

/**
 * The page bears its header; its script begins once that is painted, and at the latest where nothing is painted, as in a hidden tab. The
 * disk is asked meanwhile.
 */
const world = browserWorld();
const ground = { world, home: callHome(), store: openCaptureStore(() => world.now()) };
const begin = () => void import('./start.tsx').then(({ start }) => start(ground));
const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const hidden = new Promise((done) => setTimeout(done, 200));
void Promise.race([painted, hidden]).then(begin);
