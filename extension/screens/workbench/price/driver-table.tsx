import type { JSX } from 'preact';
import { formatShare, moneyParts } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import type { DriverValue } from '#shared/rules/value/driver-value.ts';
import type { Figure } from '#shared/rules/explain.ts';
import type { ValueCase } from '#shared/rules/value/value-case.ts';
import { Button } from '#shared/ui/actions.tsx';
import { FigureText } from '#shared/ui/figures.tsx';
import { DataTable } from '#shared/ui/table.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { openOver } from '../frame/router.ts';

const COLUMNS = [
  { word: 'Driver' },
  { word: 'Low', end: true },
  { word: 'Likely', end: true, first: true },
  { word: 'Best', end: true },
  { word: 'Our part', end: true },
  { word: 'Confidence', end: true, below: true },
  { word: 'Cautious', end: true, below: true },
  { word: 'Agreed' },
] as const;

/** The value drivers with their ranges; confidence and the cautious figure lie below the line. */
export function DriverTable({
  value,
  onEdit,
}: {
  value: ValueCase;
  onEdit: (driver: string) => void;
}): JSX.Element {
  const { locale } = useBook();
  const plain = ({ value: money }: Figure) => (money ? moneyParts(money, locale, 'never').number : '–');
  const rows = value.drivers.map((one) => ({
    key: one.driver.id,
    cells: [
      <DriverName one={one} onEdit={onEdit} />,
      plain(one.low),
      <FigureText
        name={`Likely value of ${one.driver.name}`}
        figure={one.likely}
        locale={locale}
        show={(money) => moneyParts(money, locale, 'never').number}
      />,
      plain(one.best),
      one.driver.attribution === null ? 'not known' : formatShare(one.driver.attribution, locale),
      one.driver.confidence === null ? '–' : formatShare(one.driver.confidence, locale),
      <FigureText
        name={`Cautious value of ${one.driver.name}`}
        figure={one.conservative}
        locale={locale}
        unknown="not yet"
        show={(money) => moneyParts(money, locale, 'never').number}
      />,
      <Agreed one={one} />,
    ],
  }));
  const show = (name: string, figure: ValueCase['likely']) => (
    <FigureText
      name={name}
      figure={figure}
      locale={locale}
      show={(money) => moneyParts(money, locale, 'never').number}
    />
  );
  const total = {
    key: 'total',
    total: true,
    cells: [
      'Together',
      show('Low value', value.low),
      show('Likely value', value.likely),
      show('Best value', value.best),
      '',
      '',
      show('Cautious value', value.conservative),
      '',
    ],
  };
  const shorter = value.fullYear.value?.minor !== value.likely.value?.minor;
  const fullYear = {
    key: 'full year',
    cells: ['A full year', '', show('Likely value of a full year', value.fullYear), '', '', '', '', ''],
  };
  return (
    <DataTable
      caption={`Value drivers, ${value.currency} in the first year, with our part`}
      columns={COLUMNS}
      rows={[...rows, total, ...(shorter ? [fullYear] : [])]}
    />
  );
}

const DriverName = ({ one, onEdit }: { one: DriverValue; onEdit: (driver: string) => void }): JSX.Element => (
  <>
    <button type="button" class="opens" onClick={() => onEdit(one.driver.id)}>
      {one.driver.name}
    </button>
    <br />
    <span class="source">
      {one.missing.length > 0
        ? `Missing: ${[...one.missing, ...one.open].join(', ')}`
        : [one.likely.formula, one.likely.note].filter(Boolean).join('. ')}
    </span>{' '}
    <Button look="link" onClick={() => openOver('ownDriver', one.driver.id)}>
      Keep it for others<span class="sr">: {one.driver.name}</span>
    </Button>
  </>
);

const Agreed = ({ one }: { one: DriverValue }): JSX.Element => {
  const { locale } = useBook();
  if (!one.agreed) return <StateBadge look="unknown">Provisional</StateBadge>;
  const { agreedBy, agreedOn, source } = one.driver;
  const words = [agreedBy, agreedOn ? formatDay(agreedOn, locale, 'short') : null].filter(Boolean).join(', ');
  return <StateBadge look={source ? 'met' : 'partly'}>{source ? words : 'No source yet'}</StateBadge>;
};
