/** Words that may stand only in some places. */
export const ONLY_IN: readonly { what: string; pattern: RegExp; where: readonly string[] }[] = [
  {
    what: 'browser.*',
    pattern:
      /\bbrowser\.(runtime|storage|tabs|action|alarms|scripting|identity|sidePanel|permissions|commands)\b/,
    where: [
      'extension/entrypoints',
      'extension/worker',
      'extension/home',
      'extension/call',
      'extension/gateways',
    ],
  },
  {
    what: 'SpreadsheetApp',
    pattern: /\bSpreadsheetApp\b/,
    where: [
      'sheets-addon/apps-script/main.ts',
      'sheets-addon/apps-script/cells-main.ts',
      'sheets-addon/apps-script/gateway.ts',
      'sheets-addon/apps-script/dress.ts',
    ],
  },
  { what: 'innerHTML', pattern: /\binnerHTML\s*=|dangerouslySetInnerHTML/, where: [] },
  {
    what: 'a clock',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
    where: ['extension', 'sheets-addon'],
  },
  { what: 'dice', pattern: /\bMath\.random\(|\bgetRandomValues\(/, where: ['extension', 'sheets-addon'] },
  {
    what: 'a promise in a rule or a plan',
    pattern: /\bPromise<|\basync \b|\bawait /,
    where: [
      'extension',
      'sheets-addon',
      'shared/google',
      'shared/table',
      'shared/ui',
      'shared/documents',
      'shared/meetings/pasted/pasted.ts',
      'shared/workflows/carry-out.ts',
    ],
  },
  {
    what: '@googleapis/sheets',
    pattern: /@googleapis\/sheets/,
    where: ['shared/google', 'extension/gateways', 'sheets-addon/command-line'],
  },
];
