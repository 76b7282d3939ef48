import type { JSX } from 'preact';
import { dayAt } from '#shared/base/moment.ts';
import { bookToJson } from '#shared/table/book/json.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { useBook, useHome } from '#extension/screens/workbench/frame/practice-context.tsx';
import type { OnDevice } from '#extension/home/options.ts';
import type { OptionsProps } from './options-props.ts';

/** All of it as one file: the workbook, and what lies on this device beside it. */
export function ExportEverything({ options }: OptionsProps): JSX.Element {
  const { book, now, zone } = useBook();
  const { shell } = useHome();
  const device = options.device.value;
  const save = () =>
    shell.download(
      `valueback-everything-${dayAt(now, zone)}.json`,
      everythingFile(bookToJson(book), device),
      'application/json',
    );
  return (
    <Section title="Take everything with you">
      <p class="quiet">
        One file with the workbook, drafts, captures that wait, notes, remembered choices, presence, and what
        was set aside. Another Valueback brings its workbook in again unchanged.
      </p>
      <div class="chips">
        <Button icon={DOWNLOAD_ICON} disabled={device === null} onClick={save}>
          Everything (.json)
        </Button>
        <LinkButton href="/workbench.html#/exchange" icon={DOWNLOAD_ICON}>
          Workbook alone (.xlsx)
        </LinkButton>
      </div>
    </Section>
  );
}

/** The file of a workbook with one part more, which an import of the workbook leaves aside. */
export function everythingFile(bookFile: string, device: OnDevice | null): string {
  const file = JSON.parse(bookFile) as Record<string, unknown>;
  return JSON.stringify({ ...file, device }, null, 1);
}
