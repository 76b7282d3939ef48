-- Who sees what, by row-level security: a practitioner reads and writes the own practice in all four tables; a lead reads the
-- standing and the versions of all; whoever is not a member sees no row. Login names are those of PostgreSQL.
create table if not exists member (
  login text not null,
  practice text,
  lead boolean not null default false
);
alter table member enable row level security;
drop policy if exists own on member;
create policy own on member for select using (login = current_user);

alter table standing enable row level security;
alter table money_line enable row level security;
alter table signal enable row level security;
alter table book_version enable row level security;

drop policy if exists own on standing;
drop policy if exists own on money_line;
drop policy if exists own on signal;
drop policy if exists own on book_version;
create policy own on standing using (practice in (select m.practice from member m where m.login = current_user));
create policy own on money_line using (practice in (select m.practice from member m where m.login = current_user));
create policy own on signal using (practice in (select m.practice from member m where m.login = current_user));
create policy own on book_version using (practice in (select m.practice from member m where m.login = current_user));

drop policy if exists lead on standing;
drop policy if exists lead on book_version;
create policy lead on standing for select
  using (exists (select 1 from member m where m.login = current_user and m.lead));
create policy lead on book_version for select
  using (exists (select 1 from member m where m.login = current_user and m.lead));
