import type { ComponentChildren, JSX } from 'preact';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Logo } from '#shared/ui/icons.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { SettingsForm } from '#extension/screens/workbench/records/settings.tsx';
import { useHome } from '#extension/screens/workbench/frame/practice-context.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { ExportEverything } from './export-everything.tsx';
import { OnDevice } from './on-device.tsx';
import type { OptionsProps } from './options-props.ts';
import { PresencePerHost } from './presence-per-host.tsx';
import { Privacy } from './privacy.tsx';
import { Rules } from './rules.tsx';

const PARTS = [
  ['workbook', 'Workbook'],
  ['you', 'You'],
  ['rules', 'Matching'],
  ['presence', 'Presence'],
  ['waiting', 'On this device'],
  ['privacy', 'Privacy'],
  ['everything', 'Everything'],
] as const;

/** Options: where the practice lives, whose calls are whose, what may be seen, what is kept, and all of it out or away. */
export function Options({
  options,
  workbook,
}: OptionsProps & { readonly workbook: ComponentChildren }): JSX.Element {
  const { practice } = useHome();
  const home = practice.home.value;
  const trouble = options.trouble.value ?? (home.kind === 'failed' ? home.message : null);
  if (options.deleted.value) return <Deleted />;
  return (
    <div class="options-page">
      <header class="options-head">
        <p class="brand">
          <Logo /> Valueback
        </p>
        <nav aria-label="Parts of this page">
          {PARTS.map(([id, word]) => (
            <a key={id} href={`#${id}`}>
              {word}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h1>Options</h1>
        {trouble ? (
          <ProblemNote what={trouble} still="What you see here is as it was.">
            <Button onClick={() => void Promise.all([practice.load(), options.load()])}>Try again</Button>
          </ProblemNote>
        ) : null}
        <p role="status" class="told">
          {options.told.value}
        </p>
        <div id="workbook">{workbook}</div>
        <div id="you">
          <SettingsForm
            title="You"
            fields={['provider', 'email', 'otherEmails', 'locale', 'zone']}
            key={home.kind === 'loading' ? 'loading' : 'loaded'}
          />
          <p class="source">
            Your own addresses are never taken for a client’s. The locale says how numbers and dates are
            written.
          </p>
        </div>
        <Rules options={options} />
        <PresencePerHost options={options} />
        <OnDevice options={options} />
        <Privacy />
        <div id="everything" class="options-part">
          <ExportEverything options={options} />
          <DeleteEverything options={options} />
        </div>
      </main>
    </div>
  );
}

const Deleted = (): JSX.Element => (
  <main class="options-page">
    <h1>Everything is deleted</h1>
    <Section title="Nothing of yours is left in this browser">
      <p>
        Files you saved and a Google sheet you connected are yours and still where they were. You may close
        this page, or begin anew.
      </p>
      <LinkButton href="/workbench.html">Begin anew</LinkButton>
    </Section>
  </main>
);
