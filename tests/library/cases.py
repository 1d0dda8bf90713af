"""Articles made by hand, libraries of them in memory, and folders of files."""

import hashlib
import itertools
import os
import sqlite3
from contextlib import ExitStack

from reader.library.disk.scan import Entry
from reader.library.index.batch import Batch, Mark
from reader.library.index.document import row
from reader.library.index.index_file import create, in_memory, open_writer
from reader.library.index.store import Store
from reader.library.library import Library
from reader.library.queries.shelf import Shelf
from reader.library.state.state import State
from reader.model import (
    Article,
    Attribution,
    Block,
    Caption,
    Credit,
    Dating,
    Quote,
    QuoteKind,
    Role,
    Speaker,
)
from reader.model import (
    Mark as Place,
)

DAY_NS = 86_400 * 10**9
NUMBERS = itertools.count()


def make(
    path="a.txt",
    title="A title",
    body=(),
    *,
    record=None,
    cut=(),
    caption=None,
    credit=None,
    source=None,
    rule="footer.copyright",
    date=None,
    authors=(),
    language="en",
    quotes=(),
    salt="",
):
    """An article; `quotes` are (text as in a body paragraph, speaker, role)."""
    blocks = [Block(text=title, role=Role.TITLE)] if title else []
    blocks += [Block(text=text, role=Role.BODY) for text in body]
    captions = []
    if caption is not None:
        mark = None
        if credit is not None:
            start = caption.index(credit)
            mark = Place(len(blocks), start, start + len(credit))
        captions = [Caption(block=len(blocks), credit=Credit(text=credit, mark=mark) if credit else None)]
        blocks.append(Block(text=caption, role=Role.CAPTION))
    blocks += [Block(text=text, role=Role.BOILERPLATE) for text in cut]
    found = []
    for text, speaker, role in quotes:
        number = next(n for n, block in enumerate(blocks) if text in block.text)
        start = blocks[number].text.index(text)
        who = None
        if speaker:
            at = blocks[number].text.find(speaker.split()[-1])
            who = Speaker(name=speaker, role=role, mark=Place(number, at, at + len(speaker.split()[-1])))
        found.append(Quote(marks=(Place(number, start, start + len(text)),), kind=QuoteKind.DIRECT, speaker=who))
    content = "\0".join([title, *body, *cut, caption or "", salt or path, str(record)])
    return Article(
        id=hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
        path=path,
        record=record,
        title=title or path,
        title_rule="case",
        authors=tuple(authors),
        published=Dating(date=date, rule="case"),
        language=language,
        attribution=Attribution(source=source, rule=rule if source else None),
        blocks=tuple(blocks),
        quotes=tuple(found),
        captions=tuple(captions),
        words=sum(len(block.text.split()) for block in blocks),
    )


class Still:
    """Keeps nothing up to date."""

    def start(self, heard):
        pass

    def update(self, heard, *, rebuild):
        pass

    def rescan(self, *, sure=False):
        pass

    def stop(self):
        pass


def entry(path, mtime_ns=DAY_NS, size=1):
    return Entry(os.fsencode(path), size, mtime_ns, 1)


def put(store, articles, now=1_000, times=None):
    """Write articles to an index as one batch."""
    batch = Batch()
    for article in articles:
        at = entry(article.path, (times or {}).get(article.path, DAY_NS))
        batch.rows.append((at, row(article)))
        batch.marks[at.path] = (at, Mark("case"))
    return store.apply(batch, now)


def memory_store(stack):
    """An empty index in memory, alive until the stack is closed."""
    location = in_memory(f"case-{os.getpid()}-{next(NUMBERS)}")
    keeper = sqlite3.connect(location.uri, uri=True, check_same_thread=False)
    keeper.execute("pragma user_version").fetchone()
    stack.callback(keeper.close)
    create(location, b"/case", write_ahead=False)
    store = Store(open_writer(location), lambda path: True)
    stack.callback(store.close)
    return location, store


def library_of(stack: ExitStack, state_folder, *shelves, now=1_000, times=None):
    """A library in memory: a list of articles for each shelf."""
    state = State(state_folder)
    made = []
    for n, articles in enumerate(shelves):
        location, store = memory_store(stack)
        put(store, articles, now, times)
        made.append((Shelf(b"/case%d" % n, location, state), Still()))
    library = Library(made, state, name="case", roots=())
    stack.callback(library.stop)
    return library


def titles(page):
    return [headline.title for headline in page.headlines]


def everything(store):
    """All that the index says, keys aside."""
    connection = store.connection
    articles = connection.execute("select path, record, title, date, added, key >> 24 from articles order by 1, 2")
    return articles.fetchall()


def found(store, text, table="search"):
    sql = f"select a.title from {table} cross join articles a on a.key = {table}.rowid where {table} match ?"
    return sorted(title for (title,) in store.connection.execute(sql, (text,)))


def said(store, text):
    sql = "select speaker from sayings where saying in (select rowid from voices where voices match ?)"
    return sorted(speaker for (speaker,) in store.connection.execute(sql, (text,)))


def again(state):
    """Close a state and open it anew, as the next session does."""
    state.close()
    return State(state.folder)
