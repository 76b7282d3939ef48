import type { JSX } from 'preact';
import { GUARANTEE_LOOK } from '#shared/ui/guarantee-words.ts';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import { StateBadge } from '#shared/ui/states.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import { GoLink } from './go-link.tsx';
import type { Script } from './use-script.ts';

interface Props {
  readonly one: EngagementView;
  readonly script: Script;
}

const EARLY = ['none', 'draft', 'offered'];
const FEW = 3;

const looseWord = (count: number): string => `${count} loose ${count === 1 ? 'end' : 'ends'}`;

/** Where it stands and why: before the contract the loose ends, then the guarantee with its reasons and open points. */
export function GuaranteePart({ one, script }: Props): JSX.Element {
  const { guarantee, looseEnds } = one;
  const early = EARLY.includes(guarantee.state);
  const open = <Points title={early ? 'Also open' : 'Still open'} points={guarantee.open} script={script} />;
  const loose = <Points title={early ? '' : 'Loose ends'} points={looseEnds} script={script} />;
  return (
    <section class="part" aria-label="Guarantee">
      <p>
        {early && looseEnds.length > 0 ? (
          <StateBadge look="partly" head>
            {one.stage}, {looseWord(looseEnds.length)}
          </StateBadge>
        ) : (
          <StateBadge look={GUARANTEE_LOOK[guarantee.state as GuaranteeState] ?? 'unknown'} head>
            {guarantee.word}
          </StateBadge>
        )}
        {guarantee.daysLeft === null ? null : <span class="quiet"> {guarantee.daysLeft} days left</span>}
      </p>
      {guarantee.reasons.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {early
        ? null
        : guarantee.money.map((text) => (
            <p key={text} class="quiet">
              {text}
            </p>
          ))}
      {guarantee.next ? <p class="quiet">Next: {guarantee.next}</p> : null}
      {early ? loose : open}
      {early ? open : loose}
    </section>
  );
}

function Points({
  title,
  points,
  script,
}: {
  title: string;
  points: readonly Pick<EngagementView['looseEnds'][number], 'text' | 'place'>[];
  script: Script;
}): JSX.Element | null {
  if (points.length === 0) return null;
  const [first, rest] = [points.slice(0, FEW), points.slice(FEW)];
  const list = (some: typeof points) => (
    <ul class="rows points">
      {some.map((one, n) => (
        <li key={n}>
          <span class="grow">
            {one.text}
            <GoLink place={one.place} script={script} />
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {title ? <h2>{title}</h2> : null}
      {list(first)}
      {rest.length > 0 ? (
        <details>
          <summary>{rest.length} more</summary>
          {list(rest)}
        </details>
      ) : null}
    </>
  );
}
