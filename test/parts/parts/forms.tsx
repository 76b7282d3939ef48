import { sessions } from '#shared/model/work/sessions.ts';
import type { Field } from '#shared/model/field.ts';
import { Button, Chips, LinkButton } from '#shared/ui/actions.tsx';
import { Tabs } from '#shared/ui/tabs.tsx';
import { FieldControl } from '#shared/ui/field-control.tsx';
import { MessageOut } from '#shared/ui/message-out.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { ReplyBox } from '#shared/ui/reply-box.tsx';
import type { Shown } from '../page.tsx';

const nothing = (): void => undefined;
const ANSWERS = { yes: 'Yes', partly: 'Partly', no: 'No' };
const READING = { locale: 'en-GB', zone: 'Europe/Berlin', currency: 'EUR' };

const field = (name: keyof typeof sessions.fields, value: unknown, problem: string | null) => (
  <FieldControl
    name={name}
    field={sessions.fields[name] as Field}
    value={value}
    problem={problem}
    choices={[]}
    onChange={nothing}
  />
);

/** Buttons, choices and forms in each of their states. */
export const forms: readonly Shown[] = [
  {
    name: 'Button: primary, quiet, link, with an icon, disabled',
    part: (
      <div class="buttons">
        <Button look="primary">Log the call</Button>
        <Button>Write the update</Button>
        <Button look="link">Change</Button>
        <Button icon="plus">Add a driver</Button>
        <Button disabled>Record the refund</Button>
        <LinkButton href="#elsewhere">All engagements</LinkButton>
      </div>
    ),
  },
  {
    name: 'Chips: nothing chosen',
    part: (
      <Chips
        name="open"
        label="Got value?"
        options={ANSWERS}
        value={null}
        onChange={nothing}
        open="Not asked"
      />
    ),
  },
  {
    name: 'Chips: one chosen',
    part: (
      <Chips name="chosen" label="Got value, chosen?" options={ANSWERS} value="partly" onChange={nothing} />
    ),
  },
  {
    name: 'Tabs: second is current',
    part: (
      <Tabs
        label="Views"
        items={[
          { href: '#a', word: 'Timeline' },
          { href: '#b', word: 'Value and price' },
        ]}
        current="#b"
      />
    ),
  },
  { name: 'Field: blank', part: field('title', '', null) },
  {
    name: 'Field: wrong, what was typed stays',
    part: field('start', 'tomorrow', 'Write a day and time, such as 24/11/2026 14:00.'),
  },
  { name: 'Field: a choice of a few', part: field('gotValue', 'yes', null) },
  {
    name: 'Form of a record',
    part: (
      <RecordForm
        entity="sessions"
        fields={['title', 'missing']}
        values={{ title: 'First talk', missing: null }}
        reading={READING}
        choices={() => []}
        onSave={() => Promise.resolve([])}
        onCancel={nothing}
      />
    ),
  },
  {
    name: 'Message to a client: with an address, and without',
    part: (
      <>
        <MessageOut
          label="with an address"
          words={'Did you get value?\n\nDear Tomás, …'}
          mailto="mailto:tomas@example.test"
          copy={() => Promise.resolve(true)}
          onNote={nothing}
        />
        <MessageOut
          label="without an address"
          words="Did you get value?"
          mailto={null}
          copy={() => Promise.resolve(false)}
          onNote={nothing}
        />
      </>
    ),
  },
  {
    name: 'Reply box',
    part: (
      <ReplyBox
        zone="Europe/Berlin"
        timeOf={async () => null}
        asks={[]}
        onRecord={() => Promise.resolve(null)}
      />
    ),
  },
];
