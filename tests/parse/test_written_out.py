from __future__ import annotations

import json
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import RawFile, ReadOptions
from reader.parse.sniff import Sniffed, sniff
from reader.parse.written_out import LONGEST, LONGEST_DICT, meant_by
from reader.pipeline import read_articles
from reader.rules.load import default_rules

STORY = (
    "Ferry to run at night\n\nBy Ida Quarrie\n\nGRINDLE — The board’s members voted on Monday, “as before”, at the "
    "café on the pier, to let the ferry run.\n\nNobody opposed it.\n"
)
PAGE = (
    '<!DOCTYPE html><html><head><title>Ferry to run</title></head><body class="a"><article id="b"><h1>Ferry to run</h1>'
    '<p class="c">The board’s members voted to let it run until two in the morning.</p></article></body></html>'
)


def meant(data: bytes, path: str = "a.txt") -> bytes | None:
    found = meant_by(data, sniff(data, path))
    return None if found is None else found.data


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (repr(STORY.encode()).encode(), STORY),
        (repr(STORY.encode("cp1252")).encode(), STORY.encode("cp1252")),
        (repr(b'It\'s "so"').encode() + b"\n", 'It\'s "so"'),
        (quopri.encodestring(STORY.encode()), STORY),
        (repr(STORY).encode(), STORY),
        (repr(STORY.split("\n\n")).encode(), STORY),
        (b'["Ferry to run", "By Ida", "The board voted."]', "Ferry to run\n\nBy Ida\n\nThe board voted."),
    ],
)
def test_texts(written: bytes, text: str | bytes) -> None:
    assert meant(written) == (text if isinstance(text, bytes) else text.encode())


def test_a_page_in_pythons_bytes_or_in_a_mails_encoding_is_a_page() -> None:
    for written, how in ((repr(PAGE.encode()).encode(), "Python's bytes"), (_encoded(PAGE), "quoted-printable")):
        found = meant_by(written, sniff(written, "a.html"))
        assert found is not None
        assert (found.data.decode(), found.sniffed.format) == (PAGE, "html")
        assert found.problem.detail == f"it was written as {how}: undone"


def _encoded(page: str) -> bytes:
    """A page as mails have it, which browsers save: soft ends of lines."""
    return quopri.encodestring(page.replace("<", "\n<").encode()).replace(b"\n<", b"=\n<").replace(b"=\n", b"", 1)


def test_dictionaries_are_records() -> None:
    one = {"title": "Ferry to run", "authors": ["Ida Quarrie"], "text": "The board’s members voted.", "x": None}
    data = f"{one}\n".encode()
    assert [article.title for article in read(data)] == ["Ferry to run"]
    assert [article.record for article in read(data * 2)] == [1, 2]


def read(data: bytes) -> list:
    return list(read_articles(RawFile(path="a.txt", data=data), default_rules(), ReadOptions()))


def test_the_article_says_so() -> None:
    article = read(repr(STORY).encode())[0]
    assert article.title == "Ferry to run at night"
    assert article.authors == ("Ida Quarrie",)
    assert [problem.kind for problem in article.problems] == ["written-out"]


def test_as_it_stands_where_that_is_asked_for() -> None:
    data = repr(STORY).encode()
    verbatim = next(read_articles(RawFile(path="a.txt", data=data), default_rules(), ReadOptions(verbatim=True)))
    assert verbatim.blocks[0].text == data.decode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"The ferry is back.\n",
        b"b'",
        b"b'x'\nand more'",
        b"b'it's'",
        b"b'\\q'",
        b"{'a': open('b')}",
        b"{'a': 1} and more",
        b"{'a': (((",
        b"['Ferry', 4]",
        b"E=mc2, and 2=2=\n2",
        b"[1, 2, 3]",
        b'{"title": "Ferry\\n\\n\\n\\u2019\\u2019"}',
        b"x" * (LONGEST + 1),
        b"{'a': [%s]}" % (b"[]," * (LONGEST_DICT // 3)),
        b"== Ships ==\nSee a?year=2019.\n\n== Port ==\nMore.\n\n== Sources ==\na?id=3D12\n",
        b"The apostrophe is =E2=80=99, as in Tom=E2=80=99s or Ida=E2=80=99s, where x=y.",
    ],
)
def test_what_is_meant_as_it_stands(data: bytes) -> None:
    assert meant(data) is None


def test_pages_keep_the_escapes_of_their_scripts() -> None:
    page = b"<!DOCTYPE html><html><script>a='\\n\\n\\n\\u2019\\u2019 =E2=80=99=E2=80=99=E2=80=99'</script></html>"
    assert meant(page, "a.html") is None


@pytest.mark.parametrize(
    "texts", [["a " * 2_000] * 3, ["The ferry is back.\n\nNobody opposed it."] * 3, ["Nobody opposed it."] * 300]
)
def test_texts_in_a_list_of_json_are_articles(texts: list[str]) -> None:
    assert meant(json.dumps(texts).encode(), "a.json") is None


def test_python_says_nothing_of_escapes_that_are_none(recwarn: pytest.WarningsRecorder) -> None:
    assert meant(rb"{'a': 'C:\docs'}") == rb'{"a": "C:\\docs"}'
    assert not recwarn.list


@given(st.binary())
def test_any_bytes_that_python_writes_are_read(data: bytes) -> None:
    found = meant_by(repr(data).encode(), Sniffed(format="text"))
    assert found is None if not data else found is not None
    assert found is None or found.data == data
