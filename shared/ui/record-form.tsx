import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../base/checked.ts';
import { entities } from '../model/entities.ts';
import type { Fields } from '../model/entity.ts';
import type { Field } from '../model/field.ts';
import { fieldFromText, fieldToText, type FormReader } from '../table/book/form.ts';
import type { FormAsk } from '../workflows/tasks/form-ask.ts';
import { Button } from './actions.tsx';
import { FieldControl, type Choices } from './field-control.tsx';
import { useKept } from './kept.tsx';

type Typed = Readonly<Record<string, unknown>>;

interface RecordFormProps extends FormAsk {
  /** Tells forms of one place apart whose fields are their own. */
  readonly name?: string;
  /** The address that opens the form again, where it is not the screen’s. */
  readonly place?: string | undefined;
  readonly values: Typed;
  readonly reading: FormReader;
  /** What a reference may point to. */
  readonly choices: (entity: string) => Choices;
  /** Some fields as the holes of a sentence: its words, and the names of fields among them; `/` begins a line. */
  readonly sentence?: readonly string[] | undefined;
  /** What the form says of what is typed so far. */
  readonly says?: ((values: Typed) => ComponentChildren) | undefined;
  /** Saves; null where it is saved, else problems with their field: nothing typed is lost. */
  readonly onSave: (values: Typed, changed: Changed) => Promise<readonly Problem[] | null>;
  readonly saveWord?: string | undefined;
  readonly onCancel?: () => void;
  readonly cancelWord?: string;
}

/** The fields that were changed in a form: what they are to be, and what they were when it was opened. */
export interface Changed {
  readonly set: Typed;
  readonly was: Typed;
}

/** A form derived from the field list. A wrong value keeps what was typed and says how to write it. */
export function RecordForm(props: RecordFormProps): JSX.Element {
  const { more = [] } = props;
  const one = typeof props.entity === 'string' ? (entities[props.entity].fields as Fields) : props.entity;
  const all = [...props.fields, ...more];
  const [opened, setOpened] = useState<Typed>(props.values);
  const [over, setOver, kept] = useKept<Typed>(nameOf(props), () => ({}), props.place);
  const typed = { ...start(one, all, props.reading, opened), ...over };
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saving, setSaving] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const read = readAll(one, all, typed, props.reading, opened);
  const known = { ...opened, ...read.values };
  const asked = all.filter((name) => one[name] && (props.only?.[name]?.(known) ?? true));
  const submit = async () => {
    const wrong = read.problems.filter(({ field }) => asked.includes(field));
    if (wrong.length > 0) return setProblems(wrong);
    const values = pick(read.values, asked);
    setSaving(true);
    const refused = await props.onSave(values, changedIn(one, props.reading, opened, typed, values));
    setSaving(false);
    setProblems(refused ?? []);
    if (refused !== null) return;
    setOpened({ ...opened, ...values });
    kept.drop();
  };
  const shown = asked.filter(
    (name) => isWhole || !more.includes(name) || problems.some(({ field }) => field === name),
  );
  const { sentence = [] } = props;
  const told = (name: string) =>
    one[name]?.kind === 'money' ? { unit: currencyIn(typed, props.reading) } : {};
  const control = (name: string, hole = false) => (
    <FieldControl
      key={name}
      name={name}
      field={{ ...one[name], ...told(name), label: props.words?.[name] ?? one[name]?.label } as Field}
      value={typed[name]}
      problem={problems.find((problem) => problem.field === name)?.message ?? null}
      choices={one[name]?.to ? props.choices(one[name].to) : []}
      onChange={(value) => setOver({ ...over, [name]: value })}
      hole={hole}
    />
  );
  const general = problems.filter((problem) => !shown.includes(problem.field));
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
      {kept.note}
      {sentence.length > 0 ? (
        <p class="sentence wide">
          {sentence.map((piece) =>
            one[piece] ? control(piece, true) : piece === '/' ? <br /> : ` ${piece} `,
          )}
        </p>
      ) : null}
      {shown.filter((name) => !sentence.includes(name)).map((name) => control(name))}
      {shown.length < asked.length ? (
        <div class="wide">
          <Button look="link" onClick={() => setWhole(true)}>
            More
          </Button>
        </div>
      ) : null}
      {props.says?.(known)}
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

/** Under which name what is typed in a form is kept. */
const nameOf = ({ name, entity, fields, values, saveWord }: RecordFormProps): string =>
  [name ?? entity, ...fields, values['id'], saveWord].join(' ');

const pick = (from: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));

function start(one: Fields, fields: readonly string[], reading: FormReader, values: Typed): Typed {
  return Object.fromEntries(
    fields.map((name) => {
      const field = one[name];
      const value = values[name];
      if (!field || field.kind === 'references') return [name, value ?? []];
      return [name, fieldToText(field, value ?? null, { ...reading, row: values })];
    }),
  );
}

/** What was typed over since the form was opened. An amount is another one in another currency, a moment in another zone. */
function changedIn(one: Fields, reading: FormReader, opened: Typed, typed: Typed, read: Typed): Changed {
  const before = start(one, Object.keys(typed), reading, opened);
  const isTyped = (name: string) => JSON.stringify(typed[name]) !== JSON.stringify(before[name]);
  const names = Object.keys(read).filter((name) => {
    const kind = one[name]?.kind;
    const moved =
      (kind === 'money' && isTyped('currency')) ||
      (kind === 'moment' && isTyped('zone') && read[name] !== null);
    return isTyped(name) || moved;
  });
  return {
    set: pick(read, names),
    was: Object.fromEntries(names.map((name) => [name, opened[name] ?? null])),
  };
}

/** The currency that is typed beside an amount, else the one amounts are read in. */
const currencyIn = ({ currency }: Typed, reading: FormReader): string =>
  typeof currency === 'string' && currency !== '' ? currency.toUpperCase() : reading.currency;

function readAll(one: Fields, fields: readonly string[], typed: Typed, reading: FormReader, opened: Typed) {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const zoneTyped = typeof typed['zone'] === 'string' && typed['zone'] !== '' ? typed['zone'] : reading.zone;
  const own = {
    ...reading,
    currency: currencyIn(typed, reading),
    zone: zoneTyped,
    row: { ...opened, ...typed },
  };
  for (const name of fields) {
    const field = one[name];
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
