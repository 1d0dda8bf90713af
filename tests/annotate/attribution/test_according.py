from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ('The roof, according to Ida Brook, is "not worth mending".', "en", "Ida Brook"),
        ("Según el Ministerio de Salud, los casos se mantienen «en una meseta».", "es", "Ministerio de Salud"),
        ("Dem Gutachten zufolge ist der Steg „akut gefährdet“.", "de", "dem Gutachten"),
        ("« Tout ira bien », fait-on savoir à la mairie.", "fr", "la mairie"),
        (
            "In einer Erklärung des Vorstands heißt es, man bedaure „alles zutiefst“.",
            "de",
            "einer Erklärung des Vorstands",
        ),
        ("„Der Vertrag ist da“, heißt es von Ruth Kohl.", "de", "Ruth Kohl"),
        ("Das ist für den einen, so die Forscherin Ruth Kohl, nur „ein alter Schuppen“.", "de", "Ruth Kohl"),
        ("Según explicó a la prensa la portavoz, Ana Soler, está «muy bien de salud».", "es", "Ana Soler"),
        ("Selon lui, le toit est « bon à jeter ».", "fr", None),
    ],
)
def test_the_source_that_a_sentence_names(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dans la lettre du comité, on peut lire : « Nous restons ouverts ».", ["la lettre du comité"]),
        (
            "Présidente du comité, Anne Vial longe un mur où l’on peut lire notamment : « Dehors », « Assez ».",
            [None, None],
        ),
        (
            "« L’ampleur du trou », selon les termes alors employés par la Commission de contrôle.",
            ["Commission de contrôle"],
        ),
        ("« Un désastre », selon ses mots.", [None]),
        ("Le suspect a « tout reconnu », a-t-on appris auprès du parquet.", ["le parquet"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The poet Lis Bell died, according to her daughter Ruth. “She laughed,” she said.", "en", "Ruth"),
        ("El poeta Luis Belmar murió, según confirmó su hija Marina. «Se reía», contó.", "es", "Marina"),
        ("La cantante Rosa Lema para, según ha dicho su agente, Iván Prat. «Descansa», añadió.", "es", "Iván Prat"),
        ("Le poète Louis Bel est mort, selon son fils Martin. « Il riait », raconte-t-il.", "fr", "Martin"),
        ("El poeta Luis Belmar murió, según la policía. «Se reía», contó.", "es", "Luis Belmar"),
    ],
)
def test_whoever_told_so_goes_on(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "« C’est fini », dit Franck Bosc, pour qui ce succès avait « un goût particulier ».",
            "fr",
            ["Franck Bosc"] * 2,
        ),
        ("Faux, s’étrangle Malo Rubis, militant du vélo, pour qui c’est « une blague ».", "fr", ["Malo Rubis"]),
        ("La alcaldesa, Ana Mora, para quien el plan es «un disparate», no irá.", "es", ["Ana Mora"]),
        ("Heike Baum, für die der Plan „ein schlechter Witz“ ist, geht.", "de", ["Heike Baum"]),
        ("Heike Baum ging, für die Stadt ein „schlechter Witz“.", "de", [None]),
    ],
)
def test_for_whom_something_is_what_is_quoted(text: str, language: str, wanted: list[str | None]) -> None:
    assert speakers(text, language=language) == wanted


def test_a_sentence_that_begins_with_a_comma_has_no_source() -> None:
    assert speakers(",", "“We go” dijo", language="es") == [None]


def test_for_whom_something_is_is_nobody_named_behind_the_verb() -> None:
    assert speakers("Für ihn ist Wenders „die mutigste Spielerin von allen“.", language="de") == [None]


def test_a_role_that_a_sentence_has_as_its_source_goes_on() -> None:
    text = "Juan Mora fue absuelto. Según su abogado, Mora no piensa volver. «Quiere cuidar sus olivos», aseguró."
    assert speakers(text, language="es") == ["su abogado"]


def test_for_whom_something_is_so_with_an_article_before_the_role() -> None:
    text = "« Ils rigolent », dit Luc Morel, le coach de Vaux, pour qui le maintien reste « une montagne »."
    assert speakers(text, language="fr") == ["Luc Morel", "Luc Morel"]


def test_whoever_a_sentence_is_about_may_be_its_source() -> None:
    text = "Juan Mora pasó tres noches durmiendo, según reveló, «en un sofá más duro que las posturas»."
    assert speakers(text, language="es") == ["Juan Mora"]


def test_in_german_a_verb_may_stand_between_so_and_who_says_it() -> None:
    text = "Dazwischen lagen, so erzählt es Milena Radić, „eine Taxifahrt und ein Käsebrötchen“."
    assert speakers(text, language="de") == ["Milena Radić"]


def test_a_source_whose_name_is_quoted_is_not_its_adjective() -> None:
    assert speakers("Five of them have moved, according to the new “dot plot” of rates.") == [None]
