import { render } from 'preact';
import { Sidebar } from './app.tsx';
import { keepDrafts } from './page-drafts.ts';
import type { PanelName } from './panel-props.ts';

keepDrafts();
const root = document.getElementById('app');
if (root) render(<Sidebar start={(root.dataset['panel'] ?? 'row') as PanelName} />, root);
