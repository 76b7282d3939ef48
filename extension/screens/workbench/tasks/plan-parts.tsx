import type { JSX } from 'preact';
import { sum, type Money } from '#shared/base/money.ts';
import { Button } from '#shared/ui/actions.tsx';
import { MoneyText } from '#shared/ui/figures.tsx';
import { DataTable } from '#shared/ui/layout.tsx';
import { useBook } from '../frame/practice-context.tsx';
import type { TypedPart, TypedPlan } from './use-plan.ts';

const COLUMNS = [
  { word: 'Part' },
  { word: 'When or what for' },
  { word: 'Due' },
  { word: 'Net', end: true },
  { word: 'Tax', end: true },
  { word: 'To pay', end: true },
  { word: 'Remove' },
];

/** The parts as a table: what is typed at the left, what it comes to at the right, the whole below. */
export function Parts({ plan, fee }: { readonly plan: TypedPlan; readonly fee: Money }): JSX.Element {
  const { locale } = useBook();
  const money = (amount: Money) => <MoneyText money={amount} locale={locale} cents="always" />;
  const all = (amounts: readonly (Money | null | undefined)[]) =>
    money(
      sum(
        amounts.flatMap((one) => one ?? []),
        fee.currency,
      ),
    );
  const nets = plan.amounts.map(({ net }) => net);
  const taxes = plan.amounts.map(({ tax }) => tax);
  const input = (n: number, key: keyof TypedPart, what: string) => (
    <span class="field" key={key}>
      <input
        {...(key === 'dueOn' ? { type: 'date' } : {})}
        aria-label={`Part ${n + 1}, ${what}`}
        value={plan.parts[n]?.[key] ?? ''}
        onInput={({ currentTarget: { value } }) =>
          plan.change(
            plan.parts.map((part, at) =>
              at === n ? { ...part, [key]: key === 'dueOn' ? value || null : value } : part,
            ),
          )
        }
      />
    </span>
  );
  const rows = plan.parts.map((_, n) => ({
    key: String(n),
    cells: [
      input(n, 'share', 'share of the fee'),
      input(n, 'text', 'when or what for'),
      input(n, 'dueOn', 'due'),
      all([nets[n]]),
      taxes[n] ? money(taxes[n]) : '',
      all([nets[n], taxes[n]]),
      <Button key="remove" look="link" onClick={() => plan.change(plan.parts.filter((__, at) => at !== n))}>
        Remove<span class="sr"> part {n + 1}</span>
      </Button>,
    ],
  }));
  const total = [
    plan.misses ?? '100 %',
    '',
    '',
    all(nets),
    plan.taxRate ? all(taxes) : '',
    all([...nets, ...taxes]),
    '',
  ];
  return (
    <>
      <DataTable
        caption="Parts of the fee"
        columns={COLUMNS}
        rows={[...rows, { key: 'all', total: true, cells: total }]}
      />
      <div>
        <Button
          look="link"
          icon="plus"
          onClick={() => plan.change([...plan.parts, { share: '', text: '', dueOn: null }])}
        >
          Add a part
        </Button>
      </div>
    </>
  );
}
