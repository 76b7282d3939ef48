import { createHash, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { FakeRange } from './app-range.ts';
import { FakeRichText } from './range-values.ts';
import { fakeLook, type FakeLook } from './app-sheet.ts';
import type { FakeSpreadsheet } from './app-spreadsheet.ts';
import { gridOfArea } from './areas.ts';
import { Refusal } from './types.ts';

/** A page the script opened: its words, and the HTML the service was given. */
export interface OpenedPage {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
  readonly width: number;
}

/** What a script did to its user’s screen. */
export interface Screen {
  readonly menu: { readonly words: string; readonly name: string }[];
  readonly pages: OpenedPage[];
  readonly alerts: string[];
}

/** The global services of Apps Script over a fake spreadsheet, and no other: what is missing here is missing there. */
export function scriptServices(spreadsheet: FakeSpreadsheet, pages: Readonly<Record<string, string>>) {
  const screen: Screen = { menu: [], pages: [], alerts: [] };
  const lock = { busy: false };
  return {
    screen,
    lock,
    globals: {
      SpreadsheetApp: spreadsheetApp(spreadsheet, screen),
      HtmlService: htmlService(pages),
      LockService: lockService(lock),
      Utilities: {
        getUuid: () => randomUUID(),
        DigestAlgorithm: { SHA_256: 'sha256' },
        // Google’s bytes are signed.
        computeDigest: (algorithm: string, bytes: readonly number[]) =>
          Array.from(new Int8Array(createHash(algorithm).update(Int8Array.from(bytes)).digest())),
        formatDate: (date: { getTime(): number }, zone: string, pattern: string) => {
          if (pattern !== "yyyy-MM-dd'T'HH:mm:ss") throw new Refusal(`The fake does not know ${pattern}.`);
          const instant = Temporal.Instant.fromEpochMilliseconds(date.getTime());
          return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' });
        },
      },
    },
  };
}

function spreadsheetApp(spreadsheet: FakeSpreadsheet, screen: Screen) {
  const mayShow = () => {
    if (spreadsheet.mode !== 'FULL') throw new Refusal('You do not have permission to call this method.');
  };
  const page = (kind: OpenedPage['kind'], html: FakeHtml, title: string) => {
    mayShow();
    screen.pages.push({ kind, title, html: html.getContent(), width: html.width });
  };
  return {
    ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
    DeveloperMetadataVisibility: { DOCUMENT: 'DOCUMENT', PROJECT: 'PROJECT' },
    getActiveSpreadsheet: () => (spreadsheet.insist('read'), spreadsheet),
    flush: () => undefined,
    newRichTextValue: () => {
      let words = '';
      const builder = {
        setText: (text: string) => ((words = text), builder),
        build: () => new FakeRichText(words),
      };
      return builder;
    },
    newDataValidation: ruleBuilder,
    newConditionalFormatRule: lookBuilder,
    getUi: () => {
      if (spreadsheet.mode === 'CUSTOM_FUNCTION') throw new Refusal('Cannot call SpreadsheetApp.getUi() from this context.'); // prettier-ignore
      return {
        ButtonSet: { OK: 'OK' },
        createMenu: () => menuBuilder(screen),
        alert: (_: string, message: string) => (mayShow(), screen.alerts.push(message)),
        showSidebar: (html: FakeHtml) => page('sidebar', html, html.title),
        showModalDialog: (html: FakeHtml, title: string) => page('dialog', html, title),
      };
    },
  };
}

function menuBuilder(screen: Screen) {
  const items: { words: string; name: string }[] = [];
  const builder = {
    addItem: (words: string, name: string) => (items.push({ words, name }), builder),
    addSeparator: () => builder,
    addToUi: () => void screen.menu.splice(0, screen.menu.length, ...items),
  };
  return builder;
}

function ruleBuilder() {
  let condition: object = {};
  let strict = true;
  const builder = {
    requireValueInRange: (range: FakeRange, dropdown: boolean) => {
      const grid = gridOfArea(range.sheet.tab, range.area);
      condition = {
        type: 'ONE_OF_RANGE',
        values: [{ userEnteredValue: JSON.stringify({ grid, dropdown }) }],
      };
      return builder;
    },
    setAllowInvalid: (allow: boolean) => ((strict = !allow), builder),
    build: () => ({ rule: { condition, strict } }),
  };
  return builder;
}

function lookBuilder() {
  let [word, ranges] = ['', [] as readonly FakeRange[]];
  const format: { backgroundColor?: string; textColor?: string } = {};
  const builder = {
    whenTextEqualTo: (text: string) => ((word = text), builder),
    setBackground: (color: string) => ((format.backgroundColor = color), builder),
    setFontColor: (color: string) => ((format.textColor = color), builder),
    setRanges: (some: readonly FakeRange[]) => ((ranges = some), builder),
    build: (): FakeLook => {
      if (ranges.length === 0) throw new Refusal('A conditional format rule needs a range.');
      const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] };
      return fakeLook({ booleanRule: { condition, format } } as FakeLook['rule'], ranges);
    },
  };
  return builder;
}

/** A page as the HTML service makes it. */
interface FakeHtml {
  readonly title: string;
  readonly width: number;
  getContent(): string;
}

function htmlService(pages: Readonly<Record<string, string>>) {
  const output = (content: string) => {
    const html = {
      title: '',
      width: 300,
      getContent: () => content,
      setTitle: (title: string) => ((html.title = title), html),
      setWidth: (width: number) => ((html.width = width), html),
      setHeight: () => html,
    };
    return html;
  };
  return {
    createHtmlOutput: output,
    createHtmlOutputFromFile: (name: string) => {
      const page = pages[`${name}.html`];
      if (page === undefined) throw new Refusal(`No HTML file named ${name} was found.`);
      return output(page);
    },
  };
}

const lockService = (lock: { busy: boolean }) => ({
  getDocumentLock: () => ({
    tryLock: () => !lock.busy && (lock.busy = true),
    releaseLock: () => void (lock.busy = false),
  }),
});
