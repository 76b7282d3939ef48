import type { JSX } from 'preact';
import { entityNames } from '#shared/model/entities.ts';
import { LinkButton } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { useBook } from '#extension/screens/workbench/frame/practice-context.tsx';

/** Where the practice lives: the workbook on this device. */
export function LocalWorkbook(): JSX.Element {
  const { book } = useBook();
  const rows = entityNames
    .filter((name) => name !== 'settings' && name !== 'history')
    .reduce((sum, name) => sum + book[name].length, 0);
  return (
    <Section title="Workbook" aside={rows === 1 ? 'one row' : `${rows} rows`}>
      <p>
        <b>Local workbook on this device.</b>{' '}
        <span class="quiet">
          It lies in this browser’s own storage, needs no account, and works offline. Save a file now and
          then: what only one device has can be lost with it.
        </span>
      </p>
      <div class="chips">
        <LinkButton href="/workbench.html">Open the workbench</LinkButton>
        <LinkButton href="/workbench.html#/exchange" icon={DOWNLOAD_ICON}>
          Save a backup
        </LinkButton>
      </div>
    </Section>
  );
}
