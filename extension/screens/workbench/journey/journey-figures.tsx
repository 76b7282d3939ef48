import type { JSX } from 'preact';
import type { FigureInput, RecordRef } from '#shared/rules/explain.ts';
import type { Journey } from '#shared/rules/journey/journey.ts';
import { journeyInputs } from '#shared/rules/journey/journey-inputs.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import type { JourneyLine } from '#shared/rules/journey/journey-line.ts';
import { taskOfTab } from '#shared/workflows/tasks/tasks.ts';
import { Button } from '#shared/ui/actions.tsx';
import { inputText } from '#shared/ui/figures.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { openOver } from '../frame/router.ts';

/** Opens the form of a row over the journey; a row without a form of its own opens nothing. */
export function openRow({ tab, id }: RecordRef): void {
  openOver(taskOfTab(tab) ?? 'tasks', id);
}

const opens = ({ tab }: RecordRef): boolean => taskOfTab(tab) !== null;

/** Every figure of the journey: what it is, how it was counted, and the rows it was counted from. */
export function JourneyFigures({ id, journey }: { id: string; journey: Journey }): JSX.Element {
  const { book, now, locale } = useBook();
  const inputs = journeyInputs(book, id, journey, now);
  return (
    <details>
      <summary>All figures of the journey</summary>
      <dl class="figure-list">
        {journeyLines(journey, locale).map((line) => (
          <Figure key={line.name + line.text} line={line} inputs={inputs[line.name] ?? []} locale={locale} />
        ))}
      </dl>
    </details>
  );
}

/** Of a long way the newest are enough; the picture opens to all of them. */
const NEWEST = 40;

function Figure({
  line: { name, text, how },
  inputs,
  locale,
}: {
  line: JourneyLine;
  inputs: readonly FigureInput[];
  locale: string;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {text}
        {how ? <span class="source">{how}</span> : null}
        {inputs.length === 0 ? null : (
          <details>
            <summary>
              Counted from<span class="sr">: {name}</span>
            </summary>
            <ul class="rows">
              {inputs.slice(-NEWEST).map((input, n) => (
                <Part key={n} input={input} locale={locale} />
              ))}
            </ul>
            {inputs.length > NEWEST ? <p class="quiet">and {inputs.length - NEWEST} earlier</p> : null}
          </details>
        )}
      </dd>
    </div>
  );
}

function Part({ input, locale }: { input: FigureInput; locale: string }): JSX.Element {
  const { record, label } = input;
  return (
    <li>
      <span class="grow">
        {record && opens(record) ? (
          <Button look="link" onClick={() => openRow(record)}>
            {label}
          </Button>
        ) : (
          label
        )}
      </span>
      <span class="num">{inputText(input, locale)}</span>
    </li>
  );
}
