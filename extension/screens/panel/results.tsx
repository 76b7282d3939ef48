import type { JSX } from 'preact';
import { formatNumber, formatShare, moneyParts } from '#shared/base/amount.ts';
import { GUARANTEE_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { standing } from '#shared/rules/standing.ts';
import type { ResultProgress } from '#shared/rules/results/result-found.ts';
import { MoneyText } from '#shared/ui/figures.tsx';
import { GUARANTEE_LOOK } from '#shared/ui/guarantee-words.ts';
import { GoalScale, Meter, StateBadge } from '#shared/ui/states.tsx';
import { usePanel } from './panel-context.ts';

/** The least they get, and how far each part of it has come. */
export function MinimumResults(): JSX.Element | null {
  const { book, engagement, now } = usePanel();
  const { progress, terms } = standing(book, engagement.id, now).guarantee;
  if (progress.length === 0) return null;
  const combine = terms?.contract.combine;
  const words = combine === 'any' ? 'either is enough' : combine === 'all' ? 'all are needed' : '';
  return (
    <section class="part">
      <div class="part-head">
        <h2>Minimum results</h2>
        <span class="quiet small">{progress.length > 1 ? words : ''}</span>
      </div>
      <ul class="bars">
        {progress.map((one) => (
          <Bar key={one.result.id} progress={one} />
        ))}
      </ul>
    </section>
  );
}

function Bar({ progress }: { progress: ResultProgress }): JSX.Element {
  const { locale } = usePanel();
  const { result } = progress;
  const part = progress.progress;
  const label = `${result.name}: ${part === null ? 'not known' : formatShare(part, locale, 0)}`;
  return (
    <li>
      <p class="bar-words">
        <span>{result.name}</span>{' '}
        <span class="num quiet small">
          <HowFar progress={progress} />
        </span>
      </p>
      {result.kind === 'goal' ? (
        <GoalScale level={progress.level} required={result.levelRequired ?? 0} label={label} />
      ) : (
        <Meter part={part} tick={progress.evenPace} label={label} />
      )}
    </li>
  );
}

function HowFar({ progress }: { progress: ResultProgress }): JSX.Element {
  const { locale } = usePanel();
  const { result, reached, level } = progress;
  if (reached && result.threshold)
    return (
      <>
        <MoneyText money={reached} locale={locale} cents="never" /> of{' '}
        {moneyParts(result.threshold, locale, 'never').number}
      </>
    );
  const number = (value: number | null) => (value === null ? 'not known' : formatNumber(value, locale, 1));
  if (result.kind === 'goal')
    return (
      <>
        level {number(level)}, needs {number(result.levelRequired ?? 0)}
      </>
    );
  if (level !== null) return <>{number(level)}</>;
  return progress.state === 'unknown' ? <span class="tone-unknown">not known</span> : <>the client says</>;
}

/** Where the guarantee stands, and why. */
export function Guarantee(): JSX.Element | null {
  const { book, engagement, now } = usePanel();
  const status = standing(book, engagement.id, now).guarantee;
  if (status.state === 'none') return null;
  const [reason] = status.reasons;
  const [missing] = status.missing;
  return (
    <section class="part">
      <div class="part-head">
        <h2>Guarantee</h2>
        <StateBadge look={GUARANTEE_LOOK[status.state]}>{GUARANTEE_WORD[status.state]}</StateBadge>
      </div>
      <p class="quiet small">
        {reason?.text ??
          (missing ? `Missing: ${missing.text.slice(0, 1).toLowerCase()}${missing.text.slice(1)}` : '')}
        {status.daysLeft === null ? '' : ` ${status.daysLeft} days left.`}
      </p>
    </section>
  );
}
