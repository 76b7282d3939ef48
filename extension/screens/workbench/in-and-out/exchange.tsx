import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { momentAt } from '#shared/base/moment.ts';
import { entityNames } from '#shared/model/entities.ts';
import { bookToJson } from '#shared/table/book/json.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { PageHead, ProblemNote, Section } from '#shared/ui/layout.tsx';
import { CalendarOut } from './calendar-out.tsx';
import { CheckList } from '../records/check-list.tsx';
import { later } from '#shared/ui/later.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { ImportBox } from './import-box.tsx';
import { useBook, useHome, useSave } from '../frame/practice-context.tsx';

const FirmBox = later(async () => (await import('./firm-box.tsx')).FirmBox);

/** Everything in and out: a backup, a workbook for people, an existing practice, meetings, dates for a calendar. */
export function ExchangeScreen(): JSX.Element {
  const { book } = useBook();
  const rows = entityNames.reduce((sum, name) => sum + book[name].length, 0);
  return (
    <div class="page">
      <PageHead
        title="Import and export"
        sub={`${rows} rows in this book. They are yours: one click takes all of them along.`}
      />
      <div class="halves">
        <SaveBox />
        <Section title="A meeting">
          <p class="quiet">
            Drop a calendar file, paste an invitation, or type. What was read is shown with where it was read.
          </p>
          <div>
            <LinkButton href="#/meeting" icon="calendar">
              Read a meeting
            </LinkButton>
          </div>
        </Section>
      </div>
      <ImportBox />
      <CalendarOut />
      <FirmBox />
      <CheckList />
    </div>
  );
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function SaveBox(): JSX.Element {
  const { book, now, locale, zone, practice } = useBook();
  const { shell } = useHome();
  const saver = useSave();
  const [problem, setProblem] = useState<string | null>(null);
  const stamp = momentAt(now, zone).slice(0, 10);
  const noteBackup = () => {
    const stored = book.settings[0] ?? null;
    const at = momentAt(practice.context().now, zone);
    return saver.save({
      kind: 'keepRecord',
      tab: 'settings',
      record: stored?.id ?? null,
      set: { lastBackupAt: at },
      was: null,
    });
  };
  const xlsx = async () => {
    const [{ bookToXlsx }, { derivedTabs }] = await Promise.all([
      import('#shared/table/xlsx/xlsx.ts'),
      import('#shared/workflows/derived-tabs.ts'),
    ]);
    return bookToXlsx(book, { locale, zone }, derivedTabs(book, practice.context()));
  };
  return (
    <Section title="Save a backup">
      {problem ? <ProblemNote what={problem} /> : null}
      <p class="quiet">
        The workbook opens in Excel, LibreOffice and Google Sheets; the JSON file is the same book for another
        Valueback. Both come back unchanged.
      </p>
      <div class="chips">
        <Button
          look="primary"
          icon={DOWNLOAD_ICON}
          onClick={() =>
            void xlsx()
              .then((bytes) => shell.download(`valueback-${stamp}.xlsx`, bytes, XLSX_TYPE))
              .then(noteBackup)
              .catch((error: unknown) =>
                setProblem(`The workbook could not be written: ${String(error)}. The JSON file still can.`),
              )
          }
        >
          Workbook (.xlsx)
        </Button>
        <Button
          icon={DOWNLOAD_ICON}
          onClick={() => {
            shell.download(`valueback-${stamp}.json`, bookToJson(book), 'application/json');
            void noteBackup();
          }}
        >
          Everything (.json)
        </Button>
      </div>
    </Section>
  );
}
