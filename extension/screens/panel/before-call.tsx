import type { JSX } from 'preact';
import { instantOf } from '#shared/base/moment.ts';
import { standing } from '#shared/rules/standing.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { BriefParts } from '#shared/ui/brief.tsx';
import { Below } from '#shared/ui/layout.tsx';
import { usePanel } from './panel-context.ts';

/** From half an hour before a call until it begins; then the notes take its place. */
const BEFORE = 30 * 60_000;

/** What to know before the call that no other part of the panel shows: how they take part, what they were not told, mood, one question. */
export function BeforeCall(): JSX.Element | null {
  const { book, engagement, now, view } = usePanel();
  const { brief } = journeyOf(
    book,
    engagement.id,
    standing(book, engagement.id, now).guarantee.progress,
    now,
  );
  const left = brief.session === null ? null : instantOf(brief.session.start) - now;
  if (left === null || left <= 0 || left > BEFORE) return null;
  const part = brief.parts.filter(({ title }) => title === 'How they take part');
  if (part.length + brief.below.length === 0) return null;
  return (
    <section class="part brief">
      <h2>Before the call</h2>
      <BriefParts parts={part} name={view.name} />
      <Below who={view.name}>
        <BriefParts parts={brief.below} name={view.name} />
      </Below>
    </section>
  );
}
