-- Which state of each book counts, and until when it can be said.
select practice, book, revision, core, computed_at, valid_until
from version
order by practice, book
