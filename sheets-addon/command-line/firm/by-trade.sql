-- The same by trade; engagements without one stand together.
select
  coalesce(trade, '') as trade,
  currency,
  sum(case when open then 1 else 0 end) as open_engagements,
  coalesce(sum(promised_minor), 0) as promised,
  sum(promised_without_rate) as promised_without_rate,
  coalesce(sum(realised_minor), 0) as realised,
  sum(realised_without_rate) as realised_without_rate,
  coalesce(sum(at_stake_minor), 0) as at_stake,
  sum(at_stake_without_rate) as at_stake_without_rate,
  sum(case when closing = 'fulfilled' then 1 else 0 end) as kept,
  sum(case when closing in ('fulfilled', 'refund', 'remedy') then 1 else 0 end) as closed
from engaged
group by coalesce(trade, ''), currency
order by currency, coalesce(sum(at_stake_minor), 0) desc, coalesce(trade, '')
