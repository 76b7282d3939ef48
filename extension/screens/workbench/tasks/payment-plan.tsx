import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoney } from '#shared/base/amount.ts';
import type { Problem } from '#shared/base/checked.ts';
import type { Money } from '#shared/base/money.ts';
import { recordOf } from '#shared/model/book.ts';
import { planEffect } from '#shared/workflows/plan-effect.ts';
import { feeToPlan } from '#shared/workflows/plan-payments.ts';
import { Chips, LinkButton } from '#shared/ui/actions.tsx';
import { FormEnd, savesByKey } from '#shared/ui/form-end.tsx';
import { Empty, ProblemNote } from '#shared/ui/layout.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { go, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { TaskPage } from './task-page.tsx';
import { Parts } from './plan-parts.tsx';
import { usePlan } from './use-plan.ts';

/** How they pay: a way first, then the parts, each with its day; net and tax to the unit. */
export function PaymentPlan({ id }: { readonly id: string }): JSX.Element | null {
  const { book, locale } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  const fee = feeToPlan(book, id);
  if (!engagement) return null;
  return (
    <TaskPage
      engagement={id}
      title="How they pay"
      sub={fee && fee.minor > 0 ? `${formatMoney(fee, locale, 'always')} net, still to be planned.` : ''}
    >
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
    const { taxRate, taxProblem, paidWithin: within, withinProblem } = plan;
    const wrong = taxProblem ?? withinProblem;
    if (wrong) return setProblems([{ field: '', message: wrong }]);
    const refused = await saver.save({ kind: 'planPayments', engagement: id, parts, taxRate, within });
    setProblems(refused ?? []);
    if (refused !== null) return;
    plan.kept.drop();
    go(`e/${id}/tasks`);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl + Enter saves from any field of the form
    <form
      class="page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={savesByKey(() => void keep())}
    >
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
        <Whole
          label="Tax rate"
          value={plan.tax}
          isWrong={plan.taxProblem !== null}
          help="VAT, GST or sales tax: 19 %. Blank where there is none."
          onType={plan.setTax}
        />
        <Whole
          label="To be paid within"
          unit="days"
          value={plan.within}
          isWrong={plan.withinProblem !== null}
          help="From what a part waits for until it is due. The client reads it in the proposal."
          onType={plan.setWithin}
        />
      </div>
      <p class="small quiet">
        What does not divide goes to the largest part. A part without a day waits until you give it one.{' '}
        {effect}
      </p>
      {problems.map(({ field, message }) => (
        <ProblemNote key={field + message} what={message} />
      ))}
      <FormEnd
        save="Keep the plan"
        cancel="Cancel"
        onCancel={() => go(`e/${id}/tasks`)}
        state={plan.kept.state}
      />
    </form>
  );
}

interface WholeProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly help: string;
  readonly onType: (text: string) => void;
}

/** What is said of the whole plan. */
const Whole = ({ label, unit, value, isWrong, help, onType }: WholeProps): JSX.Element => (
  <div class={`field${isWrong ? ' wrong' : ''}`}>
    <span class="field-top">
      <label htmlFor={label}>{label}</label>
      {unit ? <span>{unit}</span> : null}
    </span>
    <input
      id={label}
      inputMode="decimal"
      value={value}
      aria-invalid={isWrong}
      onInput={(event) => onType(event.currentTarget.value)}
    />
    <span class="source">{help}</span>
  </div>
);
