/** What became of one line. */
export interface Outcome {
  readonly title: string;
  readonly passed: boolean;
  readonly said: string;
  readonly seconds: number;
}

/** What only eyes can tell; boxes to tick in the report. */
const TO_LOOK_AT = [
  'Tabs in the order of the house: at most ten for input, four derived, the others hidden',
  'Headers bold and frozen, with a note on each; ids in a hidden last column',
  'Dropdowns on choices and references; a word that is not in the list only warns',
  'States of the Guarantee tab in their colours, light and dark theme',
  'Typing into a derived tab brings a warning and is possible all the same',
  'The link to a row opens the spreadsheet at that row',
  'The add-on’s menu and sidebar in the same sheet (npm run addon:push)',
  'The extension connected to the same sheet: capture a call, see its row',
];

/** The report of a live run as Markdown. */
export function reportOf(
  on: string,
  sheet: string,
  steps: readonly Outcome[],
  contract: readonly Outcome[],
): string {
  const line = ({ title, passed, said, seconds }: Outcome) =>
    `- ${passed ? 'passed' : '**FAILED**'} (${seconds.toFixed(1)} s) ${title}${said ? `: ${said.replace(/\s+/g, ' ')}` : ''}`;
  const failed = [...steps, ...contract].filter(({ passed }) => !passed).length;
  return [
    `# Valueback against a live Google account, ${on}`,
    '',
    `Spreadsheet ${sheet}. ${steps.length + contract.length - failed} passed, ${failed} failed.`,
    '',
    '## Checklist',
    '',
    ...steps.map(line),
    '',
    '## Contract of a gateway',
    '',
    ...contract.map(line),
    '',
    '## To look at',
    '',
    ...TO_LOOK_AT.map((one) => `- [ ] ${one}`),
    '',
  ].join('\n');
}
