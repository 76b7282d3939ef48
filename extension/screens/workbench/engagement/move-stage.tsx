import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { recordOf } from '#shared/model/book.ts';
import { STAGE, type Stage } from '#shared/model/words.ts';
import { placeOnRing, stageSince } from '#shared/rules/journey/stage.ts';
import { moveForm, moveProblems, moveWish, STAGES } from '#shared/workflows/tasks/move-form.ts';
import { Dialog } from '#shared/ui/dialog.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { LooseList } from '../records/loose-list.tsx';

interface Props {
  readonly id: string;
  /** The stage that is asked for; the next one where none is. */
  readonly asked: string | undefined;
  /** The address that opens it again. */
  readonly place: string;
  readonly onChoose: (stage: Stage) => void;
  readonly onClose: () => void;
}

/** Moves an engagement to a stage: where to, what is loose before delivery, the question of that stage, and why all the same. */
export function MoveStage({ id, asked, place, onChoose, onClose }: Props): JSX.Element {
  const { book, locale, zone, now } = useBook();
  const saver = useSave();
  const row = recordOf(book, 'engagements', id);
  const [opened] = useState(() => moveForm(book, id, null, now).to);
  const { from, to, loose, fields, words } = moveForm(
    book,
    id,
    asked && Object.hasOwn(STAGE, asked) ? (asked as Stage) : opened,
    now,
  );
  const since = stageSince(book, id);
  const stays = from ? `Stay in ${STAGE[from]}` : 'Not now';
  return (
    <Dialog title={`Move to ${STAGE[to]}`} onClose={onClose}>
      <Trouble saver={saver} />
      {from && since ? (
        <p class="source">
          {STAGE[from]} since {formatDay(since, locale, 'short')}
        </p>
      ) : null}
      <StageLine from={from} to={to} onChoose={onChoose} />
      {loose.length > 0 ? (
        <Section title="Loose before it starts" aside={loose.length}>
          <LooseList id={id} ends={loose} />
        </Section>
      ) : null}
      {from === to ? (
        <p class="quiet">It is in {STAGE[to]} already. Choose another stage.</p>
      ) : (
        <RecordForm
          key={to}
          place={place}
          entity="stageVisits"
          fields={fields}
          words={words}
          values={{}}
          reading={readingOf(book, row, locale, zone)}
          choices={choicesOf(book, id)}
          saveWord={`Move to ${STAGE[to]}`}
          cancelWord={stays}
          onCancel={onClose}
          onSave={async (said) => {
            const problems = await saver.save(moveWish(id, to, said));
            if (problems === null) onClose();
            return moveProblems(problems);
          }}
        />
      )}
    </Dialog>
  );
}

/** The eight stages as a line: one radio group, so arrows choose and a press on a stop moves the mark. */
const StageLine = (props: {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly onChoose: (stage: Stage) => void;
}): JSX.Element => (
  <fieldset class="stage-line">
    <legend class="sr">Where to</legend>
    {STAGES.map(([stage, word]) => (
      <label key={stage} class={props.from && placeOnRing(stage) <= placeOnRing(props.from) ? 'passed' : ''}>
        <input
          type="radio"
          name="stage-to"
          checked={stage === props.to}
          onChange={() => props.onChoose(stage)}
        />
        <span>{word}</span>
      </label>
    ))}
  </fieldset>
);
