-- The index of one folder. It may be deleted at any time and is made again from the files.

create table meta (
  name text primary key,      -- format, root, name; see index_file.py
  value text not null
) without rowid;

create table files (
  file integer primary key,
  path blob not null unique,  -- relative to the root, bytes as the system has them
  size integer not null,
  mtime_ns integer not null,
  inode integer not null,
  made_by text not null,      -- fingerprint of the rules that read it; empty while that is not finished
  records integer not null,   -- JSON lines: records before read_to
  read_to integer not null,   -- JSON lines: end of the last complete line that is in the index, in bytes
  seal blob not null          -- JSON lines: hash of what stands before read_to, to tell grown from changed
);

-- A key is made of a day and a number (keys.py), so keys are in the order of the list "newest first", undated articles before
-- all dated ones; recency is the day of a stated date, else the second of the file's time (see store.py).
create table articles (
  key integer primary key,
  file integer not null,
  record integer not null,    -- 0: the file is the article
  id blob not null,           -- 16 bytes; for a file that cannot be read a hash of its path
  path blob not null,
  path_folded text,           -- null where it is lower(path), as it mostly is
  title text not null,
  title_order text not null,
  source text,
  source_order text not null,
  source_stated integer not null,
  date text,
  undated integer not null,
  recency integer not null,
  words integer not null,
  quotes integer not null,
  captions integer not null,
  speakers text not null,     -- JSON array
  language text,
  format text not null,
  error text,
  added integer not null      -- when it was first seen, seconds since the epoch
);

create unique index article_place on articles (file, record);
create index article_id on articles (id);
create index by_newest on articles (undated, recency desc, path, record);
create index by_oldest on articles (undated, recency, path, record);
create index by_title on articles (title_order desc);  -- and of equal titles, read backwards, the newest first
create index by_source on articles (source is null, source_order, source, undated, recency desc, path, record);
create index by_path on articles (path, record);

-- How many articles each publisher has, so that a list of 100,000 knows its length as soon as one of a hundred.
create table outlets (
  source primary key,         -- x'' for none: a publisher's name is text
  articles integer not null
) without rowid;

create trigger article_in after insert on articles begin
  insert into outlets values (coalesce(new.source, x''), 1) on conflict (source) do update set articles = articles + 1;
end;
create trigger article_out after delete on articles begin
  update outlets set articles = articles - 1 where source = coalesce(old.source, x'');
end;

create table bodies (
  key integer primary key,
  article blob not null       -- see codec.py
);

create table sayings (
  saying integer primary key,
  key integer not null,
  n integer not null,         -- number among the article's quotations
  speaker text
);

create index saying_key on sayings (key);
create index saying_speaker on sayings (speaker);  -- who speaks, and how often

-- Lines of articles by source, to tell what is an outlet's own (repeats.py, overlay.py). Numbers are hashes.
create table repeats (
  line integer primary key,   -- of a source and a line, or of a source alone: for all its articles
  articles integer not null,  -- that have it; copies of one count once
  cut integer not null        -- of these, how many had it cut by the rules
);

create table stories (
  story integer primary key,  -- of two long sentences of an article
  key integer not null        -- of the article that was counted; its copies are not
);

create table copies (         -- of articles that are counted: one of them is, as soon as that one is gone
  story integer not null,     -- as above
  key integer not null,       -- of the copy
  primary key (story, key)
) without rowid;

-- Contentless: the text is in bodies, and is folded again to take a row out (the 'delete' command wants it).
-- Without the table of lengths (columnsize = 0) ranking would take half the time, but bm25 goes wrong on short texts.
-- The tokenizer only has to cut at spaces: text and queries come as folded terms (text/fold.py).
create virtual table search using fts5 (
  body, title, caption, credit, source, author, cut, content = '', tokenize = 'ascii'
);
-- Beginnings of words, up to three letters, for the first letters of a search while it is typed (document.py).
create virtual table beginnings using fts5 (terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
create virtual table voices using fts5 (text, who, content = '', columnsize = 0, tokenize = 'ascii');

-- Larger than the default of 1 MB: adding 20,000 articles takes 1.9 s instead of 5.2.
insert into search (search, rank) values ('hashsize', 67108864);
insert into voices (voices, rank) values ('hashsize', 67108864);
insert into beginnings (beginnings, rank) values ('hashsize', 16777216);
-- Segments are merged by sixteen, not by four as FTS5 does of itself: of 100,000 articles a word is then written anew
-- once and not four times. Tidying merges them all (store.py).
insert into search (search, rank) values ('automerge', 16);
insert into voices (voices, rank) values ('automerge', 16);
insert into beginnings (beginnings, rank) values ('automerge', 16);
insert into search (search, rank) values ('rank', 'bm25(1.0, 12.0, 2.0, 2.0, 1.0, 2.0, 0.2)');
