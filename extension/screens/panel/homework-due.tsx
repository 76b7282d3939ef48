import type { JSX } from 'preact';
import { dayAt } from '#shared/base/moment.ts';
import { Answers } from '#extension/screens/popup/answers.tsx';
import { CHECKS } from '#extension/screens/popup/homework.tsx';
import { homeworkSaid } from '#shared/calls/notes.ts';
import { usePanel } from './panel-context.ts';
import { dueWords } from './start-here.tsx';

/** Homework that is due, each in the client's word; the answers stand in the popup when the call is saved. */
export function HomeworkDue(): JSX.Element | null {
  const { panel, view, kept, now, zone, locale } = usePanel();
  if (view.homework.length === 0) return null;
  const said = homeworkSaid(kept.notes);
  const today = dayAt(now, zone);
  const dues = [...new Set(view.homework.map((one) => dueWords(one.dueOn, { locale, today })))];
  const one = dues.length === 1 ? dues[0] : '';
  const answered = view.homework.some(({ id }) => said[id] !== undefined);
  return (
    <section class="part">
      <div class="part-head">
        <h2>Homework</h2>
        <span class="quiet small">{one?.replace(/\.$/, '').replace(/^D/, 'd')}</span>
      </div>
      <ul class="homework">
        {view.homework.map(({ id, text, dueOn }) => (
          <li key={id}>
            <span>
              {text}
              {one ? null : <span class="source"> {dueWords(dueOn, { locale, today })}</span>}
            </span>
            <Answers
              name={`homework-${id}`}
              label={text}
              look="pick"
              options={CHECKS}
              value={said[id] ?? null}
              onChange={(state) => void panel.answer('homework', id, state)}
            />
          </li>
        ))}
      </ul>
      {answered ? <p class="source">Kept here. The popup has it when you save the call.</p> : null}
    </section>
  );
}
