import type { JSX } from 'preact';
import { compareDays, formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import type { Action } from '#shared/model/work/actions.ts';
import { Answers, type Answer } from '#extension/screens/popup/answers.tsx';
import { adjustmentsSaid } from '#shared/calls/notes.ts';
import { usePanel, type PanelCall } from './panel-context.ts';

const KEPT: readonly Answer<'done' | 'notDue'>[] = [
  { code: 'done', word: 'We did', sign: 'check', tone: 'met' },
  { code: 'notDue', word: 'Next time' },
];

/** Changes both agreed to, before anything else: the client sees that what they said was heard. */
export function StartHere(): JSX.Element | null {
  const { panel, view, kept, now, zone, locale } = usePanel();
  if (view.adjustments.length === 0) return null;
  const said = adjustmentsSaid(kept.notes);
  const today = dayAt(now, zone);
  return (
    <section class="part">
      <h2>Start here</h2>
      <ul class="starts">
        {view.adjustments.map((one) => (
          <li key={one.id}>
            <b>{one.text}</b>
            <p class="quiet small">{agreedOf(one, { locale, today })}</p>
            <Answers
              name={`adjustment-${one.id}`}
              label={one.text}
              options={KEPT}
              value={
                said[one.id] === 'done' || said[one.id] === 'notDue'
                  ? (said[one.id] as 'done' | 'notDue')
                  : null
              }
              onChange={(state) => void panel.answer('adjustment', one.id, state)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function agreedOf(one: Action, { locale, today }: Pick<PanelCall, 'locale'> & { today: string }): string {
  const agreed = one.clientAgreedOn
    ? `Agreed ${formatDay(one.clientAgreedOn, locale, 'short')}`
    : 'Not yet agreed by both';
  const missing = one.missing ? `, when “${one.missing.replace(/\.$/, '')}” was missing` : '';
  return `${agreed}${missing}. ${dueWords(one.dueOn, { locale, today })}`.trim();
}

/** "Due today", or the day; nothing where none was set. */
export function dueWords(due: string | null, { locale, today }: { locale: string; today: string }): string {
  if (!due) return '';
  if (due === today) return 'Due today.';
  const day = formatDay(due, locale, 'short');
  return compareDays(due, today) < 0 ? `Was due ${day}.` : `Due ${day}.`;
}
