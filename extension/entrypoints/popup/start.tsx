import { render } from 'preact';
import { loadCallBook } from '#extension/gateways/call-book.ts';
import type { CallHome } from '#extension/gateways/call-home.ts';
import { Popup } from '#extension/screens/popup/popup.tsx';
import { askWorker, closeAfter, copyText, openPage, openSidePanel } from '#extension/call/browser-doors.ts';
import { createCaptureForm } from '#extension/call/capture-form.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { diagnosePageInFront, readPageInFront } from '#extension/call/page-reader.ts';
import type { browserWorld } from '#extension/gateways/world.ts';

/** What the disk was asked for before the popup was painted. */
interface Ground {
  readonly world: ReturnType<typeof browserWorld>;
  readonly home: Promise<CallHome>;
  readonly store: Promise<CaptureStore>;
}

/** Draws the form and lets it read page and practice. */
export function start({ world, home, store }: Ground): void {
  const homeName = async () => (await home).key;
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
}
