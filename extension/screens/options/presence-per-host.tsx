import type { JSX } from 'preact';
import { Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { CALL_SERVICES } from '#shared/meetings/call-services.ts';
import type { OptionsProps } from './options-props.ts';

const KINDS = Object.keys(CALL_SERVICES) as (keyof typeof CALL_SERVICES)[];

/** Presence, one switch a kind of call: what it does, and what it does not. */
export function PresencePerHost({ options }: OptionsProps): JSX.Element {
  const on = options.watched.value;
  const switched = options.switched.value;
  return (
    <div id="presence">
      <Section
        title="Presence in the call"
        aside={on.length === 0 ? 'off' : `on for ${on.length} of ${KINDS.length}`}
      >
        <div class="halves">
          <p>
            <b>What it does.</b>{' '}
            <span class="quiet">
              While you are in a call on that page, it notes when you joined and left, when somebody else was
              there, and the names the call shows. The popup then suggests minutes late, as “seen by this
              browser”; you correct them.
            </span>
          </p>
          <p>
            <b>What it does not.</b>{' '}
            <span class="quiet">
              No sound, no picture, no chat, no captions. It changes nothing on the page, sends nothing
              anywhere, and takes nobody’s absence from a list for a fact. Notes of presence are forgotten
              after 30 days.
            </span>
          </p>
        </div>
        <ul class="rows">
          {KINDS.map((kind) => (
            <li key={kind}>
              <label class="switch grow">
                <input
                  type="checkbox"
                  checked={on.includes(kind)}
                  onChange={(event) => void options.watch(kind, event.currentTarget.checked)}
                />
                <span>
                  {CALL_SERVICES[kind].word}
                  <span class="source"> {CALL_SERVICES[kind].origins.map(hostOf).join(', ')}</span>
                </span>
              </label>
              {on.includes(kind) ? (
                <StateBadge look="active">On</StateBadge>
              ) : (
                <span class="source">Off</span>
              )}
            </li>
          ))}
        </ul>
        <p role="status">
          {switched === null
            ? null
            : on.includes(switched)
              ? `Reload tabs of ${CALL_SERVICES[switched].word} that are open already: they are seen from then on.`
              : `${CALL_SERVICES[switched].word} is no longer seen.`}
        </p>
        <p class="source">
          The browser asks you for each page once. Taking the right back in the browser’s own settings
          switches it off here too.
        </p>
      </Section>
    </div>
  );
}

const hostOf = (origin: string): string => origin.replace(/^https:\/\/|\/\*$/g, '');
