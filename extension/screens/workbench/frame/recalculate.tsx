import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { dayAt, formatTime, momentAt } from '#shared/base/moment.ts';
import { settingsOf } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { sheetKey } from '#extension/gateways/home.ts';
import type { HomeGateway } from '#extension/home/home-gateway.ts';
import { keptInstant, recalculation } from '#extension/home/recalculate.ts';
import { Button } from '#shared/ui/actions.tsx';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';
import { useBook } from './practice-context.tsx';

const isAway = ({ standing }: HomeGateway): boolean => (standing.value?.why ?? null) !== null;

/** Whether the derived tabs of the sheet are up to date, and bringing them there. */
export function Recalculate({
  gateway,
  sheet,
}: {
  readonly gateway: HomeGateway;
  /** The id of the spreadsheet. */
  readonly sheet: string;
}): JSX.Element {
  const { book, locale, zone, now, practice } = useBook();
  const [work] = useState(() =>
    recalculation({
      refresh: () => gateway.refresh((rows) => derivedTabs(rows, practice.context())),
      show: () => practice.load(),
      away: () => isAway(gateway),
      now: () => practice.context().now,
      kept: keptInstant(`recalculated ${sheetKey(sheet)}`),
    }),
  );
  const when = (moment: string): string =>
    (moment.slice(0, 10) === dayAt(now, zone) ? '' : `${formatDay(moment.slice(0, 10), locale, 'short')}, `) +
    formatTime(moment, locale);
  const state = work.state.value;
  const at = work.at.value;
  const { staleSince } = settingsOf(book);
  const away = isAway(gateway);
  const words = away
    ? `${DERIVED_WORDS} can be recalculated once the sheet answers.`
    : staleSince !== null
      ? `${DERIVED_WORDS}: out of date since ${when(staleSince)}.`
      : at === null
        ? `${DERIVED_WORDS} are up to date.`
        : `${DERIVED_WORDS}: recalculated ${when(momentAt(at, zone))}.`;
  return (
    <div class="recalculate" aria-busy={state.kind === 'running'}>
      <p role="status">
        {state.kind === 'running' ? 'Recalculating …' : state.kind === 'failed' ? state.message : words}
      </p>
      <Button disabled={away || state.kind === 'running'} onClick={() => void work.run()}>
        {state.kind === 'failed' ? 'Try again' : 'Recalculate now'}
      </Button>
    </div>
  );
}
