from __future__ import annotations

import pytest

from reader.annotate.attribution.later_subjects import subject_after
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("said Ruth Calder", ("name", "Ruth Calder")),
        ("said retired teacher Ruth Calder", ("name", "Ruth Calder")),
        ("said Calder aide Owen Pike", ("name", "Owen Pike")),
        ("said the Calder campaign", ("nominal", "the Calder campaign")),
        ("said a spokesman for the union, Owen Pike", ("name", "Owen Pike")),
        ("said the statement", ("nominal", "the statement")),
        ("said he", ("pronoun", "he")),
        ("said on", None),
        ("said a second officer", ("nominal", "a second officer")),
        ("said his Moldovan counterpart, Ion Pruna", ("name", "Ion Pruna")),
    ],
)
def test_after_a_verb(text: str, wanted: tuple[str, str] | None) -> None:
    made = frame(text)
    assert shown(subject_after(made, 1, len(made.kind)), made) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« Oui », avance l’auteur principal et géologue Luc Morel, de Lyon.", ["Luc Morel"]),
        ("« Oui », a déclaré sur X le député des Alpes-Neuves Luc Morel, soutien de la candidate.", ["Luc Morel"]),
        ("« Oui », a dit le député (GPR) Luc Morel.", ["Luc Morel"]),
        ("« Rien obtenu », s’est énervé auprès de l’AFP, Luc Le Tirand, éleveur.", ["Luc Le Tirand"]),
        ("Il affirmait samedi au micro de beON Plages : « Je me régale. »", [None]),
        ("« Tout est clos », a indiqué mercredi 1er juin le parquet d’Ambron.", ["le parquet d’Ambron"]),
        ("« Tout est clos », a indiqué le maire d’Ambron, Luc Morel.", ["Luc Morel"]),
        ("« Tout est clos », a précisé hier au procureur le maire", ["le maire"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The old mother hugged Ann Dole. “I hid the router,” she said.", "the old mother"),
        ("The officer arrested John Moss. “He ran,” he said.", "the officer"),
        ("A patient young man named John Moss waited. “I ran,” he said.", "John Moss"),
    ],
)
def test_a_verb_in_no_list_behind_a_role(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]


def test_a_full_name_is_no_part_of_what_a_verb_may_be() -> None:
    text = ("Anne Dekker élève des abeilles noires.", "Elle en parle peu. « J’ai pleuré un dimanche », coupe-t-elle.")
    assert speakers(*text, language="fr") == ["Anne Dekker"]


def test_an_office_with_capitals_has_its_bearer_behind_a_comma() -> None:
    text = 'The Culture Minister, Dr Ostrander, had no doubt. "It is done," he said.'
    assert speakers(text) == ["Ostrander"]


def test_somebody_behind_a_body_and_what_they_are_there() -> None:
    told = "The News of Tarn is old. It tells of Ann Tarrant."
    text = f'{told} News of the Coast editor Zorka Wall says it is so. "They answer me," she said.'
    assert speakers(text) == ["Zorka Wall"]
    assert speakers('"It was loud," said University of Tarn.') == ["University of Tarn"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("According to author and psychologist Patricia Gorman, “the struggle is old.”", "Patricia Gorman"),
        ("“The struggle is old,” said author and part-time lawyer Patricia Gorman.", "Patricia Gorman"),
        ("“The struggle is old,” said the author and the psychologist Patricia Gorman.", "the author"),
    ],
)
def test_who_has_two_callings(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
