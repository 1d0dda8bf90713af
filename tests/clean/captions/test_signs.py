"""Single signs of a caption."""

from __future__ import annotations

from reader.clean.captions.signs import caption_words
from reader.rules.load import default_rules

RULES = default_rules()
WORDS = caption_words("en", RULES)


def test_a_scene_names_its_action_early() -> None:
    assert WORDS.is_scene("Mayor Ines Okafor waves to the crowd")
    assert not WORDS.is_scene(
        "The council had long been of two minds over the bridge and its future, said one who speaks for it"
    )


def test_a_dated_scene_needs_its_full_date_and_no_quotation() -> None:
    assert WORDS.is_dated_scene("Ines Okafor speaks at the pier, March 5, 2018.")
    assert not WORDS.is_dated_scene("Ines Okafor speaks at the pier on Monday.")
    assert not WORDS.is_dated_scene("“We wait,” Ines Okafor says, as she speaks on March 5, 2018.")


def test_a_label_alone_is_a_button() -> None:
    assert WORDS.is_labelled("Image caption Tom Ruel at the pier")
    assert not WORDS.is_labelled("Caption")


def test_pointers_into_a_picture() -> None:
    assert WORDS.points("Tom Ruel (L) with Ines Okafor")
    assert WORDS.points("Tom Ruel, left, with Ines Okafor")
    assert not WORDS.points("Tom Ruel left the pier")
    assert caption_words("de", RULES).points("Tom Ruel (v.l.n.r.), Ines Okafor")


def test_a_pointer_between_commas_is_sure() -> None:
    assert WORDS.points_surely("Tom Ruel, left, with Ines Okafor")
    assert not WORDS.points_surely("Tom Ruel left, with Ines Okafor")


def test_a_wire_is_told_from_a_person() -> None:
    for text, person, wire in (("x (AP)", False, True), ("x (Ines Okafor/AP)", True, False)):
        credit = WORDS.credits.find(text)
        assert credit is not None
        assert WORDS.has_person(credit, text) is person
        assert WORDS.is_wire(credit, text) is wire


def test_a_title_or_a_pointer_ends_no_sentence() -> None:
    german = caption_words("de", RULES)
    assert german.is_one_sentence("(v.l.) Ines Okafor, Landrat Dr. Tom Ruel und Prof. Uwe Brandt am Ufer")
    assert WORDS.is_one_sentence("Mayor Ines Okafor with Dr. Tom Ruel")
    assert not WORDS.is_one_sentence("The pier is shut. Ines Okafor waits")
