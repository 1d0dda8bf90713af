from __future__ import annotations

import gzip
import json
from collections.abc import Sequence

import pytest

from reader.model import Article, RawFile, ReadOptions, Role
from reader.parse.served import RULE
from reader.pipeline import read_articles
from reader.rules.load import default_rules

HEAD = (
    b"HTTP/1.1 200 OK\r\nDate: Fri, 17 Jan 2025 10:00:00 GMT\r\nServer: quay\r\n"
    b"Content-Type: text/%b; charset=%b\r\nCache-Control: max-age=60\r\n%b\r\n"
)
MOVED = b"HTTP/1.1 301 Moved Permanently\r\nLocation: https://quay.example/ferry\r\n\r\n"
TEXT = (
    "The Ferry Waits\n\nPassengers waited an hour for the ferry on Monday.\n\nNobody told them why, said Ada Quill.\n"
)
PAGE = (
    '<html lang="fr"><head><title>Le bac attend</title><meta name="date" content="2024-09-21"></head>'
    "<body><article><h1>Le bac attend</h1><p>Les passagers ont attendu une heure à Gué-sur-Mer lundi.</p>"
    "<p>Personne ne leur a dit pourquoi, a déclaré la mairie.</p></article></body></html>"
)


def head(kind: str = "html", charset: str = "utf-8", more: bytes = b"") -> bytes:
    return HEAD % (kind.encode(), charset.encode(), more)


def read(data: bytes, name: str, **options: bool) -> Sequence[Article]:
    return list(read_articles(RawFile(path=name, data=data), default_rules(), ReadOptions(**options)))


def shown(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.role is Role.BODY]


@pytest.mark.parametrize("name", ["ferry", "ferry.php", "ferry.html"])
@pytest.mark.parametrize("above", [b"", MOVED], ids=["one answer", "moved"])
def test_a_page_below_a_head_is_the_page(name: str, above: bytes) -> None:
    (article,) = read(above + head() + PAGE.encode(), name)
    assert (article.title, article.published.date, article.language) == ("Le bac attend", "2024-09-21", "fr")
    assert shown(article)[0] == "Les passagers ont attendu une heure à Gué-sur-Mer lundi."
    cut = [block.text for block in article.blocks if block.rule == RULE]
    assert "Date: Fri, 17 Jan 2025 10:00:00 GMT" in cut
    assert len(cut) == (7 if above else 5)


def test_a_text_below_a_head_has_its_own_title_and_not_the_day_that_it_was_fetched() -> None:
    (article,) = read(head("plain") + TEXT.encode(), "ferry.txt")
    assert (article.title, article.published.date) == ("The Ferry Waits", None)
    assert len(shown(article)) == 2
    (plain,) = read(head("plain").replace(b"\r\n", b"\n") + TEXT.encode(), "ferry.txt")
    assert (plain.title, shown(plain)) == (article.title, shown(article))


def test_records_below_a_head_are_the_file_s() -> None:
    record = {"title": "The Ferry Waits", "text": TEXT.partition("\n\n")[2], "date": "2024-05-17"}
    (article,) = read(head().replace(b"text/html", b"application/json") + json.dumps(record).encode(), "ferry.json")
    assert (article.title, article.record, article.published.date) == ("The Ferry Waits", None, "2024-05-17")
    several = read(head() + b"\n".join([json.dumps(record).encode()] * 2), "ferry.jsonl")
    assert [(each.record, each.span) for each in several] == [(1, None), (2, None)]
    assert [sum(block.rule == RULE for block in each.blocks) for each in several] == [5, 0]


def test_the_encoding_that_the_head_states_is_taken_and_the_content_unpacked() -> None:
    (latin,) = read(head(charset="iso-8859-1") + PAGE.encode("latin-1"), "ferry.html")
    assert shown(latin)[0].endswith("à Gué-sur-Mer lundi.")
    packed = gzip.compress(PAGE.encode())
    (unpacked,) = read(head(more=b"Content-Encoding: gzip\r\n") + packed, "ferry.html")
    assert unpacked.title == "Le bac attend"
    chunks = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())
    (whole,) = read(head(more=b"Transfer-Encoding: chunked\r\n") + chunks, "ferry.html")
    assert shown(whole) == shown(unpacked)
    (none,) = read(head(more=b"Content-Encoding: br\r\n") + b"\x8b\x00\x80" * 40, "ferry.html")
    assert [problem.kind for problem in none.problems] == ["packed"]


def test_the_file_as_it_is_has_its_head() -> None:
    (article,) = read(head("plain") + TEXT.encode(), "ferry.txt", verbatim=True)
    assert article.blocks[0].text.startswith("HTTP/1.1 200 OK")


def test_an_article_about_answers_is_none() -> None:
    (article,) = read(b"HTTP/1.1 turned out well\n\nIt was decided in Oslo on Monday, said Ada Quill.\n", "a.txt")
    assert article.title == "HTTP/1.1 turned out well"
