-- How guarantees ended, here and before Valueback: what the chance of keeping the next one is worked out from. A book whose
-- engagements all count elsewhere, since it moved, says nothing.
, counting as (
  select v.*
  from version v
  where exists (select 1 from engaged e where e.practice = v.practice and e.book = v.book)
    or not exists (
      select 1 from standing s where s.practice = v.practice and s.book = v.book and s.revision = v.revision
    )
)
select
  coalesce((select sum(case when closing = 'fulfilled' then 1 else 0 end) from engaged), 0)
    + coalesce((select sum(kept_before) from counting), 0) as kept,
  coalesce((select sum(case when closing in ('refund', 'remedy') then 1 else 0 end) from engaged), 0)
    + coalesce((select sum(refunded_before) from counting), 0) as refunded
