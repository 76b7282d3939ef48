-- What came, falls due and may go back, by month and the amount's own currency; amounts without a day stand under a blank month.
select
  coalesce(substr(l.day, 1, 7), '') as month,
  l.currency,
  coalesce(sum(case when l.kind = 'realised' then l.minor end), 0) as realised,
  coalesce(sum(case when l.kind = 'due' then l.minor end), 0) as due,
  coalesce(sum(case when l.kind = 'at_stake' then l.minor end), 0) as at_stake
from money_line l
join engaged e
  on e.practice = l.practice and e.book = l.book and e.revision = l.revision and e.engagement = l.engagement
where l.kind in ('realised', 'due', 'at_stake')
group by coalesce(substr(l.day, 1, 7), ''), l.currency
order by coalesce(substr(l.day, 1, 7), ''), l.currency
