import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../base/checked.ts';
import { entities } from '../model/entities.ts';
import type { Fields } from '../model/entity.ts';
import type { Field } from '../model/field.ts';
import type { FormReader } from '../table/book/form.ts';
import type { FormAsk } from '../workflows/tasks/form-ask.ts';
import { Button } from './actions.tsx';
import { FieldControl, type Choices } from './field-control.tsx';
import { changedIn, currencyIn, pick, readAll, start, type Changed, type Typed } from './form-values.ts';
import { FormEnd, savesByKey } from './form-end.tsx';
import { useKept } from './kept.tsx';

interface RecordFormProps extends FormAsk {
  /** Tells forms of one place apart whose fields are their own. */
  readonly name?: string;
  /** The address that opens the form again, where it is not the screen’s. */
  readonly place?: string | undefined;
  readonly values: Typed;
  /** What is so whatever is typed. */
  readonly fixed?: Typed;
  readonly reading: FormReader;
  /** What a reference may point to. */
  readonly choices: (entity: string) => Choices;
  /** Some fields as the holes of a sentence: its words, and the names of fields among them; `/` begins a line. */
  readonly sentence?: readonly string[] | undefined;
  /** What the form says of what is typed so far. */
  readonly says?: ((values: Typed) => ComponentChildren) | undefined;
  /** What is offered at the end of the form; what is taken of it is as if it were typed. */
  readonly offers?: (take: (values: Typed) => void) => ComponentChildren;
  /** Saves; null where it is saved, else problems with their field: nothing typed is lost. */
  readonly onSave: (values: Typed, changed: Changed) => Promise<readonly Problem[] | null>;
  readonly saveWord?: string | undefined;
  readonly onCancel?: () => void;
  readonly cancelWord?: string;
  /** The way out saves what was typed first. */
  readonly cancelKeeps?: boolean;
  /** A quiet way to another form, beside the way out. */
  readonly aside?: ComponentChildren;
}

/** A form derived from the field list. A wrong value keeps what was typed, says how to write it and takes the focus. */
export function RecordForm(props: RecordFormProps): JSX.Element {
  const { sentence = [], onCancel, saveWord = 'Save', cancelWord = 'Cancel' } = props;
  const { one, typed, asked, shown, problems, known, kept, take, submit, saving, form, showAll } =
    useRecordForm(props);
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
      onChange={(value) => take({ [name]: value })}
      hole={hole}
    />
  );
  const cancel = async () => {
    if (!props.cancelKeeps || !kept.isTyped || (await submit())) onCancel?.();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl + Enter saves from any field of the form
    <form
      class="form"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={savesByKey(() => void submit())}
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
          <Button look="link" onClick={showAll}>
            More
          </Button>
        </div>
      ) : null}
      {props.says?.(known)}
      {problems
        .filter(({ field }) => !shown.includes(field))
        .map(({ message }) => (
          <p key={message} class="wide tone-off" role="alert">
            {message}
          </p>
        ))}
      <FormEnd
        save={saveWord}
        state={kept.state}
        aside={props.aside}
        isBusy={saving}
        {...(onCancel ? { cancel: cancelWord, onCancel: () => void cancel() } : {})}
      />
      {props.offers?.(take)}
    </form>
  );
}

/** What is typed in a form, what it reads as, and how it is saved. */
function useRecordForm(props: RecordFormProps) {
  const { more = [], reading } = props;
  const one = typeof props.entity === 'string' ? (entities[props.entity].fields as Fields) : props.entity;
  const all = [...props.fields, ...more];
  const [began, setBegan] = useState<Typed>(props.values);
  const opened = { ...began, ...props.fixed };
  const [over, setOver, kept] = useKept<Typed>(nameOf(props), () => ({}), props.place);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saving, setSaving] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [problems]);
  const typed = { ...start(one, all, reading, opened), ...over };
  const read = readAll(one, all, typed, reading, opened);
  const known = { ...opened, ...read.values };
  const asked = all.filter((name) => one[name] && (props.only?.[name]?.(known) ?? true));
  const shown = asked.filter(
    (name) => isWhole || !more.includes(name) || problems.some(({ field }) => field === name),
  );
  /** Whether it is saved. */
  const submit = async (): Promise<boolean> => {
    const wrong = read.problems.filter(({ field }) => asked.includes(field));
    setProblems(wrong);
    if (wrong.length > 0) return false;
    const values = pick(read.values, asked);
    setSaving(true);
    const refused = await props.onSave(values, changedIn(one, reading, opened, typed, values));
    setSaving(false);
    setProblems(refused ?? []);
    if (refused !== null) return false;
    setBegan({ ...began, ...values });
    kept.drop();
    return true;
  };
  const take = (values: Typed) => setOver({ ...over, ...values });
  return {
    ...{ one, typed, asked, shown, problems, known, kept, take, submit, saving, form },
    showAll: () => setWhole(true),
  };
}

/** What takes the focus where a value is wrong. */
const WRONG = '.wrong :is(input, select, textarea)';

/** Under which name what is typed in a form is kept. */
const nameOf = ({ name, entity, fields, values, saveWord }: RecordFormProps): string =>
  [name ?? [entity, ...fields].join(' '), values['id'], saveWord].join(' ');
