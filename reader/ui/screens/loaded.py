"""Articles as they come out of the library; the last ones are kept, so that going back and forth costs nothing."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from reader.frozen import frozen
from reader.library.library import Library
from reader.library.workers.one_file import read_file
from reader.model import Article, Headline, ReadOptions
from reader.ui.screens.taking import written_address

KEPT_ARTICLES = 12
"""Articles kept after they were read."""


@frozen
class Loaded:
    """An article as it came out of the library."""

    key: int
    article: Article
    source_stated: bool
    position: int
    original: bool = False


class LoadedArticles:
    """Fetches articles; used by one thread at a time."""

    def __init__(self, library: Library) -> None:
        """Begin with none."""
        self._library = library
        self._kept: OrderedDict[tuple[int, bool], Loaded] = OrderedDict()
        self.age = 0
        """How often what was kept was forgotten: what was asked for before may be older than that."""

    def get(self, key: int, original: bool) -> Loaded:
        """Return an article, or its file as it is, where it was left; LibraryError where it cannot be had."""
        kept, age = self._kept.get((key, original)), self.age
        if kept is None:
            headline = self._library.headline(key)
            article = self._as_it_is(headline) if original else self._library.article(key)
            kept = Loaded(key, article, headline.source_stated, 0, original)
            if age == self.age:
                self._kept[key, original] = kept
            while len(self._kept) > KEPT_ARTICLES:
                self._kept.popitem(last=False)
        return replace(kept, position=0 if original else self._library.marks(key).position)

    def _as_it_is(self, headline: Headline) -> Article:
        data = self._library.original(headline.key)
        article = read_file(data, name=headline.path, options=ReadOptions(verbatim=True))[0]
        return replace(article, title=written_address(headline.path.rsplit("/", 1)[-1], headline.record))

    def forget(self) -> None:
        """Read articles anew when they are asked for again: files may have changed."""
        self.age += 1
        self._kept.clear()
