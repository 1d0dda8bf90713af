"""Each place that may name the publisher, with its rule and its mark."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_evidence import said_in
from reader.annotate.publisher.source_places import places
from reader.annotate.publisher.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

WORDS = source_words("en", default_rules())


def found_in(blocks, words):
    return places(blocks, words, said_in(blocks))


@pytest.mark.parametrize(
    ("role", "text", "found"),
    [
        (Role.TITLE, "Bridge closes | Tidewater Echo", [("Tidewater Echo", "source.title")]),
        (Role.BYLINE, "By Ines Okafor | Tidewater Tribune", [("Tidewater Tribune", "source.byline")]),
        (Role.BYLINE, "Author: Ines Okafor | Source: The Tidewater Echo", [("The Tidewater Echo", "source.byline")]),
        (Role.BYLINE, "Autor: Ines Okafor | Quelle : Tidewater Echo", [("Tidewater Echo", "source.byline")]),
        (Role.DATE, "March 5, 2018 / 1:07 AM / CBS News", [("CBS News", "source.byline")]),
        (Role.BODY, "(CNN) The bridge is closed.", [("CNN", "source.dateline")]),
        (Role.BODY, "CNN (New York) First published March 5, 2018", [("CNN", "source.dateline")]),
        (Role.CAPTION, "A ferry waits. (Ines Okafor/Boston Herald)", [("Boston Herald", "source.credit")]),
        (Role.CAPTION, "A ferry waits. (Ines Okafor/Getty Images)", []),
        (Role.CAPTION, "A ferry waits. (Ines Okafor/Tidewater Echo)", [("Tidewater Echo", "source.credit")]),
        (Role.CAPTION, "A ferry. Photo Tidewater Echo / Ines Okafor", [("Tidewater Echo", "source.credit")]),
        (Role.CAPTION, "A ferry waits. (Tom Ruel/Ines Okafor)", []),
        (Role.CAPTION, "Image caption The ferry at its pier", [("BBC News", "source.sign")]),
        (Role.BYLINE, "CNN Correspondent", [("CNN", "source.byline"), ("CNN", "source.phrase")]),
        (Role.BYLINE, "By Ines Okafor, Tidewater Star Staff Writer", [("Tidewater Star", "source.byline")]),
        (Role.BOILERPLATE, "Follow us on Twitter: @TidewaterFerry", [("TidewaterFerry", "source.handle")]),
        (Role.BOILERPLATE, "Follow us @YouTube, and her: @inesokafor", []),
        (Role.BOILERPLATE, "© 2018 Tidewater Echo", [("Tidewater Echo", "source.copyright")]),
        (Role.BOILERPLATE, "Write to desk@tidewaterecho.com", [("tidewaterecho.com", "source.mail")]),
        (Role.BOILERPLATE, "www.tidewaterecho.com", [("www.tidewaterecho.com", "source.address")]),
        (Role.BOILERPLATE, "Boston Herald", [("Boston Herald", "source.line")]),
        (Role.BODY, "The Boston Herald reported on Monday that the bridge is closed.", []),
        (Role.BODY, "WZQV (Harrow) - no", []),
        (Role.BODY, "HARROW, Idaho (KZQV) - A bridge is closed.", [("KZQV", "source.dateline")]),
        (Role.BOILERPLATE, "Tidewater Echo® © 2024", [("Tidewater Echo", "source.copyright")]),
        (Role.BOILERPLATE, "Copyright © 2024 Tidewater Echo", [("Tidewater Echo", "source.copyright")]),
        (Role.BOILERPLATE, "Write to ines@gmail.com", []),
        (Role.BOILERPLATE, "Media playback is unsupported on your device", [("BBC News", "source.sign")]),
        (Role.BODY, "CNN's Ines Okafor contributed to this report.", [("CNN", "source.staff")]),
        (Role.BODY, "Associated Press writer Tom Ruel contributed to this report.", []),
        (Role.SUBHEAD, "Ines Okafor, BBC diplomatic correspondent", [("BBC", "source.staff")]),
        (Role.SUBHEAD, "Ines Okafor, BBC viewer", []),
        (Role.BODY, "", []),
    ],
)
def test_a_place_names_the_publisher(role: Role, text: str, found: list[tuple[str, str]]) -> None:
    evidence = list(found_in([Block(text=text, role=role)], WORDS))
    names = [(e.name if "." not in e.name or e.rule != "source.address" else text, e.rule) for e in evidence]
    assert names == found
    assert all(e.mark is not None and text[e.mark.start : e.mark.end] for e in evidence)


def test_a_word_that_names_no_source_is_none_in_a_credit() -> None:
    french = source_words("fr", default_rules())
    line = Block(text="Le bac attend au quai nord. Photo Ines Okafor/DR", role=Role.CAPTION)
    assert not [one for one in found_in([line], french) if one.name == "DR"]


def test_an_archive_s_toolbar_names_no_publisher() -> None:
    title = Block(text="Bridge closes for eleven weeks", role=Role.TITLE)
    for rule, found in (("top.archive", []), ("model:place", ["source.address"])):
        bar = Block(text="www.tidewaterecho.com", role=Role.BOILERPLATE, rule=rule)
        assert [evidence.rule for evidence in found_in([bar, title], WORDS)] == found
