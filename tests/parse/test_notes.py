from __future__ import annotations

import gzip
from collections.abc import Sequence

from reader.model import Article, RawFile, ReadOptions, Role
from reader.parse.notes import RULE, parse_notes
from reader.pipeline import read_articles
from reader.rules.load import default_rules

TOP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.example/export4.dtd">\n'
    '<en-export export-date="20260310T100000Z" application="Evernote" version="10.8.5">\n'
)
INNER = '<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE en-note SYSTEM "http://xml.example/enml2.dtd">'


def note(title: str, *lines: str, more: str = "") -> str:
    text = "".join(f"<div>{line}</div>" for line in lines)
    content = f"<content><![CDATA[{INNER}<en-note>{text}</en-note>]]></content>"
    return f"<note>\n<title>{title}</title><created>20260302T091500Z</created>\n{more}{content}</note>\n"


CLIP = (
    "<note-attributes><author>Mara Kestrel</author><source>web.clip7</source>"
    "<source-url>https://quay.example/ferry</source-url></note-attributes>"
)
FILE = (
    '<resource><data encoding="base64">\nQkFTRTY0</data><mime>image/png</mime><file-name>a.png</file-name></resource>'
)


def export(*notes: str) -> bytes:
    return (TOP + "".join(notes) + "</en-export>\n").encode()


def read(data: bytes, name: str = "notes.enex", **options: bool) -> Sequence[Article]:
    return list(read_articles(RawFile(path=name, data=data), default_rules(), ReadOptions(**options)))


def texts(article: Article, *, cut: bool = False) -> list[str]:
    return [block.text for block in article.blocks if (block.role is Role.BOILERPLATE) == cut]


def test_each_note_is_an_article() -> None:
    data = export(
        note("Ferry &amp; quay", "Passengers waited an hour on Monday.", "Nobody told them why.", more=CLIP + FILE),
        note("Der Leuchtturm", "Der Leuchtturm brennt wieder, sagt das Hafenamt.", "Seit Januar war er dunkel."),
    )
    first, second = read(data)
    assert [(each.record, each.title) for each in (first, second)] == [(1, "Ferry & quay"), (2, "Der Leuchtturm")]
    assert texts(first) == ["Passengers waited an hour on Monday.", "Nobody told them why."]
    assert texts(second) == ["Der Leuchtturm brennt wieder, sagt das Hafenamt.", "Seit Januar war er dunkel."]
    assert (first.url, first.format, second.language) == ("https://quay.example/ferry", "html", "de")
    assert all(each.span and data[each.span.start : each.span.end].startswith(b"<note>") for each in (first, second))
    assert [each.title for each in read(gzip.compress(data), "notes.enex.gz")] == ["Ferry & quay", "Der Leuchtturm"]


def test_a_clipping_has_no_date_and_the_one_who_kept_it_is_no_author() -> None:
    clip, own = read(
        export(
            note("Ferry", "Passengers waited an hour for the ferry on Monday.", more=CLIP),
            note("Lamp", "It is lit again."),
        )
    )
    assert (clip.published.date, clip.authors) == (None, ())
    assert (own.published.date, own.published.rule) == ("2026-03-02", "enex.created")
    assert "<author> Mara Kestrel" in texts(clip, cut=True)


def test_attachments_are_named_and_not_opened() -> None:
    article, _ = read(
        export(
            note("Ferry", "Passengers waited an hour for the ferry on Monday.", more=FILE),
            note("Lamp", "It is lit again."),
        )
    )
    assert texts(article, cut=True) == ["<created> 20260302T091500Z", "<mime> image/png", "<file-name> a.png"]
    assert {block.rule for block in article.blocks if block.role is Role.BOILERPLATE} == {RULE}


def test_a_lone_note_is_its_files_article() -> None:
    (article,) = read(export(note("Ferry", "Passengers waited an hour for the ferry on Monday.")))
    assert (article.record, article.title, texts(article)) == (
        None,
        "Ferry",
        ["Passengers waited an hour for the ferry on Monday."],
    )


def test_what_is_broken_keeps_its_words() -> None:
    for broken in (
        export(
            note("Ferry", "Passengers waited an hour for the ferry on Monday."),
            note("Lamp", "It is lit.").replace("</note>", ""),
        ),
        export(
            note("Ferry", "Passengers waited an hour for the ferry on Monday."),
            note("Lamp", "It is lit.").replace("<content>", ""),
        ),
        export(
            note("Ferry", "Passengers waited an hour for the ferry on Monday."),
            note("Lamp", "It is lit.", more="<resource><data>QUJD"),
        ),
    ):
        first, second = read(broken)
        assert texts(first) == ["Passengers waited an hour for the ferry on Monday."]
        assert "It is lit." in " ".join(block.text for block in second.blocks)
    assert list(parse_notes(b"<en-export>")) == []
    many = export(
        note("Ferry", "Passengers waited an hour for the ferry on Monday.", more="<tag>x</tag>" * 900),
        note("Lamp", "It is lit."),
    )
    assert len(read(many)[0].blocks) < 150


def test_as_plain_text_an_export_is_one_text() -> None:
    (article,) = read(
        export(note("Ferry", "Passengers waited an hour for the ferry on Monday."), note("Lamp", "It is lit again.")),
        as_plain=True,
    )
    assert "It is lit again." in " ".join(block.text for block in article.blocks)
