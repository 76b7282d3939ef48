import type { JSX } from 'preact';
import { formatMoney, formatShare } from '#shared/base/amount.ts';
import { rowsOf } from '#shared/model/book.ts';
import type { Driver } from '#shared/model/value/drivers.ts';
import { driverValue } from '#shared/rules/value/driver-value.ts';
import { provisionalPrice } from '#shared/rules/value/provisional.ts';
import { Button } from '#shared/ui/actions.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** What makes it sure, and none of it is needed to go on. */
export const SURE = {
  attribution: 'How much of it is your part',
  confidence: 'How sure you are',
  source: 'Where the figures come from',
  agreedBy: 'Who agreed',
  agreedOn: 'When they agreed',
} as const;

interface SoFarProps {
  readonly id: string;
  readonly typed: Driver;
  /** What could still be said. */
  readonly open: readonly string[];
  readonly onSay: (field: string) => void;
}

/** Value and fee with what is typed so far; never nothing where a number is missing. */
export function SoFar({ id, typed, open, onSay }: SoFarProps): JSX.Element {
  const { book, locale } = useBook();
  const one = driverValue(typed, locale);
  const kept = rowsOf(book, 'drivers', id);
  const drivers = one.missing.length === 0 ? [...kept, typed] : kept;
  const { value, price, share, agreed } = provisionalPrice(book, id, drivers);
  const [low, likely, best] = [value.low.value, value.likely.value, value.best.value];
  const fee = price.figure.value;
  return (
    <div class="so-far">
      <h3>So far {agreed ? null : <StateBadge look="unknown">provisional</StateBadge>}</h3>
      <div role="status">
        {one.likely.value ? <p class="source">{one.likely.formula}</p> : null}
        {one.missing.length > 0 ? (
          <p class="quiet">Still to say: {one.missing.join(', ').toLowerCase()}.</p>
        ) : null}
        {one.wrongWay ? <p class="tone-watch">This makes it worse, and counts so.</p> : null}
        {likely ? (
          <p>
            <span class="quiet">Worth in the first year, likely</span>
            <br />
            <b class="figure">{formatMoney(likely, locale)}</b>
            {low && best && low.minor < best.minor ? (
              <>
                <br />
                <span class="source">
                  {formatMoney(low, locale)} if it goes badly, {formatMoney(best, locale)} if well
                </span>
              </>
            ) : null}
          </p>
        ) : null}
        {fee ? (
          <p>
            <span class="quiet">Fee from it</span>
            <br />
            <b class="figure">{formatMoney(fee, locale)}</b>
            <br />
            <span class="source">
              {formatShare(share, locale)} of the {agreed ? 'cautious' : 'low'} case.{' '}
              {agreed ? '' : 'Nothing is agreed yet.'}
            </span>
          </p>
        ) : likely ? (
          <p class="quiet">{price.boundText}</p>
        ) : null}
      </div>
      {open.length > 0 && one.missing.length === 0 ? (
        <>
          <h3>Still to say</h3>
          <ul class="rows">
            {open.map((field) => (
              <li key={field}>
                <span class="grow">{SURE[field as keyof typeof SURE]}</span>
                <Button look="link" onClick={() => onSay(field)}>
                  Say it<span class="sr">: {SURE[field as keyof typeof SURE]}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p class="source">None of it is needed to go on.</p>
        </>
      ) : null}
    </div>
  );
}
