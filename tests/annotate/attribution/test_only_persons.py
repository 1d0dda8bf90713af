from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Nadine Rösch lachte. Den Mäher holte seine Frau. „Schieben!“, soll sie gesagt haben.", "de", None),
        ("Nadine Rösch lachte. Den Mäher holte Ute Kern. „Schieben!“, soll sie gesagt haben.", "de", "Ute Kern"),
        ("“He snores,” said his wife, Ruth Calder. “And loud,” she said.", "en", "Ruth Calder"),
    ],
)
def test_whom_a_sentence_about_something_else_lets_a_pronoun_mean(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language)[-1] == wanted


def test_kin_beside_whom_a_pronoun_already_means() -> None:
    paragraphs = (
        "Agnes Coe teaches in tents. There are days when she thinks of town, where her sister lives.",
        "“Eight,” she says.",
    )
    assert speakers(*paragraphs) == ["Agnes Coe"]


def test_a_title_may_stand_between_a_verb_and_whom_a_sentence_tells_of() -> None:
    text = "Un grupo bloqueó la vía. Entre ellas estaba doña Carmen Osma. «Que baje el alcalde y cargue», se rió."
    assert speakers(text, language="es") == ["Carmen Osma"]


def test_a_pronoun_with_its_verb_is_no_other_woman() -> None:
    before = "Marie Agba, 71, made the rule in 1998.", "Two years before that she'd been a widow with three boys."
    assert speakers(*before, "“I did not know what it was for,” she said.") == ["Marie Agba"]
