import type { JSX } from 'preact';
import { instantOf } from '#shared/base/moment.ts';
import { briefOf } from '#shared/rules/journey/brief.ts';
import { BriefParts } from '#shared/ui/brief.tsx';
import { Below } from '#shared/ui/layout.tsx';
import { usePanel } from './panel-context.ts';

/** From half an hour before a call until it begins; then the notes take its place. */
const BEFORE = 30 * 60_000;

/** How they take part, at each call; and before it what no other part of the panel shows: what they were not told, mood, one question. */
export function BeforeCall(): JSX.Element | null {
  const { book, engagement, now, view } = usePanel();
  const brief = briefOf(book, engagement.id, now);
  const left = brief.session === null ? null : instantOf(brief.session.start) - now;
  const part = brief.parts.filter(({ title }) => title === 'How they take part');
  const isSoon = left !== null && left > 0 && left <= BEFORE;
  if (!isSoon && part.length > 0)
    return (
      <section class="part">
        <BriefParts parts={part} name={view.name} />
      </section>
    );
  if (!isSoon || part.length + brief.below.length === 0) return null;
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
