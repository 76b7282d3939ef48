-- Amounts in the currency they are in, before any exchange.
select
  l.currency,
  l.kind,
  count(*) as amounts,
  sum(l.minor) as total
from money_line l
join engaged e
  on e.practice = l.practice and e.book = l.book and e.revision = l.revision and e.engagement = l.engagement
group by l.currency, l.kind
order by l.currency, l.kind
