import { render } from 'preact';
import { callHome, loadCallBook } from '#extension/gateways/call-book.ts';
import { Popup } from '#extension/screens/popup/popup.tsx';
import { askWorker, closeAfter, copyText, openPage, openSidePanel } from '#extension/call/browser-doors.ts';
import { createCaptureForm } from '#extension/call/capture-form.ts';
import { openCaptureStore } from '#extension/desk/capture-store.ts';
import { diagnosePageInFront, readPageInFront } from '#extension/call/page-reader.ts';
import { browserWorld } from '#extension/gateways/world.ts';

const world = browserWorld();
const home = callHome();
const homeName = async () => (await home).key;
const store = openCaptureStore(() => world.now());
const form = createCaptureForm({
  store,
  readPage: readPageInFront,
  loadBook: async () => loadCallBook((await home).db),
  home: homeName,
  ask: askWorker,
  world,
});
const doors = {
  form,
  locale: world.locale,
  zone: world.zone,
  saveKey: navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl',
  home: homeName,
  openWorkbench: openPage,
  openPanel: openSidePanel,
  diagnose: diagnosePageInFront,
  copy: copyText,
  // The drafts answer a question only after every write before it.
  close: () => void closeAfter(store.then((kept) => kept.get('drafts', 'the last word'))),
};
const root = document.getElementById('root');
if (root) render(<Popup doors={doors} />, root);
void form.open();
