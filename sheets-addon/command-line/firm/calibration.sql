-- How sure practitioners were, against what came: the squared distances, in millionths of millionths.
select
  g.practice,
  count(*) as closed,
  sum(g.kept) as kept,
  sum(
    cast(g.confidence_ppm - g.kept * 1000000 as decimal(14, 0)) * cast(g.confidence_ppm - g.kept * 1000000 as decimal(14, 0))
  ) as squares
from signal g
join engaged e
  on e.practice = g.practice and e.book = g.book and e.revision = g.revision and e.engagement = g.engagement
where g.confidence_ppm is not null
group by g.practice
order by g.practice
