import type { JSX } from 'preact';
import { formatShare, moneyParts } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Money } from '#shared/base/money.ts';
import { workingOf, type DriverValue } from '#shared/rules/driver-value.ts';
import type { ValueCase } from '#shared/rules/value-case.ts';
import { FigureText } from '#shared/ui/figures.tsx';
import { DataTable } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook } from './practice-context.tsx';

const COLUMNS = [
  { word: 'Driver' },
  { word: 'Low', end: true },
  { word: 'Likely', end: true },
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
  const plain = (money: Money | null) => (money ? moneyParts(money, locale, 'never').number : '–');
  const rows = value.drivers.map((one) => ({
    key: one.driver.id,
    cells: [
      <DriverName one={one} onEdit={onEdit} />,
      plain(one.annualLow),
      <b>{plain(one.annual)}</b>,
      plain(one.annualHigh),
      one.driver.attribution === null ? 'not known' : formatShare(one.driver.attribution, locale),
      one.driver.confidence === null ? '–' : formatShare(one.driver.confidence, locale),
      <FigureText
        name={`Cautious value of ${one.driver.name}`}
        figure={one.conservative}
        locale={locale}
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
      'Counted, with our part',
      '',
      show('Likely value', value.likely),
      show('Best value', value.best),
      '',
      '',
      show('Cautious value', value.conservative),
      '',
    ],
  };
  return (
    <DataTable
      caption={`Value drivers, ${value.currency} a year`}
      columns={COLUMNS}
      rows={[...rows, total]}
    />
  );
}

const DriverName = ({ one, onEdit }: { one: DriverValue; onEdit: (driver: string) => void }): JSX.Element => {
  const { locale } = useBook();
  return (
    <>
      <button type="button" class="opens" onClick={() => onEdit(one.driver.id)}>
        {one.driver.name}
      </button>
      <br />
      <span class="source">
        {one.missing.length > 0 ? `Missing: ${one.missing.join(', ')}` : workingOf(one.driver, locale)}
      </span>
    </>
  );
};

const Agreed = ({ one }: { one: DriverValue }): JSX.Element => {
  const { locale } = useBook();
  if (!one.agreed) return <StateBadge look="unknown">Not agreed</StateBadge>;
  const { agreedBy, agreedOn, source } = one.driver;
  const words = [agreedBy, agreedOn ? formatDay(agreedOn, locale, 'short') : null].filter(Boolean).join(', ');
  return <StateBadge look={source ? 'met' : 'partly'}>{source ? words : 'No source yet'}</StateBadge>;
};
