"""Articles out of the library, the last ones kept."""

from __future__ import annotations

from reader.ui.screens.loaded import KEPT_ARTICLES, LoadedArticles
from tests.ui.fake_library import FakeLibrary, make_article


def test_an_article_is_read_once_until_it_is_to_be_read_anew_and_the_last_ones_are_kept() -> None:
    library = FakeLibrary([make_article(number, f"Title {number}\ntext") for number in range(1, KEPT_ARTICLES + 2)])
    read: list[int] = []
    article = library.article
    library.article = lambda key: (read.append(key), article(key))[1]  # type: ignore[method-assign]
    loaded = LoadedArticles(library)  # type: ignore[arg-type]
    assert loaded.get(1, original=False).article == loaded.get(1, original=False).article
    assert read == [1]
    library.set_position(1, 7)
    assert loaded.get(1, original=False).position == 7, "where it was left is not kept with it"
    loaded.forget()
    for key in range(1, KEPT_ARTICLES + 2):
        loaded.get(key, original=False)
    loaded.get(2, original=False)
    assert read == [1, *range(1, KEPT_ARTICLES + 2)]
    loaded.get(1, original=False)
    assert read[-1] == 1, "it was the oldest"
