import type { JSX } from 'preact';
import { Icon } from '#shared/ui/icons.tsx';
import type { Draft } from '#shared/calls/draft.ts';
import { Answers, type Answer } from './answers.tsx';
import { Minutes } from './deferred-parts.ts';
import { briefOf, useDoors, type PartProps } from './popup-doors.ts';

/** On time, to the end? Minutes only of the side that was not. What this browser saw is suggested until a person says so. */
export function PresenceCheck({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft, seen } = call;
  const name = briefOf(call);
  const options: readonly Answer<NonNullable<Draft['presence']>>[] = [
    { code: 'both', word: 'Both', ...(draft.presence === 'both' ? { sign: 'check' } : {}), tone: 'met' },
    {
      code: 'client',
      word: name === 'They' || name === 'Client' ? 'Not them' : `Not ${name}`,
      tone: 'watch',
    },
    { code: 'provider', word: 'Not me', tone: 'watch' },
  ];
  const say = (part: Partial<Draft>) => form.change({ ...part, presenceSeen: false });
  return (
    <section class="part">
      <div class="part-head">
        <h2>On time, to the end?</h2>
        {draft.presenceSeen ? (
          <span class="aside">
            <Icon name="window" /> suggested by browser{seen?.unfinished ? ', until the tab was closed' : ''}
          </span>
        ) : null}
      </div>
      <Answers
        name="presence"
        label="On time, to the end?"
        options={options}
        value={draft.presence}
        suggested={draft.presenceSeen}
        onChange={(presence) => say({ presence })}
      />
      {draft.presence === 'client' || draft.presence === 'provider' ? <Minutes call={call} /> : null}
    </section>
  );
}
