-- Open money at stake, worst first: at stake × distance behind even pace; what is not known lies between behind and ahead.
select
  practice,
  code,
  lead,
  trade,
  state,
  reasons,
  window_end,
  days_left,
  progress_bp,
  pace_bp,
  behind_bp,
  currency,
  at_stake_minor as at_stake,
  at_stake_without_rate
from engaged
where at_stake_minor > 0 or at_stake_without_rate > 0
order by
  currency,
  case when behind_bp > 0 then 0 when behind_bp is null then 1 else 2 end,
  cast(coalesce(at_stake_minor, 0) as decimal(28, 0)) * coalesce(behind_bp, 1) desc,
  practice,
  code
