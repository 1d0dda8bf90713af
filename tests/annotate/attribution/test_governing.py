from __future__ import annotations

import pytest

from reader.annotate.attribution.governing import before
from reader.annotate.sentences.tokens import QUOTED
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ('Ruth Calder said it was "shameful."', "Ruth Calder", "before.name-verb"),
        ('Ruth Calder attacked the plan, calling it "shameful."', "Ruth Calder", "participle.name"),
        ('Ruth Calder came home and said it was "shameful."', "Ruth Calder", "before.shared-name"),
        ('Ruth Calder criticized the "shameful" vote.', "Ruth Calder", "stance.name-verb"),
        ('Ruth Calder said Owen Pike told them it was "shameful."', "Ruth Calder", "before.name-verb"),
        ('According to Ruth Calder, it was "shameful."', "Ruth Calder", "according-to"),
        ('Ruth Calder\'s claim that it was "shameful" stood.', "Ruth Calder's", "possessive"),
        ('Ruth Calder said of the park, open to what its director calls "joy."', "its director", "stance.nominal-verb"),
        ('Owen Pike said no; Ruth Calder called it "late."', "Ruth Calder", "stance.name-verb"),
        ('The drivers, said Ruth Calder, are "ready."', "Ruth Calder", "inserted.name"),
    ],
)
def test_before(text: str, name: str, rule: str) -> None:
    made = frame(text)
    begin, end = made.sentences[0]
    found = before(made, begin, end, made.kind.index(QUOTED))
    assert found is not None
    assert made.words(found.subject.first, found.subject.last) == name
    assert found.rule == rule


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "La canciller dijo no; su rival, Farid Soto, prefirió hablar de “márgenes de diálogo”.",
            "es",
            "Farid Soto",
        ),
        ('Owen Pike said no; Ruth Calder came home with "a cold."', "en", None),
        ("Son entourage parle d’un homme « fatigué, mais debout ».", "fr", "son entourage"),
        ('A 19-year-old clocked at 114mph on the road told them he was "in a great hurry."', "en", None),
        ('Campaigners said it was "a disgrace to us all."', "en", "Campaigners"),
        ("Vor Ott sprach Ruth Kohl, während ihr Gegner, Uwe Gall, von „Betrug am Volk“ sprach.", "de", "Uwe Gall"),
        ("Yann Le Goff a dit « trois fois non » à tous.", "fr", "Yann Le Goff"),
    ],
)
def test_whose_verb_governs_the_words(text: str, language: str, name: str | None) -> None:
    assert speakers(text, language=language) == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Une pause due aux clients, poursuit la commerçante : « on est venu dès sept heures ».", ["la commerçante"]),
        ("Luc Morel a parlé. Pour la direction, estime-t-il, c’est « tout ou rien ».", ["Luc Morel"]),
        ("Même tonalité du côté de Luc Morel, qui évoque « un gâchis ».", ["Luc Morel"]),
        ("Il répond à Anne Vial, qui avait parlé d’un « naufrage ».", ["Anne Vial"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_what_a_clause_before_the_main_one_says_is_not_quoted() -> None:
    text = "With party leaders worried about Ruth Calder, Owen Pike has a new message: “It is about me.”"
    assert speakers(text) == ["Owen Pike"]


def test_the_last_word_of_a_phrase_says_nothing_by_itself() -> None:
    text = "National Service took Hal Mad to Cyprus, where he was, he liked to say, “excused the rest of the war.”"
    assert speakers(text) != ["National Service"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Leo Marz came to Ohio with a toolbox and, by his own account, “eleven words of English.”", "en", "Leo Marz"),
        ("Leo Marz kam früh und hatte nach eigenen Angaben „genau elf Wörter Englisch“ im Kopf.", "de", "Leo Marz"),
        ("Léo Marz est arrivé avec, de son propre aveu, « onze mots de français ».", "fr", "Léo Marz"),
        ("Leo Marzo llegó y, según sus propias palabras, «con once palabras de inglés».", "es", "Leo Marzo"),
    ],
)
def test_somebodys_own_account(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


def test_for_whom_something_is_so_as_somebody_else_says() -> None:
    text = "„Und wer passt auf?“, fragt Mike Tews. Für Eltern sei das Modell „eine Zumutung“."
    assert speakers(text, language="de") == ["Mike Tews", "Mike Tews"]
    assert speakers("Für Mike Tews ist das „eine Zumutung“.", language="de") == ["Mike Tews"]


def test_for_whom_something_is_though_another_does_it() -> None:
    text = "Le manager, Luc Morel, reste calme. Pour lui, son équipe a montré « un visage de champion »."
    assert speakers(text, language="fr") == ["Luc Morel"]


def test_a_source_is_none_of_the_next_clause() -> None:
    text = "Vale wanted him out, according to a clerk, but Marie Pell kept him as an “adviser.”"
    assert speakers(text) == [None]
    text = "Vale wanted him out, according to a clerk, and said it was “a shame for all.”"
    assert speakers(text) == ["a clerk"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Joseph Vole said the talks, which the firm began only in May, were “surely rushed.”", "Joseph Vole"),
        ("Joseph Vole, who denied that the talks were long, said they were “surely rushed.”", "Joseph Vole"),
        ("Marie Voss spoke of the talks, which she called, after all, “surely rushed.”", "Marie Voss"),
    ],
)
def test_what_commas_set_off_is_not_who_speaks(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
