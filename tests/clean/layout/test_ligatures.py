from __future__ import annotations

import unicodedata

from reader.clean.layout.ligatures import LETTERS, without_ligatures
from reader.parse.plain import parse_plain


def test_ligatures_are_letters_again() -> None:
    blocks = without_ligatures(parse_plain("The oﬃce conﬁrmed:\nthe ﬂood, was it a cliﬀ? Ruﬄed.\n© 2025").blocks)
    assert [block.text for block in blocks] == [
        "The office confirmed:",
        "the flood, was it a cliff? Ruffled.",
        "© 2025",
    ]


def test_they_are_what_unicode_says() -> None:
    assert all(unicodedata.normalize("NFKC", one) == letters for one, letters in LETTERS.items())


def test_texts_without_one_stay_as_they_are() -> None:
    blocks = parse_plain("Straße, œuvre, ĳs").blocks
    assert without_ligatures(blocks) is blocks
