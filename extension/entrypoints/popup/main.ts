import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/popup/popup.css';
import '#extension/screens/popup/popup-parts.css';

/** The page bears its header; its script begins once that is painted, and at the latest where nothing is painted, as in a hidden tab. */
const begin = () => void import('./start.tsx');
const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const hidden = new Promise((done) => setTimeout(done, 200));
void Promise.race([painted, hidden]).then(begin);
