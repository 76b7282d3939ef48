-- One amount for each engagement with money at stake: the core works out what suffices in 19 of 20 cases.
select
  currency,
  at_stake_minor as at_stake,
  at_stake_without_rate
from engaged
where at_stake_minor > 0 or at_stake_without_rate > 0
order by currency, at_stake_minor
