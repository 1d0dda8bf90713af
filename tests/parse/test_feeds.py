from __future__ import annotations

import gzip
from collections.abc import Sequence

import pytest

from reader.model import Article, RawFile, ReadOptions, Role
from reader.parse.feeds import LEFT_OUT, RULE
from reader.pipeline import read_articles
from reader.rules.load import default_rules

TEXT = (
    "<p>Passengers waited an hour for the ferry on Monday &amp; nobody knew.</p>"
    "<p>“It is a scandal,” said Ada Quill.</p>"
)
BODY = ["Passengers waited an hour for the ferry on Monday & nobody knew.", "“It is a scandal,” said Ada Quill."]
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay Herald</title>'
GERMAN = "Der Leuchtturm brennt wieder, sagt das Hafenamt. Seit Januar war er dunkel, und niemand wusste, warum."


def rss(*items: str, head: str = "", declared: str = "UTF-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{declared}"?>\n<rss version="2.0"><channel><title>The Quay Herald</title>'
        f"<link>https://quay.example/</link><description>News</description>{head}{''.join(items)}</channel></rss>"
    )


def item(title: str, more: str) -> str:
    return f"<item><title>{title}</title><link>https://quay.example/{len(title)}</link>{more}</item>\n"


FULL = item(
    "Ferry &amp; quay",
    "<pubDate>Mon, 02 Mar 2026 09:15:00 +0000</pubDate><dc:creator><![CDATA[Mara Kestrel]]></dc:creator>"
    f"<category>Harbour</category><description><![CDATA[<p>Passengers waited…</p>]]></description>"
    f"<content:encoded><![CDATA[{TEXT}]]></content:encoded>",
)
SHORT = item("Der Leuchtturm", f"<author>post@quay.example (Uwe Brandt)</author><description>{GERMAN}</description>")


def read(text: str | bytes, name: str = "feed.xml", **options: bool) -> Sequence[Article]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_articles(RawFile(path=name, data=data), default_rules(), ReadOptions(**options)))


def texts(article: Article, role: Role = Role.BODY) -> list[str]:
    return [block.text for block in article.blocks if block.role is role]


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed", "feed.txt", "feed.html"])
def test_each_item_is_an_article(name: str) -> None:
    data = rss(FULL, SHORT).encode()
    first, second = read(data, name)
    assert [(each.record, each.title) for each in (first, second)] == [(1, "Ferry & quay"), (2, "Der Leuchtturm")]
    assert (texts(first), texts(second)) == (BODY, [GERMAN])
    assert (first.published.date, first.published.rule, second.published.date) == ("2026-03-02", "feed.pubDate", None)
    assert (first.authors, second.authors) == (("Mara Kestrel",), ("Uwe Brandt",))
    assert first.attribution.source == second.attribution.source == "The Quay Herald"
    assert (first.url, second.language) == ("https://quay.example/16", "de")
    assert [block.text for block in first.blocks if block.rule == RULE] == ["<category> Harbour"]
    assert all(each.span and data[each.span.start : each.span.end].startswith(b"<item>") for each in (first, second))


def test_a_feed_is_read_packed_and_in_any_encoding() -> None:
    assert len(read(gzip.compress(rss(FULL, SHORT).encode()), "feed.xml.gz")) == 2
    latin = rss(item("Gué", "<description>À Gué-sur-Mer, le bac a fermé.</description>"), FULL, declared="iso-8859-1")
    assert read(latin.encode("windows-1252"))[0].title == "Gué"
    assert [each.title for each in read(rss(FULL, SHORT).encode("utf-16"))] == ["Ferry & quay", "Der Leuchtturm"]


def test_a_lone_item_is_the_file_s_one_article() -> None:
    (article,) = read(rss(FULL))
    assert (article.record, article.title, texts(article)) == (None, "Ferry & quay", BODY)


