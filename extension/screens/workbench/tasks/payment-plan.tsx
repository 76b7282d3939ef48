import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
import { sum, type Money } from '#shared/base/money.ts';
import { recordOf } from '#shared/model/book.ts';
import { planEffect } from '#shared/workflows/plan-effect.ts';
import { feeToPlan } from '#shared/workflows/plan-payments.ts';
import { Button, Chips, LinkButton } from '#shared/ui/actions.tsx';
import { MoneyText } from '#shared/ui/figures.tsx';
import { DataTable, Empty, ProblemNote } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { go, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { TaskPage } from './task-page.tsx';
import { usePlan, type TypedPart, type TypedPlan } from './use-plan.ts';

/** How they pay: a way first, then the parts, each with its day; net and tax to the unit. */
export function PaymentPlan({ id }: { readonly id: string }): JSX.Element | null {
  const { book } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  const fee = feeToPlan(book, id);
  if (!engagement) return null;
  return (
    <TaskPage engagement={id} title="How they pay">
      {fee && fee.minor > 0 ? (
        <Plan id={id} fee={fee} />
      ) : (
        <Empty
          title={fee ? 'All of the agreed fee is paid' : 'No fee is agreed yet'}
          actions={
            <LinkButton href={toEngagement(id, fee ? 'plan/scope' : 'value')}>
              {fee ? 'Change the scope' : 'Choose an option'}
            </LinkButton>
          }
        >
          {fee
            ? 'More of it needs a change of scope first.'
            : 'Choose an option with a fee, or draft the contract.'}
        </Empty>
      )}
    </TaskPage>
  );
}

function Plan({ id, fee }: { readonly id: string; readonly fee: Money }): JSX.Element {
  const { book, now, locale } = useBook();
  const saver = useSave();
  const plan = usePlan(id, fee);
  const effect =
    plan.misses === null ? planEffect({ book, engagement: id, now, locale }, plan.amounts) : null;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const keep = async () => {
    const parts = plan.parts.map((part, n) => ({ ...part, share: plan.shares[n] ?? 0 }));
    const { taxRate, taxProblem } = plan;
    if (taxProblem) return setProblems([{ field: 'taxRate', message: taxProblem }]);
    const refused = await saver.save({ kind: 'planPayments', engagement: id, parts, taxRate });
    setProblems(refused ?? []);
    if (refused !== null) return;
    plan.kept.drop();
    go(`e/${id}/tasks`);
  };
  return (
    <form
      class="page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p class="quiet">
        <MoneyText money={fee} locale={locale} cents="always" /> net, still to be planned.
      </p>
      {plan.kept.note}
      <Trouble saver={saver} />
      <Chips
        name="way"
        label="How they pay"
        options={plan.ways}
        value={plan.way}
        onChange={(value) => plan.choose(value ?? 'own')}
      />
      <Parts plan={plan} fee={fee} />
      <div class="form">
        <div class={`field${plan.taxProblem ? ' wrong' : ''}`}>
          <label class="field-top" htmlFor="tax-rate">
            Tax rate
          </label>
          <input
            id="tax-rate"
            inputMode="decimal"
            value={plan.tax}
            onInput={(event) => plan.setTax(event.currentTarget.value)}
          />
          <span class="source">VAT, GST or sales tax: 19 %. Blank where there is none.</span>
        </div>
      </div>
      <p class="small quiet">
        No unit is lost: what does not divide goes to the largest part. A part without a day is asked for once
        you give it one.
      </p>
      {effect ? <p>{effect}</p> : null}
      {problems.map(({ field, message }) => (
        <ProblemNote key={field + message} what={message} />
      ))}
      <div class="form-end">
        <Button submit look="primary">
          Keep the plan
        </Button>
        <Button onClick={() => go(`e/${id}/tasks`)}>Cancel</Button>
      </div>
    </form>
  );
}

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
function Parts({ plan, fee }: { readonly plan: TypedPlan; readonly fee: Money }): JSX.Element {
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
