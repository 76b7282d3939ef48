import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { STAGE, type Stage } from '#shared/model/words.ts';
import { Chips } from '#shared/ui/actions.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './panel-props.ts';
import { useDesk } from './use-desk.ts';

/** Moves an engagement to a stage: its question, what is loose before delivery, and why all the same. */
export function MovePanel(props: PanelProps): JSX.Element {
  const { view, script, show } = props;
  const one = view.engagement as EngagementView;
  const [asked, setAsked] = useState<Stage | null>(null);
  const open = useDesk(props);
  if (!open) return <p class="part quiet">Reading the rows …</p>;
  const { from, to, loose, fields, words } = open.at.dutiesIn(open.sheet, one.id).move(asked);
  const word = STAGE[to];
  return (
    <section class="part">
      <p class="source">{one.client}</p>
      <h1>Move to {word}</h1>
      <Chips
        name="stage-to"
        label="Where to"
        options={STAGE}
        value={to}
        onChange={(next) => setAsked((next ?? to) as Stage)}
      />
      {loose.length > 0 ? (
        <>
          <h2>Loose before it starts</h2>
          <ul class="rows points">
            {loose.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {from === to ? (
        <p class="quiet">It is in {word} already. Choose another stage.</p>
      ) : (
        <RecordForm
          key={to}
          place={one.id}
          entity="stageVisits"
          fields={fields}
          words={words}
          values={{}}
          reading={{ locale: view.locale, currency: one.currency, zone: one.zone }}
          choices={() => []}
          saveWord={`Move to ${word}`}
          onSave={async (said) => {
            const problems = await script.save(open.at.moveWish(one.id, to, said), `Moved to ${word}.`);
            if (problems === null) show('row');
            return open.at.moveProblems(problems);
          }}
        />
      )}
    </section>
  );
}
