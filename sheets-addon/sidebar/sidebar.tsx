import { render } from 'preact';
import { Sidebar } from './app.tsx';

const root = document.getElementById('app');
if (root) render(<Sidebar start={root.dataset['panel'] ?? 'row'} />, root);
