import type { JSX } from 'preact';
import { zoneOf } from '#shared/rules/guarantee/terms.ts';
import { arcOf } from '#shared/rules/journey/arc.ts';
import {
  arcsOfClient,
  calledInWord,
  impliedBy,
  kindWord,
  talkWord,
  trendWord,
  turnWord,
} from '#shared/rules/journey/arc-words.ts';
import { involvementOf } from '#shared/rules/journey/involvement.ts';
import { calledInPlace, placedTalks } from '#shared/rules/journey/picture.ts';
import { trustLine, trustOf } from '#shared/rules/journey/trust.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Quote } from '#shared/ui/layout.tsx';
import { DecisionArc } from '#shared/ui/pictures/decision-arc.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { openOver, toEngagement } from '../frame/router.ts';

/** The decision arc with the talks on it, what the relationship is called and on what that rests, its turns, and earlier decisions with the client. */
export function ArcMark({ id }: { id: string }): JSX.Element {
  const { book, now } = useBook();
  const arc = arcOf(book, id, now, zoneOf(book, id));
  const last = arc.talks.at(-1);
  const talks = placedTalks(arc);
  const trend = trendWord(arc);
  const called = calledInWord(book, arc);
  const involved = involvementOf(book, id, now, zoneOf(book, id)).text;
  const trust = trustLine(book, trustOf(book, id, now, zoneOf(book, id)));
  return (
    <>
      {last ? (
        <p>
          <b>Last talk:</b> {talkWord(last)}
          {trend ? `, ${trend}` : ''} <span class="source">Overall: {kindWord(arc)}</span>
        </p>
      ) : null}
      {talks.length > 0 ? <DecisionArc talks={talks} calledIn={calledInPlace(arc)} /> : null}
      {last?.counted.flatMap(({ id: key, code, words }) =>
        words === null
          ? []
          : [
              <div key={key} class="result-line">
                <Quote>{words}</Quote>
                <span class="source">{impliedBy(code)}</span>
                <Button look="link" onClick={() => openOver('heard', key)}>
                  Correct<span class="sr"> “{words}”</span>
                </Button>
              </div>,
            ],
      )}
      {called ? <p class="source">{called}</p> : null}
      {arc.turns.map((turn) => (
        <p key={turn.on} class="source">
          {turnWord(book, turn)}
        </p>
      ))}
      {involved === null ? null : <p class="source">Involved {involved}.</p>}
      {trust === '' ? null : <p class="source">{trust}</p>}
      <Earlier id={id} />
    </>
  );
}

/** Decisions of the same client over the years, and where we joined each. */
function Earlier({ id }: { id: string }): JSX.Element | null {
  const { book, now } = useBook();
  const others = arcsOfClient(book, id, now);
  return others.length === 0 ? null : (
    <details>
      <summary>Other decisions of this client</summary>
      <ul class="rows">
        {others.map(({ id: other, text }) => (
          <li key={other}>
            <a href={toEngagement(other)}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
