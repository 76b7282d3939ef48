import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { DOWNLOAD_ICON } from '#shared/ui/page-icons.ts';
import { useBook, useHome } from '#extension/screens/workbench/frame/practice-context.tsx';
import { laidAside } from '#extension/call/open-again.ts';
import type { Kept, SetAside } from '#extension/desk/capture-records.ts';
import { isCapture, type Queued } from '#extension/desk/queue.ts';
import type { OptionsProps } from './options-props.ts';

/** Captures and changes that did not arrive yet, drafts, notes, and records that were set aside: nothing of it is lost, all of it can leave. */
export function OnDevice({ options }: OptionsProps): JSX.Element {
  const device = options.device.value;
  const queue = device?.drawers.outbox ?? [];
  const aside = device?.aside ?? [];
  const drafts = device?.drawers.drafts.length ?? 0;
  const notes = device?.drawers.notes.length ?? 0;
  return (
    <div id="waiting" class="options-part">
      <Section
        title="Waiting on this device"
        aside={queue.length === 0 ? 'nothing waits' : `${queue.length} not in the workbook yet`}
      >
        {queue.length === 0 ? <p class="quiet">Everything you saved is in the workbook.</p> : null}
        <ul class="rows">
          {queue.map((one) => (
            <Waiting key={one.command.id} options={options} one={one} />
          ))}
        </ul>
        {queue.length > 0 ? (
          <div>
            <Button onClick={() => void options.retry()}>Try all again</Button>
          </div>
        ) : null}
        <ul class="rows">
          {laidAside(device?.drawers.drafts ?? []).map((one) => (
            <LaidAside key={one.key} options={options} form={one} />
          ))}
        </ul>
        <p class="source">
          Also here: {drafts === 1 ? 'one half-typed form' : `${drafts} half-typed forms`},{' '}
          {notes === 1 ? 'one note' : `${notes} notes`} of the side panel.
        </p>
      </Section>
      {aside.length > 0 ? <Aside rows={aside} /> : null}
    </div>
  );
}

function Waiting({ options, one }: OptionsProps & { one: Queued }): JSX.Element {
  const [sure, setSure] = useState(false);
  const { command, label, why, refused } = one;
  const asked = options.asked.value?.capture === command.id ? options.asked.value : null;
  return (
    <li>
      <StateSign look={refused ? 'look' : 'waiting'} />
      <span class="grow">
        {label}
        <br />
        <span class="source" role="status">
          {asked
            ? `A half-typed form is open: ${asked.open}. It stays on this device, whichever you choose.`
            : (why ?? 'Saved here; it goes to the workbook by itself.')}
        </span>
      </span>
      {asked ? (
        <span class="chips">
          <Button onClick={() => void options.openAgain(command.id, true)}>Open this one</Button>
          <Button onClick={options.keepOpen}>Stay with that one</Button>
        </span>
      ) : sure ? (
        <span class="chips">
          <Button onClick={() => void options.drop(command.id)}>
            Drop it<span class="sr">: {label}</span>
          </Button>
          <Button onClick={() => setSure(false)}>Keep it</Button>
        </span>
      ) : (
        <span class="chips">
          <Button onClick={() => void options.retry()}>
            Retry<span class="sr"> {label}</span>
          </Button>
          {isCapture(one) ? (
            <Button onClick={() => void options.openAgain(command.id)}>
              Open again<span class="sr"> {label}</span>
            </Button>
          ) : null}
          <Button look="link" onClick={() => setSure(true)}>
            Drop …<span class="sr"> {label}</span>
          </Button>
        </span>
      )}
    </li>
  );
}

/** A half-typed form that made room for another. */
function LaidAside({ options, form }: OptionsProps & { form: Kept<'drafts'> }): JSX.Element {
  const [sure, setSure] = useState(false);
  return (
    <li>
      <StateSign look="waiting" />
      <span class="grow">
        {form.label}
        <br />
        <span class="source">A half-typed form, laid aside for another.</span>
      </span>
      <span class="chips">
        {sure ? (
          <>
            <Button onClick={() => void options.dropAside(form.key)}>
              Drop it<span class="sr">: {form.label}</span>
            </Button>
            <Button onClick={() => setSure(false)}>Keep it</Button>
          </>
        ) : (
          <>
            <Button onClick={() => void options.openAside(form.key)}>
              Go on with it<span class="sr">: {form.label}</span>
            </Button>
            <Button look="link" onClick={() => setSure(true)}>
              Drop …<span class="sr"> {form.label}</span>
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

function Aside({ rows }: { rows: readonly SetAside[] }): JSX.Element {
  const { shell } = useHome();
  const { locale, zone, now } = useBook();
  const save = () =>
    shell.download(
      `valueback-set-aside-${dayAt(now, zone)}.json`,
      JSON.stringify({ setAside: rows }, null, 1),
      'application/json',
    );
  return (
    <Section title="Set aside" aside={`${rows.length} could not be read`}>
      <p class="quiet">
        Records that do not fit. They are kept as they were; everything else works. Save them as a file to
        look, or to send.
      </p>
      <ul class="rows">
        {rows.map((one) => (
          <li key={`${one.drawer}/${one.key}`}>
            <StateSign look="look" />
            <span class="grow">
              {KIND[one.drawer]}, set aside on {formatDay(dayAt(one.at, zone), locale)}
              <br />
              <span class="source">{one.why}</span>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={DOWNLOAD_ICON} onClick={save}>
          Save what was set aside
        </Button>
      </div>
    </Section>
  );
}

const KIND: Readonly<Record<SetAside['drawer'], string>> = {
  outbox: 'A capture or change that waits',
  filed: 'A filed capture',
  drafts: 'A half-typed form',
  memory: 'A remembered choice',
  sightings: 'A calendar entry',
  notes: 'A note',
  presence: 'Presence in a call',
  focus: 'The engagement of the panel',
};
