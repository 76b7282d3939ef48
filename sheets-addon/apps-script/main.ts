/// <reference types="google-apps-script" />
import { GatewayError } from '#shared/table/book/gateway.ts';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';
import { menu, TITLE, type MenuEntry, type Panel } from './menu.ts';
import { inWords, recalculate, serve, setUpSheet } from './serve.ts';
import type { Services } from './services.ts';
import { markEdited } from './mark-edited.ts';

const LOCK_MS = 20_000;
/** Google stops a script after six minutes; set-up stops itself before, between two tabs. */
const SET_UP_MS = 4.5 * 60_000;
const GO_ON = 'Choose “Set up or repair this sheet” again: it goes on from there.';
const BUSY = 'Another window is writing to this sheet. Try again in a moment; nothing was changed.';

/** Google’s services, each named only where it is called: loading the code must call none. */
const services: Services = {
  spreadsheet: () => SpreadsheetApp.getActiveSpreadsheet(),
  textOf: (text) => SpreadsheetApp.newRichTextValue().setText(text).build(),
  rule: () => SpreadsheetApp.newDataValidation(),
  look: () => SpreadsheetApp.newConditionalFormatRule(),
  get forAll() {
    return SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
  },
  get wholeSheet() {
    return SpreadsheetApp.ProtectionType.SHEET;
  },
  file: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
  flush: () => SpreadsheetApp.flush(),
  alone: (work) => {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(LOCK_MS)) throw new GatewayError('quota', BUSY);
    try {
      return work();
    } finally {
      lock.releaseLock();
    }
  },
  wallClock: (date, zone) => Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss"),
  now: () => Date.now(),
  random: (bytes) =>
    Uint8Array.from(Utilities.getUuid().replace(/-/g, '').match(/../g) ?? [], (pair) =>
      parseInt(pair, 16),
    ).slice(-bytes),
};

/** Builds the menu; the only thing that works before the add-on is allowed anything. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const made = ui.createMenu(TITLE);
  for (const { words, name, parted } of menu) {
    if (parted) made.addSeparator();
    made.addItem(words, name);
  }
  made.addToUi();
}

/** After a person’s edit the derived tabs say that they are out of date. Writes of programs make no edit. */
export function onEdit(event: { range?: GoogleAppsScript.Spreadsheet.Range } | undefined): void {
  if (event?.range) markEdited(event.range, services);
}

/** Does what a menu entry says; what the world does wrong is told, not thrown. */
export function runMenu(name: string): void {
  const entry = menu.find((one) => one.name === name);
  if (!entry) throw new Error(`The menu has no ${name}.`);
  const said = inWords(() => {
    const message = doEntry(entry);
    return { kind: 'done', message };
  });
  if (said.kind === 'failed')
    SpreadsheetApp.getUi().alert(TITLE, said.message, SpreadsheetApp.getUi().ButtonSet.OK);
  else if (said.kind === 'done' && said.message !== '') services.spreadsheet().toast(said.message, TITLE, 8);
}

function doEntry({ does }: MenuEntry): string {
  if (does === 'setUp') {
    const { kind, message } = setUpSheet(services, SET_UP_MS, (soFar) =>
      services.spreadsheet().toast(soFar, TITLE, 30),
    );
    return kind === 'done' ? message : `${message} ${GO_ON}`;
  }
  if (does === 'paper') return openPaper();
  if (does === 'recalculate') {
    recalculate(services);
    return `${DERIVED_WORDS} are up to date.`;
  }
  openSidebar(does.open);
  return '';
}

/** Shows the sidebar with one of its panels: the page finds its panel in an attribute of its root. */
function openSidebar(panel: Panel): void {
  const page = services.file('sidebar');
  const html = HtmlService.createHtmlOutput(page.replace('data-panel="row"', `data-panel="${panel}"`));
  SpreadsheetApp.getUi().showSidebar(html.setTitle(TITLE));
}

function openPaper(): string {
  const html = HtmlService.createHtmlOutputFromFile('dialog').setWidth(860).setHeight(640);
  SpreadsheetApp.getUi().showModalDialog(html, 'Proposal');
  return '';
}

/** Answers the sidebar and the dialog. */
export const valueback = (json: string): string => serve(json, services);
