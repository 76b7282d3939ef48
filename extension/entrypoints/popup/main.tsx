import { render } from 'preact';
import '#shared/ui/theme.css';
import '#shared/ui/parts.css';
import '#extension/screens/popup/popup.css';
import { Popup } from '#extension/screens/popup/popup.tsx';

const root = document.getElementById('root');
if (root) render(<Popup openWorkbench={(path) => void window.open(`/workbench.html#${path}`)} />, root);
