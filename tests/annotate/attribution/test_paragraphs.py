from __future__ import annotations

import pytest

from reader.annotate.attribution.paragraphs import goes_on, is_heading, names_another
from reader.annotate.attribution.people import People
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("« On part », dit Luc Morel.", "« Le bac est plein. On attend. »"), ["Luc Morel"] * 2),
        (("« On part », dit Luc Morel.", "« Un bac plein à craquer »"), ["Luc Morel", None]),
        (("« On part », dit Luc Morel. Derrière lui, Anne Rey attend.", "« Le bac est plein. »"), ["Luc Morel", None]),
        (("« On part », dit Luc Morel.", "Et d’ajouter : « Le bac est plein. »"), ["Luc Morel"] * 2),
    ],
)
def test_who_goes_on(paragraphs: tuple[str, ...], wanted: list[str | None]) -> None:
    assert speakers(*paragraphs, language="fr") == wanted


def test_a_heading_is_short_and_has_no_stop() -> None:
    assert is_heading("« Un bac plein à craquer »")
    assert not is_heading("« Le bac est plein. »")
    assert not is_heading("« " + "plein " * 13 + "»")


def test_resuming_is_read_where_adjectives_follow() -> None:
    for text, language in (("Et d’ajouter : « Le bac est plein. »", "fr"), ("« Le bac est plein. »", "fr")):
        assert goes_on(frame(text, language), 0, len(frame(text, language).kind))
    made = frame("Et le bac arrive : « Tout est plein. »", "fr")
    assert not goes_on(made, 0, len(made.kind))


def test_another_is_somebody_with_a_given_name() -> None:
    text = "Luc Morel a dit : « On part. » Derrière lui, Anne Rey attend."
    made = frame(text, "fr")
    people = People(text, made.lexicon)
    assert names_another(made, people, "Luc Morel")
    assert not names_another(made, people, "Anne Rey")
