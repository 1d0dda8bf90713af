from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.records.field_values import (
    headline_of,
    is_page,
    names_of,
    one_line,
    point_in_time,
    publisher_of,
    unmarked,
    web_address,
    written_out,
)
from tests.ending import it_ends


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (" a\n b ", "a b"),
        (5, "5"),
        (True, ""),
        (None, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        ({"name": "x"}, "x"),
        ({"@id": "y", "unknown": "z"}, ""),
        (["", "b"], "b"),
        ([[[[[["deep"]]]]]], ""),
        (datetime.date(2024, 3, 1), "2024-03-01"),
    ],
)
def test_one_line(value: Any, line: str) -> None:
    assert one_line(value) == line


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Wine &#8211; &#8220;No&#8221;", "Wine – “No”"),
        ("Wine &amp;amp; roofs", "Wine & roofs"),
        ({"rendered": "Wine <em class='x'>and</em> roofs<br/>"}, "Wine and roofs"),
        ("&lt;b&gt;Wine&lt;/b&gt;", "Wine"),
        ("Ben&Jon: a < b, b > c", "Ben&Jon: a < b, b > c"),
        ("What <b and c> mean", "What <b and c> mean"),
        ("None", ""),
        ("null", ""),
        (float("nan"), ""),
        ("None of them came", "None of them came"),
        ("Unknown", "Unknown"),
    ],
)
def test_headlines(value: Any, line: str) -> None:
    assert headline_of(value) == line


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("1 March 2024", "1 March 2024"),
        (1709287200, "2024-03-01T10:00:00+00:00"),
        ("1709287200000", "2024-03-01T10:00:00+00:00"),
        (1709287200000000, "2024-03-01T10:00:00+00:00"),
        (1709287200000000000, "2024-03-01T10:00:00+00:00"),
        ({"$date": "2024-03-01T10:00:00Z"}, "2024-03-01T10:00:00Z"),
        ("Fri Mar  1 10:00:00 +0000 2024", "1 Mar 2024"),
        ("[[2024-03-01]]", "2024-03-01"),
        (20240301, "20240301"),
        (10**40, "1" + "0" * 40),
        ("2024", "2024"),
        ("NaT", ""),
        ("yesterday", ""),
        (None, ""),
        ("1" * 100_000, "1" * 100_000),
        ({"date-parts": [[2025, 3, 6]]}, "2025-03-06"),
        ({"date-parts": [["2025", "3"], ["2025", "4"]]}, "2025-03"),
        ({"date-parts": [[2025, "spring"]]}, ""),
        ({"date-parts": []}, ""),
    ],
)
def test_points_in_time(value: Any, moment: str) -> None:
    assert point_in_time(value) == moment


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://quay.example/a?b=c", "https://quay.example/a?b=c"),
        ("<https://quay.example/a>", "https://quay.example/a"),
        ({"@type": "WebPage", "@id": "https://quay.example/a"}, "https://quay.example/a"),
        ("https://web.archive.org/web/20230914081500/https://quay.example/a", "https://quay.example/a"),
        ("http://archive.today/20230914081500/http://quay.example/a", "http://quay.example/a"),
        (
            "https://quay.example/2023/to/https://other.example/b",
            "https://quay.example/2023/to/https://other.example/b",
        ),
        ("ftp://quay.example/", ""),
        ("javascript:alert(1)", ""),
        ("https://a b", ""),
        ("-x", ""),
        (7, ""),
    ],
)
def test_addresses_of_the_web_only(value: Any, address: str) -> None:
    assert web_address(value) == address


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://quay.example/news/1", True),
        ("https://quay.example/feeding-the-ducks", True),
        ("https://quay.example", False),
        ("https://quay.example/", False),
        ("https://quay.example/rss/all.xml", False),
        ("https://quay.example/feed", False),
    ],
)
def test_a_page_is_no_site_and_no_feed(address: str, page: bool) -> None:
    assert is_page(address) is page


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("The Quay", "The Quay"),
        ("Quay &amp; Isles", "Quay & Isles"),
        ("[[The Quay]]", "The Quay"),
        (["The Quay"], "The Quay"),
        ({"id": "q1", "name": "The Quay"}, "The Quay"),
        ({"uri": "quay.example", "title": "The Quay"}, "The Quay"),
        ({"id": "q1", "domain": "www.quay.example"}, "quay.example"),
        ({"id": "q1"}, ""),
        ({"name": "nan", "title": "The Quay"}, "The Quay"),
        ("https://quay.example/1", "https://quay.example/1"),
        ("WWW.Quay.example", "quay.example"),
        ("quay.example/news", "quay.example"),
        ("Quay.example", "Quay.example"),
        ([{"type": "image", "title": "The roof"}], ""),
        ("nan", ""),
        ("Unbekannt", ""),
        ("RSS", ""),
        ("newsapi", ""),
        (7, ""),
        ("17", ""),
        ("507f1f77bcf86cd799439011", ""),
        ("data/articles/1.txt", ""),
        ("/home/ada/1", ""),
        ("C:\\news\\1", ""),
        ("word " * 100, ""),
        ("dpa/lnw", "dpa/lnw"),
        ("20 Minuten", "20 Minuten"),
    ],
)
def test_publishers(value: Any, name: str) -> None:
    assert publisher_of(value) == name


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ada Byron", ["Ada Byron"]),
        ([{"name": "Ada"}, "Ben", None, ""], ["Ada", "Ben"]),
        ([["Ada"], [["Ben"]]], ["Ada", "Ben"]),
        ("[[Ada Byron]]", ["Ada Byron"]),
        ("[[People/Byron|Ada Byron]]", ["Ada Byron"]),
        (["[[Ada Byron]]", "[[Ben Ode]]"], ["Ada Byron", "Ben Ode"]),
        ("['Ada Byron', 'Ben Ode']", ["Ada Byron", "Ben Ode"]),
        ('["A. Byron", "B. Ode"]', ["A. Byron", "B. Ode"]),
        ("['Ada O\\'Dee', \"Ben D'Ode\"]", ["Ada O'Dee", "Ben D'Ode"]),
        ("[]", []),
        ({"firstName": "Ada", "lastName": "Byron"}, ["Ada Byron"]),
        ({"vorname": "Anna", "nachname": "Moll"}, ["Anna Moll"]),
        ({"prenom": "Ève", "nom": "Quai"}, ["Ève Quai"]),
        ({"nombre": "Ana", "apellidos": "Ruiz Soto"}, ["Ana Ruiz Soto"]),
        ({"original": "By Ada Byron", "person": [{"firstname": "Ada"}]}, ["By Ada Byron"]),
        ({"id": 7}, []),
        ({"name": "None", "first_name": "Ada", "last_name": "Byron"}, ["Ada Byron"]),
        (7, []),
        ("7", []),
        ("None", []),
        ("N/A", []),
        ("Inconnu", []),
        ("https://people.example/ada", []),
        ("507f1f77bcf86cd799439011", []),
        (["x"] * 1000, ["x"] * 50),
    ],
)
def test_authors_in_every_form(value: Any, names: list[str]) -> None:
    assert names_of(value) == names


def test_lists_that_are_written_out() -> None:
    assert written_out("[a, 'b, c', \"d\"]") == ["a", "b, c", "d"]
    assert written_out('["[[A]]", "[[B]]"]') == ["[[A]]", "[[B]]"]
    assert written_out("[[A]]") is None
    assert written_out("a, b") is None


@given(st.text(alphabet="[]'\"\\, ab&;<>#/=", max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert names_of(text) is not None
    assert isinstance(headline_of(text) + publisher_of(text) + point_in_time(text), str)


@pytest.mark.parametrize("unit", ["['", "[[a|", "<a x='", "&amp;", "&#", "<em x=", "a, ", '"\\', "'' "])
def test_a_flood_ends(unit: str) -> None:
    text = unit * 200_000
    with it_ends():
        headline_of(text)
        publisher_of(text)
        names_of(text)
        names_of(f"[{text[:1990]}]")
        unmarked(text + "</a>")
