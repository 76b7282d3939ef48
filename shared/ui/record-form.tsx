import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../base/checked.ts';
import { entities, type EntityName } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import { fieldFromText, fieldToText, type FormReader } from '../table/book/form.ts';
import { Button } from './actions.tsx';
import { FieldControl, type Choices } from './field-control.tsx';

interface RecordFormProps {
  readonly entity: EntityName;
  /** Field names in the order they are asked. */
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  /** What a field is called in this form, where its own name says less. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  readonly reading: FormReader;
  /** What a reference may point to. */
  readonly choices: (entity: string) => Choices;
  /** Saves; null where it is saved, else problems with their field: nothing typed is lost. */
  readonly onSave: (values: Typed, changed: Changed) => Promise<readonly Problem[] | null>;
  readonly saveWord?: string;
  readonly onCancel?: () => void;
  readonly cancelWord?: string;
}

type Typed = Readonly<Record<string, unknown>>;

/** The fields that were changed in a form: what they are to be, and what they were when it was opened. */
export interface Changed {
  readonly set: Typed;
  readonly was: Typed;
}

/** A form derived from the field list. A wrong value keeps what was typed and says how to write it. */
export function RecordForm(props: RecordFormProps): JSX.Element {
  const one: Entity = entities[props.entity];
  const [opened, setOpened] = useState<Typed>(props.values);
  const [typed, setTyped] = useState<Typed>(() => start(one, props, opened));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saving, setSaving] = useState(false);
  const submit = async () => {
    const read = readAll(one, props.fields, typed, props.reading);
    if (read.problems.length > 0) return setProblems(read.problems);
    setSaving(true);
    const refused = await props.onSave(read.values, changedIn(one, props, opened, typed, read.values));
    setSaving(false);
    setProblems(refused ?? []);
    if (refused === null) setOpened({ ...opened, ...read.values });
  };
  const general = problems.filter((problem) => !props.fields.includes(problem.field));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl + Enter saves from any field of the form
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      {props.fields.map((name) => {
        const field = one.fields[name];
        return field ? (
          <FieldControl
            key={name}
            name={name}
            field={{ ...field, label: props.words?.[name] ?? field.label }}
            value={typed[name]}
            problem={problems.find((problem) => problem.field === name)?.message ?? null}
            choices={field.to ? props.choices(field.to) : []}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ) : null;
      })}
      <div class="form-end">
        <Button submit look="primary" disabled={saving}>
          {props.saveWord ?? 'Save'}
        </Button>
        {props.onCancel ? <Button onClick={props.onCancel}>{props.cancelWord ?? 'Cancel'}</Button> : null}
        {general.map((problem) => (
          <span key={problem.message} class="tone-off" role="alert">
            {problem.message}
          </span>
        ))}
      </div>
    </form>
  );
}

function start(one: Entity, { fields, reading }: RecordFormProps, values: Typed): Typed {
  return Object.fromEntries(
    fields.map((name) => {
      const field = one.fields[name];
      const value = values[name];
      if (!field || field.kind === 'references') return [name, value ?? []];
      return [name, fieldToText(field, value ?? null, { ...reading, row: values })];
    }),
  );
}

/** What was typed over since the form was opened. An amount is another one in another currency, a moment in another zone. */
function changedIn(one: Entity, props: RecordFormProps, opened: Typed, typed: Typed, read: Typed): Changed {
  const before = start(one, props, opened);
  const isTyped = (name: string) => JSON.stringify(typed[name]) !== JSON.stringify(before[name]);
  const names = Object.keys(read).filter((name) => {
    const kind = one.fields[name]?.kind;
    const moved =
      (kind === 'money' && isTyped('currency')) ||
      (kind === 'moment' && isTyped('zone') && read[name] !== null);
    return isTyped(name) || moved;
  });
  const pick = (from: Typed) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { set: pick(read), was: pick(opened) };
}

function readAll(one: Entity, fields: readonly string[], typed: Typed, reading: FormReader) {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const currencyTyped =
    typeof typed['currency'] === 'string' && typed['currency'] !== ''
      ? typed['currency'].toUpperCase()
      : reading.currency;
  const zoneTyped = typeof typed['zone'] === 'string' && typed['zone'] !== '' ? typed['zone'] : reading.zone;
  const own = { ...reading, currency: currencyTyped, zone: zoneTyped, row: typed };
  for (const name of fields) {
    const field = one.fields[name];
    if (!field) continue;
    if (field.kind === 'references') values[name] = typed[name];
    else {
      const read = fieldFromText(name, field, String(typed[name] ?? ''), own);
      if (read.ok) values[name] = read.value;
      else problems.push(...read.problems);
    }
  }
  return { values, problems };
}
