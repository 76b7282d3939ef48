-- What counts: the newest version of each book, and each engagement once, in the version computed last (a book that moved to
-- another home may be there twice). All other queries of this folder follow on this one.
with newest as (
  select practice, book, max(computed_at) as computed_at
  from book_version
  group by practice, book
),
version as (
  select v.*
  from book_version v
  join newest n on n.practice = v.practice and n.book = v.book and n.computed_at = v.computed_at
),
placed as (
  select s.*, v.computed_at,
    row_number() over (
      partition by s.practice, s.engagement order by v.computed_at desc, v.book, v.revision
    ) as place
  from standing s
  join version v on v.practice = s.practice and v.book = s.book and v.revision = s.revision
),
engaged as (
  select * from placed where place = 1
)
