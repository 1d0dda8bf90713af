-- What the reader did. Each row is also in the journal beside this file; either alone rebuilds the other.

create table meta (
  name text primary key,
  value integer not null      -- version; last: number of the last change in here; journal: its size in bytes
) without rowid;

create table marks (
  id blob primary key,        -- of the article, 16 bytes
  path blob not null,         -- where it was last seen: absolute
  record integer not null,    -- 0: the file is the article
  read integer not null,
  starred integer not null,
  position integer not null,
  changed integer not null    -- seconds since the epoch
) without rowid;

create index mark_place on marks (path, record);

create table corrections (
  id blob not null,           -- of the article; of its source: a line in all its articles
  what text not null,         -- line, title, source, date
  place integer not null,     -- number of the line (corrections.py), else 0
  value text,                 -- empty: none; null: the correction is withdrawn
  path blob not null,
  record integer not null,
  changed integer not null,
  old text,                   -- what stood there before
  words text,                 -- of a line: its folded words, by which the search finds it
  source text,                -- of a line in all articles of a source: the source, folded
  primary key (id, what, place)
) without rowid;

create index correction_lines on corrections (what) where what = 'line';
