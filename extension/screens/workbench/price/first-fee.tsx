import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoney, formatShare } from '#shared/base/amount.ts';
import { recordOf } from '#shared/model/book.ts';
import { provisionalPrice } from '#shared/rules/value/provisional.ts';
import { Button } from '#shared/ui/actions.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** The first fee, before there is an option: taking it makes one that holds all there is. */
export function FirstFee({ id }: { id: string }): JSX.Element | null {
  const { book, locale } = useBook();
  const saver = useSave();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { value, price, share, agreed } = provisionalPrice(book, id);
  const fee = price.figure.value;
  if (value.drivers.length === 0) return null;
  if (!fee) return <p class="quiet">{price.boundText}</p>;
  const name = recordOf(book, 'engagements', id)?.title ?? 'All of it';
  const take = async () => {
    const values = { name, ordinal: 1, fee, currency: fee.currency, feeBound: price.bound };
    const options = [{ option: null, values }];
    const wish = { kind: 'priceEngagement', engagement: id, pricing: {}, was: null, options } as const;
    setRefusal((await saver.save(wish))?.[0]?.message ?? null);
  };
  return (
    <>
      <Trouble saver={saver} />
      <p>
        <b>{formatMoney(fee, locale)}</b>{' '}
        <span class="quiet">
          {formatShare(share, locale)} of the {agreed ? 'cautious' : 'low'} case.{' '}
          {agreed ? '' : 'Provisional: nothing is agreed yet.'}
        </span>
      </p>
      <div>
        <Button look="primary" onClick={() => void take()}>
          Take {formatMoney(fee, locale)} as the fee
        </Button>
        {refusal ? <span role="alert">{refusal}</span> : null}
      </div>
    </>
  );
}
