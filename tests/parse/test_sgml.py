from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, RawFile, ReadOptions, Role
from reader.parse.sgml import parse_sgml
from reader.parse.sniff import sniff
from reader.pipeline import read_articles
from reader.rules.load import default_rules

STORY = (
    "   The harbour board of Grindle voted on Monday to let the ferry to Lindholm\n"
    "run until two in the morning, ``as it did before the fire,'' said Tom Vale.\n"
    "   Nobody opposed it, the chairman said, but for the herring fishers of the\n"
    "second pier, who sleep at that hour.\n"
)
TREC = f"""\
<DOC>
<DOCNO> GP900304-0012 </DOCNO>
<FILEID>GP-NR-03-04-90 0412EST</FILEID>
<HEAD>Ferry to Run &amp; Run</HEAD>
<BYLINE>By IDA QUARRIE</BYLINE>
<TEXT>
{STORY}</TEXT>
</DOC>
<DOC>
<DOCNO> GP900304-0013 </DOCNO>
<HEAD>Gulls Leave the Pier</HEAD>
<TEXT>
{STORY}</TEXT>
</DOC>
"""
GIGAWORD = """\
<DOC id="GPW_ENG_20060304.0012" type="story" >
<HEADLINE>
Ferry to run at night
</HEADLINE>
<DATELINE>
GRINDLE, March 4 (GP)
</DATELINE>
<TEXT>
<P>
The harbour board voted on Monday to let the ferry to Lindholm
run until two in the morning, the chairman said after the vote.
</P>
<P>
Nobody opposed it.
</P>
</TEXT>
</DOC>
"""
REUTERS = """\
<REUTERS TOPICS="YES" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>herring</D></TOPICS>
<TEXT>&#2;
<TITLE>HERRING REVIEW</TITLE>
<DATELINE>    GRINDLE, Feb 26 - </DATELINE><BODY>Showers went on for all of the week in
the herring zone, the warden Nell Vale said in her weekly review of the catch.
&#3;</BODY></TEXT>
</REUTERS>
"""
XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<articles>
<article id="1">
  <title>Ferry to run at night</title>
  <author>Ida Quarrie</author>
  <date>2026-03-04</date>
  <source>Grindle Post</source>
  <text>The harbour board voted on Monday to let the ferry run until two, as it did before the fire of spring.</text>
</article>
<article id="2">
  <title>Gulls leave</title>
  <date>1889-03-05</date>
  <text>The gulls of the pier have left for the north, the warden said, and will not be back before the herring.</text>
</article>
</articles>
"""


def read(text: str, path: str = "a.xml") -> list[Article]:
    return list(read_articles(RawFile(path=path, data=text.encode()), default_rules(), ReadOptions()))


def told(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.role is not Role.BOILERPLATE]


def test_trecs_documents() -> None:
    first, second = read(TREC, "gp900304")
    assert (first.title, second.title) == ("Ferry to Run & Run", "Gulls Leave the Pier")
    assert first.authors == ("IDA QUARRIE",)
    assert [text.split()[0] for text in told(first)] == ["The", "Nobody"]
    assert first.blocks[0].text == "<DOCNO> GP900304-0012"
    assert [article.record for article in (first, second)] == [1, 2]
    assert (first.quotes[0].speaker or None) is not None


def test_gigawords_documents_and_their_day() -> None:
    first, _ = read(GIGAWORD * 2, "gpw_eng_200603")
    assert (first.title, first.published.date) == ("Ferry to run at night", "2006-03-04")
    assert told(first)[1:] == [
        "The harbour board voted on Monday to let the ferry to Lindholm run until two in the morning, the chairman "
        "said after the vote.",
        "Nobody opposed it.",
    ]


def test_reuters_documents() -> None:
    first, _ = read(REUTERS * 2, "reut2-000.sgm")
    assert (first.title, first.published.date) == ("HERRING REVIEW", "1987-02-26")
    assert told(first)[1].startswith("Showers went on for all of the week in the herring zone")


def test_an_exports_articles() -> None:
    first, second = read(XML)
    assert (first.title, first.authors, first.published.date) == (
        "Ferry to run at night",
        ("Ida Quarrie",),
        "2026-03-04",
    )
    assert (first.attribution.source, first.attribution.stated) == ("Grindle Post", True)
    assert (second.title, second.published.date) == ("Gulls leave", "1889-03-05")


@pytest.mark.parametrize("text", [TREC, GIGAWORD * 2, REUTERS * 2, XML])
def test_each_lies_where_it_says(text: str) -> None:
    data = text.encode()
    for article in read(text):
        assert article.span is not None
        assert article.title.split()[0].encode() in data[article.span.start : article.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body>\n<article>\n<p>One two three</p>\n</article>\n<article>\n<p>x</p>\n</article>\n",
        "<div>\n<article>\n<p>One</p>\n</article>\n<article>\n<p>Two</p>\n</article>\n</div>\n",
        GIGAWORD,
        f"What a page's script is to fill, in text from which the tags were taken\n\n{XML}\n\nand what is below it\n",
        f"<p>Two of them:</p>\nas the manual has them\n{XML}",
    ],
)
def test_pages_and_lone_documents_are_none(text: str) -> None:
    assert sniff(text.encode(), "a.html").export == ""


def test_what_stands_beside_the_elements_stays() -> None:
    parsed = parse_sgml("<article>\n<title>Gulls</title>\n<text>They left.</text>\nNobody saw it.\n</article>")
    assert [(block.text, block.rule) for block in parsed.blocks] == [
        ("Gulls They left. Nobody saw it.", "sgml.element"),
        ("They left.", None),
    ]
    long = "Grindle, " * 900
    parsed = parse_sgml(f"<DOC>\n<TEXT>They left.</TEXT>\n<INDEX>{long}</INDEX>\n</DOC>")
    assert parsed.blocks[0].text == f"<INDEX> {long.strip()}"


def test_what_has_no_text_is_no_article() -> None:
    assert parse_sgml("<DOC>\n<DOCNO> 1 </DOCNO>\n</DOC>").blocks == ()
    assert parse_sgml("").blocks == ()


@given(st.text(alphabet="<>/DOCTEXT \nab&;\"='", max_size=200))
def test_any_text_gives_blocks(text: str) -> None:
    parse_sgml(f"<DOC>{text}")
