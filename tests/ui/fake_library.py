"""A library in memory, made of model types: what the screen's tests stand on."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.errors import LibraryError, QueryError
from reader.library.queries.quotations import of_article
from reader.library.queries.tellings import tellings
from reader.library.state.corrections import Correction
from reader.model import (
    Article,
    Attribution,
    Block,
    Caption,
    Count,
    Credit,
    Dating,
    Headline,
    Mark,
    Marks,
    Page,
    Progress,
    Query,
    Quotation,
    Quote,
    QuoteKind,
    Role,
    Shape,
    Snippet,
    Sort,
    Speaker,
    Telling,
    TextRange,
    View,
    Voice,
)

QUOTED = re.compile(r"[\"“][^\"”]+[\"”]")


def make_article(number: int, text: str, *, source: str | None = None, date: str | None = None) -> Article:
    """An article of a text: title first; `PHOTO ` begins a caption, `CUT ` what is cut, `- ` an item of a list."""
    blocks: list[Block] = []
    quotes: list[Quote] = []
    captions: list[Caption] = []
    for nth, line in enumerate(line for line in text.split("\n") if line):
        role, shape, rule = Role.BODY, Shape.PARAGRAPH, None
        if nth == 0:
            role = Role.TITLE
        elif line.startswith("CUT "):
            role, line, rule = Role.BOILERPLATE, line[4:], "tail.sign-up"
        elif line.startswith("PHOTO "):
            role, line = Role.CAPTION, line[6:]
            credit = re.search(r" \((Photo: (.*))\)$", line)
            found = Credit(text=credit[2], mark=Mark(nth, credit.start() + 1, len(line))) if credit else None
            captions.append(Caption(block=nth, credit=found))
        elif line.startswith("- "):
            shape = Shape.LIST_ITEM
        blocks.append(Block(text=line, role=role, shape=shape, rule=rule))
        if role is Role.BODY:
            for match in QUOTED.finditer(line):
                name = re.search(r"said ([A-Z]\w+ [A-Z]\w+)", line)
                speaker = Speaker(name=name[1], mark=Mark(nth, name.start(1), name.end(1))) if name else None
                mark = Mark(nth, match.start(), match.end())
                quotes.append(Quote(marks=(mark,), kind=QuoteKind.DIRECT, speaker=speaker))
    return Article(
        id=f"{number:032x}",
        path=f"march/{number:03}.txt",
        title=blocks[0].text if blocks else "",
        title_rule="furniture.first-line",
        published=Dating(date=date, rule="date.line" if date else None),
        attribution=Attribution(source=source, rule="source.tail" if source else None),
        blocks=tuple(blocks),
        quotes=tuple(quotes),
        captions=tuple(captions),
        words=len(text.split()),
    )


def _whole(query: Query) -> str:
    """The text of a query. Raises QueryError where a bracket is wrong."""
    text = query.text.strip()
    if text.endswith("(") or text.startswith(")"):
        raise QueryError("a bracket is never closed", text.index("(") if "(" in text else 0)
    return text


class FakeLibrary:
    """Answers at once from a list of articles."""

    def __init__(self, articles: Sequence[Article], name: str = "papers") -> None:
        self.name = name
        self.roots = (Path("/papers"),)
        self.problems: tuple[str, ...] = ()
        self.refused: tuple[tuple[str, str], ...] = ()
        self.articles = {number + 1: article for number, article in enumerate(articles)}
        self.state: dict[int, Marks] = {}
        self.errors: dict[int, str] = {}
        self.changes: list[tuple[str, dict[int, Marks]]] = []
        self.asked: list[Query] = []
        self.sure = False
        self.on_progress: Callable[[Progress], None] | None = None
        self.rescans = 0
        self.hurried = False
        self.lock = threading.RLock()

    def hurry(self) -> None:
        self.hurried = True

    def headline(self, key: int) -> Headline:
        if key not in self.articles:
            raise LibraryError("the article is gone")
        article, marks = self.articles[key], self.marks(key)
        names = tuple(dict.fromkeys(quote.speaker.name for quote in article.quotes if quote.speaker))
        return Headline(
            key=key,
            id=article.id,
            path=article.path,
            record=article.record,
            title=article.title,
            source=article.attribution.source,
            source_stated=False,
            date=article.published.date,
            words=article.words,
            quotes=len(article.quotes),
            speakers=names,
            read=marks.read,
            starred=marks.starred,
            error=self.errors.get(key),
        )

    def keys(self, query: Query, start: int = 0, count: int | None = None) -> tuple[int, ...]:
        text = _whole(query)
        found = []
        for key, article in self.articles.items():
            marks = self.marks(key)
            words = text.casefold().split()
            body = " ".join(block.text for block in article.blocks if block.role is not Role.BOILERPLATE).casefold()
            if not all(word.removesuffix("*") in body for word in words):
                continue
            if query.sources and article.attribution.source not in query.sources:
                continue
            if (query.view is View.UNREAD and marks.read) or (query.view is View.STARRED and not marks.starred):
                continue
            found.append(key)
        if query.sort is Sort.TITLE:
            found.sort(key=lambda key: self.articles[key].title)
        elif query.sort is not Sort.FILE:
            found.sort(key=lambda key: self.articles[key].published.date or "", reverse=query.sort is not Sort.OLDEST)
        return tuple(found[start : None if count is None else start + count])

    def page(self, query: Query, start: int, count: int, **_known: object) -> Page:
        with self.lock:
            self.asked.append(query)
            keys = self.keys(query)
            rows = tuple(self.headline(key) for key in keys[start : start + count])
            return Page(headlines=rows, start=start, total=len(keys), ranked=query.sort is Sort.RELEVANCE)

    def position(self, query: Query, key: int) -> int | None:
        keys = self.keys(query)
        return keys.index(key) if key in keys else None

    def counts(self, query: Query) -> tuple[int, int, int]:
        views = (View.ALL, View.UNREAD, View.STARRED)
        everything, unread, starred = (len(self.keys(replace(query, view=view))) for view in views)
        return everything, unread, starred

    def sources(self, query: Query) -> tuple[Count, ...]:
        counts: dict[str | None, int] = {}
        for key in self.keys(replace(query, sources=())):
            source = self.articles[key].attribution.source
            counts[source] = counts.get(source, 0) + 1
        return tuple(Count(*item) for item in sorted(counts.items(), key=lambda item: -item[1]))

    def quotations(self, query: Query, speakers: Collection[str | None] | None = None) -> Iterator[Quotation]:
        for key in self.keys(query):
            for quotation in of_article(self.headline(key), self.articles[key]):
                if speakers is None or quotation.speaker in speakers:
                    yield quotation

    def voices(self, query: Query) -> tuple[Voice, ...]:
        counts = Counter(quotation.speaker for quotation in self.quotations(query))
        return tuple(
            Voice(name=name, names=(name,) if name else (), quotations=count) for name, count in counts.most_common()
        )

    def told_elsewhere(self, quoted: Sequence[Quotation], most: int) -> tuple[Telling, ...]:
        return tellings([*quoted, *list(self.quotations(Query()))[:most]])

    def snippets(self, query: Query, keys: Sequence[int]) -> dict[int, Snippet]:
        found = {}
        for key in keys:
            marks = self.hits(query, self.articles[key])
            if marks:
                text = self.articles[key].blocks[marks[0].block].text
                found[key] = Snippet(text, (TextRange(marks[0].start, marks[0].end),))
        return found

    def article(self, key: int) -> Article:
        if key not in self.articles:
            raise LibraryError("the article is gone")
        return self.articles[key]

    def marks(self, key: int) -> Marks:
        return self.state.get(key, Marks())

    def address(self, key: int) -> tuple[str, int | None]:
        return f"/papers/{self.articles[key].path}", self.articles[key].record

    def root(self, _key: int) -> bytes:
        return b"/papers"

    def original(self, key: int) -> bytes:
        return "\n".join(block.text for block in self.articles[key].blocks).encode()

    def hits(self, query: Query, article: Article, *, with_cut: bool = False) -> tuple[Mark, ...]:
        marks = []
        for word in _whole(query).casefold().split():
            for number, block in enumerate(article.blocks):
                if block.role is Role.BOILERPLATE and not with_cut:
                    continue
                for match in re.finditer(re.escape(word.removesuffix("*")), block.text.casefold()):
                    marks.append(Mark(number, match.start(), match.end()))
        return tuple(sorted(marks, key=lambda mark: (mark.block, mark.start)))

    def _change(self, words: str, keys: Iterable[int], **values: bool) -> None:
        before = {key: self.marks(key) for key in keys}
        self.changes.append((words, before))
        for key, marks in before.items():
            self.state[key] = replace(marks, **values)

    def set_read(self, keys: Iterable[int], read: bool, *, step: bool = True) -> int:
        changed = [key for key in keys if self.marks(key).read is not read]
        if changed:
            self._change("marked read" if read else "marked unread", changed, read=read)
            if not step:
                self.changes.pop()
        return len(changed)

    def set_starred(self, keys: Iterable[int], starred: bool) -> None:
        self._change("starred" if starred else "star taken away", keys, starred=starred)

    def set_position(self, key: int, position: int) -> None:
        self.state[key] = replace(self.marks(key), position=position)

    def corrections(self, key: int) -> tuple[Correction, ...]:
        return ()

    def undo(self) -> str | None:
        if not self.changes:
            return None
        words, before = self.changes.pop()
        self.state.update(before)
        return f"undone: {words}"

    def find(self, path: str, record: int | None = None) -> int | None:
        absolute = path if path.startswith("/") else f"/papers/{path}"
        return next((key for key in self.articles if self.address(key) == (absolute, record)), None)

    def start_indexing(self, on_progress: Callable[[Progress], None]) -> None:
        self.on_progress = on_progress
        on_progress(Progress(done=len(self.articles), total=len(self.articles), finished=True))

    def add(self, article: Article) -> None:
        """A file appears."""
        self.articles[max(self.articles, default=0) + 1] = article
        if self.on_progress:
            self.on_progress(Progress(done=len(self.articles), total=None, changed=True, finished=True))

    def rescan(self, *, sure: bool = False) -> None:
        self.sure = sure
        self.rescans += 1
        if self.on_progress:
            self.on_progress(Progress(done=len(self.articles), total=None, changed=True, finished=True))

    def stop(self) -> None:
        self.on_progress = None
