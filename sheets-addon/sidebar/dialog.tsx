import { render } from 'preact';
import { PaperDialog } from './paper-dialog.tsx';

const root = document.getElementById('app');
if (root) render(<PaperDialog />, root);
