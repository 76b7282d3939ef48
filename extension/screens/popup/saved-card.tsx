import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import { Icon, Mark } from '#shared/ui/icons.tsx';
import type { CallState } from '#extension/call/capture-open.ts';
import type { CaptureState } from '#extension/desk/capture-state.ts';
import { nameOf, useDoors } from './popup-doors.ts';
import { Head } from './head.tsx';

interface CardProps {
  readonly call: CallState;
  readonly saved: CaptureState;
}

/** After Save: where the capture is, what to do next, and how to take it back. */
export function SavedCard({ call, saved }: CardProps): JSX.Element {
  const { form, close, locale, zone } = useDoors();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [saved.kind]);
  const known = form.known.value;
  return (
    <>
      <div class="popup-body">
        <header class="part who-part">
          <Head title={call.engagement?.client ?? call.draft.client} />
          <State call={call} saved={saved} />
        </header>
        {saved.kind === 'filed' ? <Next call={call} saved={saved} /> : null}
        {form.trouble.value ? (
          <p class="part tone-off" role="alert">
            {form.trouble.value}
          </p>
        ) : null}
      </div>
      <footer class="foot">
        {saved.kind === 'refused' ? (
          <>
            <button type="button" class="button link" onClick={() => void form.undo()}>
              Change it
            </button>
            <button ref={first} type="button" class="button primary" onClick={() => void form.retry()}>
              Try again
            </button>
          </>
        ) : (
          <>
            <p class="foot-state">
              {saved.kind === 'filed' ? (
                known && formatTime(momentAt(known.now, zone), locale)
              ) : (
                <>
                  <Icon name="laptop" /> <span>Kept on this device</span>
                </>
              )}
            </p>
            {saved.kind === 'waits' ? (
              <button type="button" class="button" onClick={() => void form.retry()}>
                Retry
              </button>
            ) : null}
            <button type="button" class="button" onClick={() => void form.undo()}>
              Undo
            </button>
            <button ref={first} type="button" class="button" onClick={close}>
              Close <span class="key">Esc</span>
            </button>
          </>
        )}
      </footer>
    </>
  );
}

function State({ call, saved }: CardProps): JSX.Element {
  const what = call.engagement ? `Session ${call.engagement.number}` : 'The call';
  const waiting = saved.waiting === 1 ? 'One capture waits.' : `${saved.waiting} captures wait, in order.`;
  const words: Readonly<Record<CaptureState['kind'], readonly [JSX.Element, string, string]>> = {
    here: [<Icon key="i" name="laptop" />, `${what} saved on this device`, 'It goes to the workbook now.'],
    filed: [<Mark key="i" sign="check" />, `${what} saved`, summaryOf(call)],
    waits: [
      <Icon key="i" name="cloudOff" />,
      'Queued. It goes to the workbook by itself.',
      `${saved.why ?? ''} ${waiting}`,
    ],
    refused: [
      <Mark key="i" sign="cross" />,
      'Not saved to the workbook',
      `${saved.why ?? ''}${/ lost| waits here/.test(saved.why ?? '') ? '' : ' Nothing is lost.'}`,
    ],
  };
  const [icon, title, text] = words[saved.kind];
  return (
    <div class={`saved saved-${saved.kind}`} role={saved.kind === 'refused' ? 'alert' : 'status'}>
      {icon}
      <div>
        <b>{title}</b>
        <p>{text}</p>
      </div>
    </div>
  );
}

/** What was said, in one line. */
function summaryOf({ draft }: CallState): string {
  const checked = Object.values(draft.homework);
  const count = (state: string) => checked.filter((one) => one === state).length;
  const done = count('done');
  const partly = count('partly');
  const set = draft.newHomework.length + (draft.typing.trim() ? 1 : 0);
  const value = draft.value && { yes: 'yes', partly: 'partly', no: 'no', notAsked: 'not asked' }[draft.value];
  return [
    value ? `Value: ${value}.` : '',
    checked.length > 0
      ? `Homework: ${done} of ${checked.length} done${partly ? `, ${partly} partly` : ''}.`
      : '',
    set > 0 ? `${set === 1 ? 'One piece' : `${set} pieces`} of homework set.` : '',
    draft.adjustment.trim() && draft.value !== 'yes' ? 'One adjustment.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The next steps, each a link into the workbench. */
function Next({ call, saved }: CardProps): JSX.Element | null {
  const { openWorkbench } = useDoors();
  const { engagement, link } = saved;
  if (engagement === null) return null;
  const changed = call.draft.adjustment.trim() !== '' && ['partly', 'no'].includes(call.draft.value ?? '');
  return (
    <ul class="next">
      {changed ? (
        <li>
          <Icon name="right" />
          <button
            type="button"
            class="button link"
            onClick={() => openWorkbench(`/e/${engagement}/sessions`)}
          >
            Tell {nameOf(call)} what you both change
          </button>
        </li>
      ) : null}
      <li>
        <Icon name="rows" />
        <button type="button" class="button link" onClick={() => openWorkbench(`/e/${engagement}/sessions`)}>
          See it in Sessions
        </button>
        {link === undefined ? <span class="source">Workbook on this device</span> : null}
      </li>
      {link === undefined ? null : (
        <li>
          <Icon name="external" />
          <a class="button link" href={link} target="_blank" rel="noreferrer">
            See its row in the sheet
          </a>
          <span class="source">{rowIn(link)}</span>
        </li>
      )}
    </ul>
  );
}

/** The row a link leads to, in words. */
const rowIn = (link: string): string => {
  const row = /range=[A-Z]+(\d+)/.exec(link)?.[1];
  return row === undefined ? 'In Google Sheets' : `In the sheet, row ${row}`;
};
