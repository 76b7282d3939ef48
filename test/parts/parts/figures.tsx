import type { Figure } from '#shared/rules/explain.ts';
import { FigureStrip, FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { Tornado } from '#shared/ui/pictures/tornado.tsx';
import { ValueAgainstFee } from '#shared/ui/pictures/value-against-fee.tsx';
import type { Money } from '#shared/base/money.ts';
import type { Shown } from '../page.tsx';

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });

const known: Figure<Money> = {
  value: eur(1_200_000),
  formula: 'change × unit value × times a year',
  inputs: [
    { label: 'Escalations fewer a month', value: 5, agreedBy: 'Tomás', on: '2026-11-03' },
    { label: 'Worth of one', value: eur(20_000) },
  ],
  missing: [],
};
const unknown: Figure<Money> = { ...known, value: null, missing: ['Who agreed, and when'] };
const months = (a: number): number[] => Array.from({ length: 13 }, (_, n) => n * a);

/** Amounts, figures that open, and pictures. */
export const figures: readonly Shown[] = [
  {
    name: 'Money: euro, yen, with cents, below nought',
    part: (
      <p>
        <MoneyText money={eur(240_050)} locale="de-DE" />{' '}
        <MoneyText money={{ minor: 165_000, currency: 'JPY' }} locale="ja-JP" />{' '}
        <MoneyText money={eur(-1_250)} locale="en-GB" cents="always" />
      </p>
    ),
  },
  {
    name: 'Figure: known and unknown',
    part: (
      <FigureStrip
        items={[
          {
            label: 'Value',
            figure: <FigureText figure={known} locale="en-GB" name="value" />,
            source: 'a year',
          },
          {
            label: 'Fee',
            figure: <FigureText figure={unknown} locale="en-GB" name="fee" />,
            source: 'not agreed yet',
          },
        ]}
      />
    ),
  },
  {
    name: 'Value against fee',
    part: (
      <ValueAgainstFee
        value={{ conservative: months(400), low: months(500), likely: months(700), best: months(1000) }}
        fee={2400}
        currency="EUR"
        locale="en-GB"
      />
    ),
  },
  {
    name: 'Tornado: two drivers',
    part: (
      <>
        <Tornado
          bars={[
            { name: 'Escalations', atLow: 6000, atHigh: 14_000, low: 3, high: 7, swing: 8000 },
            {
              name: 'Hours saved in a team with a long name',
              atLow: 9000,
              atHigh: 11_000,
              low: 9,
              high: 11,
              swing: 2000,
            },
          ]}
          base={10_000}
          locale="en-GB"
          currency="EUR"
        />
      </>
    ),
  },
];