def test_entries_of_atom() -> None:
    entries = "".join(
        f'<entry><title type="html">Ferry {n} &amp;amp; quay</title><link rel="self" href="https://quay.example/api/{n}"/>'
        f'<link rel="alternate" href="https://quay.example/{n}"/><id>tag:quay.example,2026:{n}</id>'
        f"<updated>2026-04-0{n}T00:00:00Z</updated><author><name>Mara Kestrel</name><uri>https://quay.example/mk</uri></author>"
        f"<author><name>Uwe Brandt</name></author><published>2026-03-0{n}T09:15:00Z</published>"
        f'<content type="html">{TEXT.replace("&", "&amp;").replace("<", "&lt;")}</content></entry>'
        for n in (1, 2)
    )
    first, second = read(f"{ATOM}<updated>2026-05-01T00:00:00Z</updated>{entries}</feed>")
    assert [each.published.date for each in (first, second)] == ["2026-03-01", "2026-03-02"]
    assert (first.title, first.url, texts(first)) == ("Ferry 1 & quay", "https://quay.example/1", BODY)
    assert first.authors == ("Mara Kestrel", "Uwe Brandt")
    assert first.attribution.source == "The Quay Herald"
    assert "<updated> 2026-04-01T00:00:00Z" in texts(first, Role.BOILERPLATE)


def test_an_entry_that_was_only_changed_has_no_date() -> None:
    entry = (
        "<entry><title>Ferry</title><updated>2026-04-01T00:00:00Z</updated><summary>The ferry waits.</summary></entry>"
    )
    assert [each.published.date for each in read(f"{ATOM}{entry}{entry}</feed>")] == [None, None]


def test_an_export_of_wordpress() -> None:
    def post(title: str, text: str, kind: str = "post") -> str:
        return item(
            title,
            "<pubDate>Mon, 02 Mar 2026 23:15:00 +0000</pubDate><dc:creator><![CDATA[mkestrel]]></dc:creator>"
            '<guid isPermaLink="false">https://quay.example/?p=1</guid>'
            f"<content:encoded><![CDATA[{text}]]></content:encoded>"
            "<wp:post_date><![CDATA[2026-03-03 00:15:00]]></wp:post_date>"
            f"<wp:post_type><![CDATA[{kind}]]></wp:post_type><wp:postmeta><wp:meta_key>_x</wp:meta_key></wp:postmeta>",
        )

    text = (
        '[caption id="a1"]<img src="1.jpg"> The quay on Monday. Photo: Lena Achterberg[/caption]\n\nPassengers waited '
        "an hour for the ferry.\n\n<blockquote>It is a scandal.</blockquote>\n\nNobody told them why."
    )
    who = (
        "<wp:author><wp:author_login><![CDATA[mkestrel]]></wp:author_login><wp:author_email>a@b.example</wp:author_email>"
        "<wp:author_display_name><![CDATA[Mara Kestrel]]></wp:author_display_name></wp:author>"
    )
    posts = [
        post("1.jpg", "", "attachment"),
        post("Ferry", text),
        post("Menu", "", "nav_menu_item"),
        post("Lamp", TEXT),
    ]
    first, second = read(rss(*posts, head=who))
    assert (first.title, first.published.date, first.authors) == ("Ferry", "2026-03-03", ("Mara Kestrel",))
    assert texts(first) == ["Passengers waited an hour for the ferry.", "It is a scandal.", "Nobody told them why."]
    assert texts(first, Role.CAPTION) == ["The quay on Monday. Photo: Lena Achterberg"]
    assert [block.text for block in second.blocks if block.rule == LEFT_OUT] == [
        "In the feed before it, no articles: 1 nav_menu_item"
    ]


def test_pictures_have_their_captions_and_credits() -> None:
    def picture(caption: str, credit: str) -> str:
        return f"<media:description>{caption}</media:description><media:credit>{credit}</media:credit>"

    inside = f'<media:content url="1.jpg">{picture("The quay.", "Uwe Brandt")}</media:content>'
    beside = f'<media:content url="2.jpg"/>{picture("The ferry.", "Lena Achterberg")}'
    (article,) = read(rss(item("Ferry", f"<description>The ferry waits for hours.</description>{inside}{beside}")))
    assert texts(article, Role.CAPTION) == ["The quay. (Uwe Brandt)", "The ferry. (Lena Achterberg)"]


def test_what_is_no_xml_is_read_all_the_same() -> None:
    bare = item("Fish & chips", "<description>Fish & chips &nbsp;cost more, <b>says the port</b>.</description>")
    first, second = read(rss(bare, FULL).removesuffix("</item>\n</channel></rss>"))
    assert (first.title, texts(first)) == ("Fish & chips", ["Fish & chips cost more, says the port."])
    assert texts(second) == BODY


def test_a_feed_without_items_and_a_page_that_shows_one_are_none() -> None:
    (empty,) = read(rss())
    assert (empty.record, empty.format) == (None, "html")
    (page,) = read(f"<!DOCTYPE html><html><body><pre>{rss(FULL, SHORT).replace('<', '&lt;')}</pre></body></html>")
    assert page.format == "html"
