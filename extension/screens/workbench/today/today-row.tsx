import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Wish } from '#extension/desk/practice.ts';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { stepTask } from '#shared/workflows/tasks/step-task.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { later } from '#shared/ui/later.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { addressOf } from '../frame/addresses.ts';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { notUndone } from '../frame/step-list.tsx';
import type { NotedRows } from './noted.ts';

/** Forms come when one is first asked for. */
const StepDialog = later(() => import('./step-dialog.tsx').then((one) => one.StepDialog));

/** Steps beside short forms that are taken on Today. */
const HERE: ReadonlySet<AttentionItem['action']> = new Set([
  ...(['askValue', 'askVerdict', 'askDone', 'writeUpdate', 'agreeResults', 'moveStage'] as const),
]);

const TONE_LOOK = { off: 'no', watch: 'look', unknown: 'unknown', active: 'waiting' } as const;

interface Props {
  readonly item: AttentionItem;
  /** Whether it holds the primary button. */
  readonly first: boolean;
  readonly noted: NotedRows;
}

/** One row of Today: who, what, and its act; once that is done here, “Noted” and the way back. */
export function TodayRow(props: Props): JSX.Element {
  const { item, noted } = props;
  const { practice } = useBook();
  const [trouble, setTrouble] = useState<string | null>(null);
  const step = noted.stepOf(item);
  return (
    <li>
      <StateSign look={step ? 'met' : TONE_LOOK[item.tone]} />
      <div class="grow">
        <b>{item.who}</b>
        <p>
          {step ? (
            <span role="status">{trouble ?? 'Noted.'}</span>
          ) : (
            <>
              {item.what} <span class="quiet">{item.detail}</span>
            </>
          )}
        </p>
      </div>
      {step ? (
        <Button look="link" onClick={async () => setTrouble(notUndone(await practice.undo(step)))}>
          Undo<span class="sr">: {item.what}</span>
        </Button>
      ) : null}
      <Step {...props} isDone={step !== null} />
    </li>
  );
}

/** The button of a row: it does its act here where that takes no page of its own, and leads there where it does. */
function Step({ item, first, noted, isDone }: Props & { readonly isDone: boolean }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const look = first ? 'primary' : 'quiet';
  const saver = useSave();
  const { engagement, action } = item;
  const step = stepTask(item);
  const form = () => {
    noted.pressed(item);
    setOpen(true);
  };
  if (isDone && !open) return null;
  if (engagement === null || !(step || HERE.has(action)))
    return (
      <LinkButton look={look} href={addressOf(item)}>
        {item.button}
      </LinkButton>
    );
  const atOnce: Wish | null =
    action === 'agreeResults'
      ? { kind: 'agreeResults', engagement }
      : step?.task === 'notePayment'
        ? { kind: 'notePayment', payment: step.record ?? '', came: null, on: null, differs: null }
        : null;
  return (
    <>
      {step?.task === 'notePayment' ? (
        <Button look="link" onClick={form}>
          Another amount or day
        </Button>
      ) : null}
      <Button
        look={look}
        onClick={async () => {
          noted.pressed(item);
          // What was refused is asked in the form.
          if (atOnce === null || (await saver.save(atOnce))?.length) setOpen(true);
        }}
      >
        {step?.task === 'notePayment' ? 'It came' : item.button}
      </Button>
      {open ? <StepDialog item={item} engagement={engagement} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
