import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import type { Day } from '#shared/base/time.ts';
import { recordOf, rowsOf, settingsOf } from '#shared/model/book.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { askedFor } from '#shared/workflows/payment-parts.ts';
import { TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { MoneyText } from '#shared/ui/figures.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { openOver, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';

/** How the fee is paid, part by part: what came is one press, another amount is a short form. */
export function Payments({ id }: { readonly id: string }): JSX.Element {
  const { book, locale, now, zone } = useBook();
  const saver = useSave();
  const [refusal, setRefusal] = useState<string | null>(null);
  const today = dayAt(now, zone);
  const rows = rowsOf(book, 'payments', id).sort(
    (a, b) =>
      (a.paidOn ?? a.dueOn ?? '9999').localeCompare(b.paidOn ?? b.dueOn ?? '9999') ||
      a.id.localeCompare(b.id),
  );
  const within = recordOf(book, 'engagements', id)?.paymentDays ?? settingsOf(book).paymentDays ?? 0;
  const itCame = async (payment: string) => {
    const problems = await saver.save({ kind: 'notePayment', payment, came: null, on: null, differs: null });
    setRefusal(problems?.[0]?.message ?? null);
  };
  return (
    <Section title="Payments" aside={rows.length === 0 ? 'no plan yet' : undefined}>
      <Trouble saver={saver} />
      {refusal ? <ProblemNote what={refusal} /> : null}
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <StateSign look={lookOf(row, today)} />
            <span class="grow">
              {row.text ?? 'Fee'} <span class="quiet">{stateWords(row, locale)}</span>
            </span>
            <Amount row={row} />
            <Ask row={row} day={addDays(today, within)} />
            <Acts row={row} onCame={() => void itCame(row.id)} />
          </li>
        ))}
      </ul>
      <div class="chips">
        <LinkButton href={toEngagement(id, 'plan')} icon="plus">
          Plan how they pay
        </LinkButton>
        <Button onClick={() => openOver('payment')}>{TASKS.payment.button}</Button>
      </div>
    </Section>
  );
}

const isFee = (row: Payment): boolean => (row.kind ?? 'fee') === 'fee';

const lookOf = (row: Payment, today: string) =>
  row.cancelledOn ? 'no' : row.paidOn ? 'met' : row.dueOn !== null && row.dueOn < today ? 'look' : 'notDue';

function stateWords({ kind, paidOn, cancelledOn, dueOn }: Payment, locale: string): string {
  const on = (day: string) => formatDay(day, locale, 'short');
  if (cancelledOn) return `does not count since ${on(cancelledOn)}`;
  if (paidOn) return `${kind === 'refund' ? 'went back' : 'came'} ${on(paidOn)}`;
  return dueOn ? `due ${on(dueOn)}` : 'no day yet';
}

function Amount({ row }: { readonly row: Payment }): JSX.Element {
  const { locale } = useBook();
  const asked = askedFor(row);
  return asked ? (
    <MoneyText money={asked} locale={locale} cents="always" />
  ) : (
    <span class="quiet">no amount</span>
  );
}

/** A part that waits for something is asked for once that has come: it is due after the agreed days. */
function Ask({ row, day }: { readonly row: Payment; readonly day: Day }): JSX.Element | null {
  const { locale } = useBook();
  const saver = useSave();
  if (row.dueOn || row.paidOn || row.cancelledOn || !isFee(row)) return null;
  const [set, was] = [{ dueOn: day }, { dueOn: null }];
  return (
    <>
      <Trouble saver={saver} />
      <Button
        onClick={() => void saver.save({ kind: 'keepRecord', tab: 'payments', record: row.id, set, was })}
      >
        Ask for it by {formatDay(day, locale, 'short')}
        <span class="sr">: {row.text ?? 'fee'}</span>
      </Button>
    </>
  );
}

interface ActsProps {
  readonly row: Payment;
  readonly onCame: () => void;
}

/** What can be said of one part. */
function Acts({ row, onCame }: ActsProps): JSX.Element | null {
  if (row.cancelledOn || !isFee(row)) return null;
  const word = <span class="sr">: {row.text ?? 'fee'}</span>;
  const open = (task: TaskId) => () => openOver(task, row.id);
  if (row.paidOn)
    return (
      <Button look="link" onClick={open('bounce')}>
        It bounced{word}
      </Button>
    );
  return (
    <>
      <Button onClick={onCame}>It came{word}</Button>
      <Button look="link" onClick={open('notePayment')}>
        Another amount or day{word}
      </Button>
      <Button look="link" onClick={open('payment')}>
        Change{word}
      </Button>
    </>
  );
}
