import type { JSX } from 'preact';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import { settingsOf } from '#shared/model/book.ts';
import { sheetUrl } from '#extension/gateways/google/sheet-address.ts';
import { later } from '#shared/ui/later.tsx';
import { useBook, useHome } from './practice-context.tsx';

const StepList = later(() => import('./step-list.tsx').then((one) => one.StepList));
const Recalculate = later(() => import('./recalculate.tsx').then((one) => one.Recalculate));

/** Whose book this is, where it lies, and as of when. */
export function HomeLine(): JSX.Element {
  const { book } = useBook();
  const { shell, where } = useHome();
  return (
    <li class="nav-home">
      <p role="status">
        <b>{settingsOf(book).practice ?? (shell.trial ? 'Trial book' : 'Your practice')}</b>
        <span>{useStanding()}</span>
        {where.kind === 'sheet' ? <a href={sheetUrl(where.sheet.id)}>Open the sheet</a> : null}
      </p>
      <StepList />
      {where.kind === 'sheet' ? <Recalculate gateway={where.gateway} sheet={where.sheet.id} /> : null}
    </li>
  );
}

/** Where the book stands, in a few words. */
function useStanding(): string {
  const { locale, zone, practice } = useBook();
  const { where } = useHome();
  const home = practice.home.value;
  const at = (instant: number) => formatTime(momentAt(instant, zone), locale);
  if (home.kind === 'saving') return 'Saving …';
  const saved = home.kind === 'ready' ? home.savedAt : null;
  if (home.kind === 'ready' && home.elsewhere) return 'Changed in another tab, read again';
  const what = practice.steps.value.done[0]?.what;
  if (where.kind !== 'sheet')
    return saved === null ? 'On this device' : `Saved ${at(saved)}${what ? `: ${what}` : ''}`;
  const { standing, waiting } = where.gateway;
  const count = waiting.value.length;
  if (count > 0) return `${count} on this device, not in the sheet yet`;
  if (standing.value?.why) return `Copy as of ${at(standing.value.asOf)}`;
  if (saved !== null) return `In the sheet ${at(saved)}`;
  return standing.value ? `The sheet as of ${at(standing.value.asOf)}` : 'In Google Sheets';
}
