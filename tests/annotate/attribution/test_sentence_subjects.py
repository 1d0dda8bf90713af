from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


def test_who_a_sentence_is_about_that_quotes_what_nobody_says() -> None:
    paragraphs = (
        "Inés Roca llegó tarde.",
        "Sara Gil cose en la plaza lo que “ya casi nadie quiere”. Aún no hay título. «Vivo de eso», dijo.",
    )
    assert speakers(*paragraphs, language="es")[-1] == "Sara Gil"


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Owen Pike is right, Karl Moss said on Monday.", "Karl Moss"),
        ("Owen Pike is right, said Karl Moss, a baker.", "Karl Moss"),
        ("Owen Pike, a baker, told Karl Moss that it was late.", "Owen Pike"),
        ("Owen Pike, one of few, said Karl Moss will win.", "Owen Pike"),
    ],
)
def test_a_sentence_is_about_whoever_says_it(before: str, wanted: str) -> None:
    assert speakers(before, '"We go," he said.')[-1] == wanted


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("Lo cuenta Ana Prieto, bibliotecaria desde hace años.", "«Vino un vecino», recuerda."), "Ana Prieto"),
        (("Así lo explica Luis Roca, vecino del barrio. «Aquí no viene nadie», dice.",), "Luis Roca"),
    ],
)
def test_who_is_said_to_tell_it(paragraphs: tuple[str, ...], wanted: str) -> None:
    assert speakers(*paragraphs, language="es") == [wanted]


def test_who_says_something_in_the_last_clause() -> None:
    text = "A firm has been in touch, but Ida Vale said the plan was free. “Everybody has one,” she said."
    assert speakers("Her teacher, Laura Beck, was there.", text) == ["Ida Vale"]


def test_a_pronoun_behind_a_semicolon_means_whom_the_clause_before_is_about() -> None:
    text = ("Jan Abel lacht.", "Bernd Hartwig mahnte zur Ruhe; eine Hexenjagd, warnte er, „macht kein Gas billiger“.")
    assert speakers(*text, language="de") == ["Bernd Hartwig"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("L’infirmière s’appelle Sonia. Elle passe le samedi. « Je souris », dit-elle.", "fr", "Sonia"),
        ("Del guion se encargó Fidel, el pastor. «Las ovejas no critican nada», dice.", "es", "Fidel"),
        ("Anne Morel appelle Sonia. Elle passe le samedi. « Je souris », dit-elle.", "fr", "Anne Morel"),
    ],
)
def test_whom_a_sentence_presents_by_name(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


def test_who_keeps_something_of_theirs_is_who_the_sentence_is_about() -> None:
    text = "Daniel, a senior who did not give his name “given the mood,” said it was late."
    assert speakers("Joseph Vance won the vote.", text, "“Nobody is glad,” he said.")[1:] == ["Daniel"]
