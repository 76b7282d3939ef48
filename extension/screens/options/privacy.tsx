import type { JSX } from 'preact';
import { Section } from '#shared/ui/layout.tsx';
import { DataTable } from '#shared/ui/table.tsx';

const ROWS: readonly (readonly [what: string, when: string, where: string])[] = [
  [
    'The page in front of you: its address, and title, time, people, link and code of a meeting on it',
    'When you click Valueback there, once. Before the click nothing of Valueback is on any page',
    'In the form. What you save goes to your workbook; of a calendar entry with a call a copy stays 45 days, to find its call again',
  ],
  [
    'When you were in a call, and the names it shows',
    'Only on pages you switch on above',
    'On this device, 30 days. Minutes go to the workbook when you save them',
  ],
  [
    'What you type: outcomes, homework, notes, promises',
    'As you type',
    'As a draft on this device until you save; then in your workbook',
  ],
  ['Whose meetings are whose', 'When you choose it yourself', 'On this device, until you forget it above'],
  [
    'The workbook',
    'When you open a screen of Valueback',
    'In this browser’s own storage, or in the Google sheet you connect. Nowhere else',
  ],
];

/** Privacy in plain words: what is read, when, where it is kept, what leaves. */
export const Privacy = (): JSX.Element => (
  <div id="privacy">
    <Section title="Privacy">
      <p>
        <b>What leaves this browser: nothing.</b>{' '}
        <span class="quiet">
          No telemetry, no account of ours, no server of ours. If you connect a Google sheet, your rows go to
          that sheet of yours, and to nobody else.
        </span>
      </p>
      <DataTable
        caption="What is read, when, and where it is kept"
        columns={[{ word: 'What' }, { word: 'When' }, { word: 'Where it is kept' }]}
        rows={ROWS.map((cells) => ({ key: cells[0], cells }))}
      />
      <p class="quiet">
        No sound or picture is recorded, no bot joins a call, and nothing on a page is clicked or changed.
        Private notes, mood and what lies below the line are never put into a document for a client. “Erase”
        in the workbench’s settings blanks what is personal about one client; below, everything can be saved
        or deleted.
      </p>
    </Section>
  </div>
);
