import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayAt, formatTime, momentAt } from '#shared/base/moment.ts';
import type { HomeGateway } from '#extension/home/home-gateway.ts';
import { isCapture, type Queued } from '#extension/desk/queue.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { useBook, useHome } from './practice-context.tsx';

/** What a person should know of the home: it moved, it is out of reach, or something waits. Silent while all is well. */
export const WhereNote = (): JSX.Element => (
  <div class="where">
    <Notes />
  </div>
);

function Notes(): JSX.Element | null {
  const { where } = useHome();
  if (where.left.value)
    return (
      <ProblemNote
        tone="watch"
        what="The practice lives elsewhere now."
        still="This page still shows the old home."
      >
        <Button onClick={() => location.reload()}>Open it there</Button>
      </ProblemNote>
    );
  if (where.kind === 'moving')
    return (
      <ProblemNote
        tone="watch"
        what="This practice is on its way to Google Sheets and stands still here."
        still="Everything can be read. Finish the move or give it up in Options."
      >
        <LinkButton href="/options.html">Options</LinkButton>
      </ProblemNote>
    );
  return where.kind === 'sheet' ? <SheetNote gateway={where.gateway} /> : null;
}

function SheetNote({ gateway }: { readonly gateway: HomeGateway }): JSX.Element {
  const { locale, zone, practice } = useBook();
  const { standing, waiting } = gateway;
  const stopped = waiting.value.filter((one) => one.refused);
  const asOf = standing.value;
  const when = (at: number) =>
    `${formatDay(dayAt(at, zone), locale, 'short')}, ${formatTime(momentAt(at, zone), locale)}`;
  return (
    <>
      {asOf?.why ? (
        <ProblemNote
          tone="note"
          what={`This is the copy of ${when(asOf.asOf)}.`}
          still={`${asOf.why} You can go on working: it is kept on this device and sent in order.`}
        >
          <Button onClick={() => void practice.load()}>Ask the sheet again</Button>
          <LinkButton href="/options.html">Options</LinkButton>
        </ProblemNote>
      ) : null}
      {stopped.map((one) => (
        <Stopped key={one.command.id} one={one} gateway={gateway} when={when(one.savedAt)} />
      ))}
    </>
  );
}

/** What did not go in: a change that would overwrite what someone else wrote, until the person says which; a capture to correct. */
function Stopped({
  one,
  gateway,
  when,
}: {
  readonly one: Queued;
  readonly gateway: HomeGateway;
  readonly when: string;
}): JSX.Element {
  const { practice } = useBook();
  const settle = (how: 'over' | 'drop') => void gateway.settle(one, how).then(() => practice.load());
  if (isCapture(one))
    return (
      <ProblemNote
        tone="watch"
        what={`The session of ${one.label} is not in the sheet. ${one.why ?? ''}`}
        still="It is kept here."
      >
        <LinkButton href="/options.html">Correct it in Options</LinkButton>
      </ProblemNote>
    );
  return (
    <ProblemNote
      tone="watch"
      what={`Your change of ${when} is not in the sheet. ${one.why ?? ''}`}
      still="It is kept here."
    >
      <Button onClick={() => settle('over')}>Write mine over it</Button>
      <Button onClick={() => settle('drop')}>Keep theirs</Button>
    </ProblemNote>
  );
}
