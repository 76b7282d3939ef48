-- What is promised, has come, is due and is at stake, by currency. Amounts that no rate brings into the currency are counted, not added.
select
  currency,
  count(*) as engagements,
  sum(case when open then 1 else 0 end) as open_engagements,
  sum(case when at_stake_minor > 0 or at_stake_without_rate > 0 then 1 else 0 end) as guarantees,
  coalesce(sum(promised_minor), 0) as promised,
  sum(promised_without_rate) as promised_without_rate,
  coalesce(sum(realised_minor), 0) as realised,
  sum(realised_without_rate) as realised_without_rate,
  coalesce(sum(due_minor), 0) as due,
  sum(due_without_rate) as due_without_rate,
  coalesce(sum(at_stake_minor), 0) as at_stake,
  sum(at_stake_without_rate) as at_stake_without_rate
from engaged
group by currency
order by currency
