import type { JSX } from 'preact';
import { formatShare, moneyParts } from '#shared/base/amount.ts';
import { sum, type Money } from '#shared/base/money.ts';
import { Button } from '#shared/ui/actions.tsx';
import { DataTable } from '#shared/ui/table.tsx';
import { useBook } from '../frame/practice-context.tsx';
import type { TypedPart, TypedPlan } from './use-plan.ts';

/** The parts as a table: what is typed at the left, what it comes to at the right, the whole below. */
export function Parts({ plan, fee }: { readonly plan: TypedPlan; readonly fee: Money }): JSX.Element {
  const { locale } = useBook();
  const all = (amounts: readonly (Money | null | undefined)[]) => {
    const whole = sum(
      amounts.flatMap((one) => one ?? []),
      fee.currency,
    );
    return moneyParts(whole, locale, 'always').number;
  };
  const nets = plan.amounts.map(({ net }) => net);
  const hasTax = plan.taxRate !== null;
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
      ...(hasTax ? [all([nets[n]]), all([taxes[n]])] : []),
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
    ...(hasTax ? [all(nets), all(taxes)] : []),
    all([...nets, ...taxes]),
    '',
  ];
  const columns = [
    ...[{ word: 'Part' }, { word: 'When or what for' }, { word: 'Due' }],
    ...(hasTax
      ? [
          { word: 'Net', end: true },
          { word: `Tax ${formatShare(plan.taxRate ?? 0, locale)}`, end: true },
        ]
      : []),
    ...[
      { word: `To pay, ${fee.currency}`, end: true },
      { word: 'Remove', hidden: true },
    ],
  ];
  return (
    <div class="plan">
      <DataTable
        caption="Parts of the fee"
        columns={columns}
        rows={[...rows, { key: 'all', total: true, cells: total }]}
      />
      <Button
        look="link"
        icon="plus"
        onClick={() => plan.change([...plan.parts, { share: '', text: '', dueOn: null }])}
      >
        Add a part
      </Button>
    </div>
  );
}
