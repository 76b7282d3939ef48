/** Where a promise is held: a file of tests, and the words of its test. */
export type Held = readonly [file: string, test: string];

/** One kind of fault, what is promised of it, and where that is tried. */
export interface MatrixRow {
  readonly fault: string;
  /** How often, in `npm run proof`; every time, where nothing is said. */
  readonly often: string;
  readonly bar: string;
  readonly held: readonly Held[];
}

/** Every fault and bad input that Valueback promises to bear, one row a kind. */
export const MATRIX: readonly MatrixRow[] = [
  {
    fault: 'crash at any call between queue and spreadsheet, faults of the wire, two devices, edits by hand',
    often: '100,000 schedules; each single crash once',
    bar: '0 rows lost, 0 doubled',
    held: [
      ['test/long/schedules.test.ts', 'no row is lost or doubled'],
      ['test/shared/google/simulation.test.ts', 'a crash at any single call'],
    ],
  },
  {
    fault: 'the worker of the extension is killed during a save',
    often: '200 kills',
    bar: '0 lost, 0 doubled',
    held: [['test/browser/durability.test.ts', 'the worker is killed']],
  },
  {
    fault: 'the browser is killed during a save',
    often: '60 kills',
    bar: 'what was said to be saved is there, once',
    held: [['test/browser/durability.test.ts', 'the browser is killed']],
  },
  {
    fault: 'the command line is killed at its write; several run at once',
    often: '100 kills; 4 at once',
    bar: 'the old file or the new one, whole',
    held: [
      ['test/sheets-addon/command-line/kills.test.ts', 'the command line is killed'],
      [
        'test/sheets-addon/command-line/file-port.test.ts',
        'all log their session into one file, none is lost',
      ],
    ],
  },
  {
    fault: 'a form half-typed: Escape, worker killed, extension reloaded',
    often: 'each',
    bar: 'the form is there again',
    held: [['test/browser/capture.test.ts', 'a form left half-typed is there again']],
  },
  {
    fault: 'a full disk, a quota, records damaged or of a newer version',
    often: 'each store',
    bar: 'what was there stays; said in words; the rest works',
    held: [
      [
        'test/extension/gateways/indexed-db.test.ts',
        'says that the disk is full, and holds what was there before',
      ],
      ['test/extension/gateways/indexed-db.test.ts', 'refuses a workbook of a newer version'],
      ['test/extension/desk/capture-store.test.ts', 'a full disk is said in words, and what was there stays'],
      ['test/extension/desk/capture-store.test.ts', 'a store of a newer version is left as it is'],
      ['test/extension/gateways/call-book.test.ts', 'agree on which records are damaged'],
    ],
  },
  {
    fault: 'a spreadsheet that its owner changes',
    often: 'each mutation × 3 books; 10,000 random sequences of edits',
    bar: 'a right number or a flag at its cell; the owner’s own stays',
    held: [
      ['test/shared/google/mutations.test.ts', 'read right, or flagged at its cell'],
      ['test/shared/google/random-edits.test.ts', 'numRuns: RUNS'],
      ['test/shared/table/libreoffice.test.ts', 'can be written into'],
    ],
  },
  {
    fault: 'pages of calendars and calls, recorded and mutated',
    often: '300 pages and more',
    bar: 'never throws; falls back to the form, to be typed',
    held: [
      ['test/extension/capture/page-table.test.ts', 'numRuns: runs(300)'],
      ['test/browser/capture.test.ts', 'the same form, to be typed'],
    ],
  },
  {
    fault: 'any text to each reader: amounts, days, times, calendars, invitations, files',
    often: '100,000 a reader',
    bar: 'an answer or a problem; never throws or hangs',
    held: [
      ['test/shared/base/amount.test.ts', 'whatever is typed, the answer is a number or a problem'],
      ['test/shared/base/day.test.ts', 'whatever is typed, the answer is a day that exists or a problem'],
      ['test/shared/meetings/when/when-text.test.ts', 'no text makes it throw'],
      ['test/shared/meetings/pasted/invitation.test.ts', 'no text makes it throw'],
      ['test/shared/meetings/ics/ics-hostile.test.ts', 'mutants never make it throw'],
      ['test/shared/readers/made-files.test.ts', 'runs(100_000'],
    ],
  },
  {
    fault: 'strings that break programs, and scripts, in every field and view',
    often: '561 strings × every view',
    bar: '0 scripts run, 0 elements more',
    held: [
      ['test/browser/naughty.test.ts', 'there are more than 500 of them'],
      ['test/browser/naughty.test.ts', 'in the title and the names of a page'],
      ['test/shared/documents/escaping-markdown.test.ts', 'runs(2000)'],
    ],
  },
  {
    fault: 'texts that look like formulas',
    often: '506 × 4 ways: REST, Apps Script, CSV, .xlsx',
    bar: '0 formula cells; texts unchanged',
    held: [
      ['test/shared/google/injection.test.ts', 'no text becomes a formula'],
      ['test/sheets-addon/apps-script/injection.test.ts', 'stay the texts they are'],
      ['test/shared/table/libreoffice.test.ts', 'holds no formula and no error'],
    ],
  },
  {
    fault: 'money: every currency, shares of an amount, the largest and the smallest',
    often: 'each currency of ISO 4217; random amounts against dinero.js',
    bar: 'whole minor units; the parts are the whole',
    held: [
      ['test/shared/base/currency.test.ts', 'have the decimals of the published list'],
      ['test/shared/base/money-shared.test.ts', 'no unit is lost, none appears'],
      ['test/shared/base/money-shared.test.ts', 'it agrees with dinero.js'],
    ],
  },
  {
    fault: 'time: zones, changes of the clocks, 24 hours of notice',
    often: 'random instants in every zone',
    bar: 'as Temporal has it',
    held: [
      ['test/shared/base/moment-temporal.test.ts', 'an instant reads on the wall as Temporal reads it'],
      ['test/shared/base/moment.test.ts', '24 hours before a Los Angeles midnight'],
    ],
  },
  {
    fault: 'a rule that is wrong: second workings and other programs',
    often: '20,000 books worked twice; 1,000 by formulas of LibreOffice; 100 firms by SQL in two engines',
    bar: 'equal to the minor unit',
    held: [
      ['test/standing/differential.test.ts', 'runs(20_000)'],
      ['test/firm/firm.test.ts', 'sums by SQL are the portfolios of the core'],
      ['test/firm/postgres.test.ts', 'the same SQL gives the same rows in DuckDB and in PostgreSQL'],
      ['test/shared/table/libreoffice-formulas.test.ts', 'every derived figure is the core’s'],
      ['test/shared/table/libreoffice-formulas.test.ts', 'work out value, return and refund of'],
    ],
  },
  {
    fault: 'messages from other extensions, pages and frames',
    often: 'the whole table of senders',
    bar: 'refused',
    held: [
      ['test/extension/messages.test.ts', 'may ask nothing'],
      ['test/browser/extension.test.ts', 'a second extension in the same browser gets no answer'],
    ],
  },
  {
    fault: 'a right too many: permissions, hosts, policies, foreign scripts',
    often: 'each build',
    bar: 'word for word what was agreed',
    held: [
      ['test/browser/manifest.test.ts', 'its manifest is the one that was agreed, word for word'],
      ['test/browser/manifest.test.ts', 'no bundle names a foreign script'],
    ],
  },
  {
    fault: 'weight and speed over budget',
    often: 'each build; `npm run bench`',
    bar: 'within the budgets',
    held: [['test/tools/sizes.ts', 'budget']],
  },
  {
    fault: 'screens that not everyone can use',
    often: 'every view × 2 looks, keyboard alone, phone',
    bar: '0 violations of axe',
    held: [
      ['test/browser/screens.test.ts', 'the tour works by keyboard alone'],
      ['test/browser/extension-screens.test.ts', 'the popup: list of clients'],
    ],
  },
  {
    fault: 'tests that would not see a mistake',
    often: '`npm run mutants`; 15 mistakes in SQL, each time',
    bar: '85 of 100 mistakes in money and guarantee are seen',
    held: [
      ['test/mutants/areas.ts', 'AREAS'],
      ['test/firm/wrong-sql.test.ts', 'each mistake in the SQL shows in an answer'],
    ],
  },
  {
    fault: 'what Valueback is made with: licences, versions, reasons',
    often: 'each time',
    bar: 'every licence allowed, every package with its reason',
    held: [['test/supply-chain.test.ts', 'the bill of materials, made by npm in the form of CycloneDX']],
  },
];
