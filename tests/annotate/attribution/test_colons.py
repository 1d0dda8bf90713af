from __future__ import annotations

import pytest

from reader.annotate.attribution.colons import colon_clause, colon_name, named_before_colon
from reader.annotate.sentences.tokens import QUOTED
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "by_name", "by_clause", "before"),
    [
        ('Ruth Calder: "We go."', "Ruth Calder", "Ruth Calder", "Ruth Calder"),
        ('Ruth Calder, teacher: "We go."', "Ruth Calder", "Ruth Calder", None),
        ('Ruth Calder had a short answer: "We go."', None, "Ruth Calder", None),
        ('It came as no surprise to Ruth Calder: "We go."', None, "It", "Ruth Calder"),
        ('Ruth Calder said "We go."', None, None, None),
        ('The answer of Ruth Calder was short: "We go."', None, "Ruth Calder", None),
    ],
)
def test_who_stands_before_a_colon(text: str, by_name: str | None, by_clause: str | None, before: str | None) -> None:
    made = frame(text)
    quoted = made.kind.index(QUOTED)
    found = colon_name(made, 0, quoted), colon_clause(made, 0, quoted), named_before_colon(made, 0, quoted)
    names = [one and made.words(one.subject.first, one.subject.last) for one in found]
    assert names == [by_name, by_clause, before]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Después, tuvo un recuerdo muy cariñoso para su maestra de baile, Ana Gil: “Fue un año muy duro”.", None),
        ("La voz de Ana Gil: “Fue un año muy duro para todos”.", "Ana Gil"),
        ("La edil, Ana Gil, se mostró dura en el pleno: “Fue un año muy duro”.", "Ana Gil"),
    ],
)
def test_who_is_only_named_before_a_colon(text: str, name: str | None) -> None:
    assert speakers(text, language="es") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Même constat pour Anne Vial, infirmière : « On n’en peut plus. »", ["Anne Vial"]),
        ("Reste le bilan du ministre : « Vous serez payés. »", [None]),
        ("Vaux, 10 mai 2022 – Luc Morel (manager du club, après la défaite 42-10) : « C’est dur. »", ["Luc Morel"]),
        ("Vaux, 10 mai 2022 – Bilan (provisoire) : « C’est dur. »", [None]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_a_word_before_the_noun_it_tells_of_says_nothing() -> None:
    assert speakers("Premier film au programme : « Cinema Paradiso ».", language="fr") in ([], [None])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Même son de cloche chez Luc Morel, qui s’est abstenu : « Je ne ferme pas d’école. »", "Luc Morel"),
        ("Côté préfecture : « On étudie le dossier. »", "préfecture"),
        ("Même son de cloche du côté des commerçants : « Encore de la paperasse. »", None),
        ("Il habite chez un ami de longue date : « On étudie le dossier. »", None),
    ],
)
def test_on_whose_side_something_is_said(text: str, wanted: str | None) -> None:
    assert speakers(text, language="fr") == [wanted]


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("Pese a ello tomó el micrófono: «Tenéis razón, lo digo hoy».", "Pilar Egea"),
        ("Después se escuchó un grito: «Tenéis razón, lo digo hoy».", None),
        ("El público tomó la sala: «Tenéis razón, lo digo hoy».", None),
    ],
)
def test_who_acts_before_a_colon_speaks_where_a_verb_needs_no_subject(clause: str, wanted: str | None) -> None:
    assert speakers(f"Pilar Egea fue recibida con silbidos. {clause}", language="es") == [wanted]


@pytest.mark.parametrize("said", ["Refus du maire", "Refus poli du maire"])
def test_whose_a_noun_of_speech_is_that_begins_a_sentence(said: str) -> None:
    assert speakers(f"{said} : « Ici, on assume ses votes. »", language="fr") == ["le maire"]


def test_who_was_named_last_speaks_behind_a_colon_whatever_the_verb() -> None:
    text = (
        "Le premier adjoint, Luc Morel, part. À la sortie, ce dernier a esquivé : « Je suis à vélo, il va pleuvoir. »"
    )
    assert speakers(text, language="fr") == ["Luc Morel"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Example: “That was so loud I cried.”", "en"),
        ("Beispiel: „Das war so laut, dass ich weinte.“", "de"),
        ("Exemple : « C’était si fort que j’ai pleuré. »", "fr"),
        ("Ejemplo: «Fue tan fuerte que lloré».", "es"),
    ],
)
def test_a_label_is_nobody(text: str, language: str) -> None:
    assert speakers(text, language=language) == [None]


def test_a_label_of_a_word_is_nobody() -> None:
    assert speakers("The statement: “I like to write out what I think on shirts.”") == [None]
    assert speakers("From the statement: “I like to write out what I think on shirts.”") == ["the statement"]
