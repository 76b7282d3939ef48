import type { JSX } from 'preact';
import { formatNumber, formatShare } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import type { ResultProgress } from '#shared/rules/results/result-found.ts';
import { Button } from '#shared/ui/actions.tsx';
import { MoneyText } from '#shared/ui/figures.tsx';
import { Empty, Section } from '#shared/ui/layout.tsx';
import { GoalScale, Meter, StateSign } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** Minimum results with how far each has come and what counted. */
export function Results({ status, onAdd }: { status: GuaranteeStatus; onAdd: () => void }): JSX.Element {
  const combine = status.terms?.contract.combine;
  return (
    <Section
      title="Minimum results"
      aside={combine === 'any' ? 'either is enough' : combine === 'all' ? 'all are needed' : undefined}
    >
      {status.progress.length === 0 ? (
        <Empty title="No minimum result yet">The least the client gets; below it the guarantee pays.</Empty>
      ) : null}
      {status.progress.map((one) => (
        <ResultBar key={one.result.id} progress={one} />
      ))}
      <div>
        <Button icon="plus" onClick={onAdd}>
          Note what came of it
        </Button>
      </div>
    </Section>
  );
}

function ResultBar({ progress }: { progress: ResultProgress }): JSX.Element {
  const { locale } = useBook();
  const { result, reached } = progress;
  const part = progress.progress;
  const goal = result.kind === 'goal';
  const words = `${result.name}: ${part === null ? 'not known' : formatShare(part, locale, 0)}`;
  return (
    <div>
      <p class="result-line">
        <b>{result.name}</b>{' '}
        <span class="num quiet">
          {reached && result.threshold ? (
            <>
              <MoneyText money={reached} locale={locale} /> of{' '}
              <MoneyText money={result.threshold} locale={locale} />
            </>
          ) : goal ? (
            `level ${progress.level === null ? 'not known' : formatNumber(progress.level, locale, 0)}, needs ${formatNumber(result.levelRequired ?? 0, locale, 0)}`
          ) : (
            'the client says'
          )}
        </span>
      </p>
      {goal ? (
        <GoalScale level={progress.level} required={result.levelRequired ?? 0} label={words} />
      ) : (
        <Meter part={part} tick={progress.evenPace} label={words} />
      )}
      {goal || progress.evenPace === null ? null : <p class="source">the mark is even pace today</p>}
      <ul class="rows">
        {progress.evidence.map((one) => (
          <li key={one.evidence.id}>
            <StateSign look={one.counts ? 'met' : 'unknown'} />
            <span class="grow">
              {one.evidence.what}
              <br />
              <span class="source">
                {[one.evidence.on ? formatDay(one.evidence.on, locale) : null, NOT_COUNTED[one.why]]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            {one.counts ? (
              <MoneyText money={one.counts} locale={locale} cents="always" />
            ) : one.evidence.amount ? (
              <span class="tone-unknown">
                <MoneyText money={one.evidence.amount} locale={locale} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

const NOT_COUNTED: Readonly<Record<string, string>> = {
  counted: 'counted as the client attributes it',
  expected: 'expected, not counted',
  withdrawn: 'withdrawn',
  late: 'after the term, not counted',
  early: 'before the term, not counted',
  noShare: 'how much is ours is not said',
  noRate: 'no dated rate: undetermined',
  noDay: 'no day',
  notMoney: 'not money',
};
