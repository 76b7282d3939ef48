import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { recordOf } from '#shared/model/book.ts';
import { STAGE, type Stage } from '#shared/model/words.ts';
import { stageQuestion } from '#shared/rules/journey/stage-question.ts';
import { placeOnRing, stageSince } from '#shared/rules/journey/stage.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { knownBy } from '#shared/rules/results/known-by.ts';
import { standing, type Standing } from '#shared/rules/standing.ts';
import { clientWord } from '#shared/rules/who.ts';
import { Dialog } from '#shared/ui/dialog.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { changeOver, closeOver, route } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { LooseList } from '../records/loose-list.tsx';

const STAGES = Object.entries(STAGE) as readonly (readonly [Stage, string])[];

/** Moves an engagement to a stage: where to, what is loose before delivery, the question of that stage, and why all the same. */
export function MoveStage({ id }: { readonly id: string }): JSX.Element {
  const { book, locale, zone, now } = useBook();
  const saver = useSave();
  const row = recordOf(book, 'engagements', id);
  const from = row?.stage ?? null;
  const [opened] = useState(() => proposed(standing(book, id, now)) ?? stageAfter(from));
  const asked = route.value[4];
  const to = asked && Object.hasOwn(STAGE, asked) ? (asked as Stage) : opened;
  const gate = contractGate(knownBy(book, now).book, id);
  const back = from !== null && placeOnRing(to) < placeOnRing(from);
  const loose = to === 'deliver' && !back && gate.state !== 'open' ? gate.missing : [];
  const question = stageQuestion(to, clientWord(book, id));
  const because = back || (loose.length > 0 && gate.state === 'closed') ? ['reason'] : [];
  const sure = ['choose', 'contract', 'deliver'].includes(to) ? ['certainty'] : [];
  const fields = back ? because : [question.field, ...sure, ...because];
  const since = stageSince(book, id);
  const stays = from ? `Stay in ${STAGE[from]}` : 'Not now';
  return (
    <Dialog title={`Move to ${STAGE[to]}`} onClose={closeOver}>
      <Trouble saver={saver} />
      <StageLine from={from} to={to} onChoose={(stage) => changeOver('move', stage)} />
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
          place={location.hash}
          entity="stageVisits"
          fields={fields}
          words={{ [question.field]: question.text, reason: back ? 'Why does it go back?' : WHY }}
          values={{}}
          reading={readingOf(book, row, locale, zone)}
          choices={choicesOf(book, id)}
          saveWord={`Move to ${STAGE[to]}`}
          cancelWord={stays}
          onCancel={closeOver}
          onSave={async (said) => {
            const word = (name: string) => (said[name] as string | null | undefined) ?? null;
            const answer = word('answer') as 'yes' | 'partly' | 'no' | null;
            const [evidence, reason] = [word('evidence'), word('reason')];
            const certainty = word('certainty') as 'sure' | 'unsure' | null;
            const wish = { engagement: id, to, on: null, answer, evidence, certainty, reason };
            const problems = await saver.save({ kind: 'moveStage', ...wish });
            if (problems === null) closeOver();
            return (problems ?? []).map((one) => (one.field === 'stage' ? { ...one, field: 'reason' } : one));
          }}
        />
      )}
      {from && since ? (
        <p class="source">
          {STAGE[from]} since {formatDay(since, locale, 'short')}
        </p>
      ) : null}
    </Dialog>
  );
}

const WHY = 'Why it starts all the same (kept with the contract)';

const proposed = ({ attention }: Standing): Stage | null =>
  attention.find((one) => one.action === 'moveStage')?.stage ?? null;

const stageAfter = (stage: Stage | null): Stage =>
  STAGES[stage === null ? 0 : Math.min(placeOnRing(stage) + 1, STAGES.length - 1)]?.[0] ?? 'need';

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
