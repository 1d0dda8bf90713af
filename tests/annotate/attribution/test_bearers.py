from __future__ import annotations

import pytest

from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.people import People
from tests.annotate.reading import english, speakers

TEXT = """Russian President Pavel Orlov met Senator Ruth Calder of Florida and Senator Owen Pike (R-Ohio).
Vice President Ida Vale stayed away.
Chancellor Karl Stein came later."""


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("The Russian leader", "Pavel Orlov"),
        ("the Florida senator", "Ruth Calder"),
        ("the Ohio lawmaker", "Owen Pike"),
        ("the senator", None),
        ("a Russian leader", None),
        ("the vice president", "Ida Vale"),
        ("the German leader", None),
        ("the chancellor", None),
    ],
)
def test_who_bears_a_role(written: str, name: str | None) -> None:
    person = bearer(People(TEXT, english()), written, TEXT.split("\n")[1])
    assert (person.name if person else None) == name


def test_compounds_and_kinds_in_german() -> None:
    paragraphs = ("Ingo Pfaff, Leiter des Tierheims, kam spät.", "„Wir gehen“, sagte der Tierheimleiter.")
    assert speakers(*paragraphs, language="de") == ["Ingo Pfaff"]


def test_an_article_that_an_apostrophe_joins() -> None:
    paragraphs = ("Le maire, Luc Morel, a ouvert la fête.", "L’édile a salué « un grand jour pour tous ».")
    assert speakers(*paragraphs, language="fr") == ["Luc Morel"]


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (
            ("Habló la presidenta de la Sala, la jueza Ana Gil.", "“Basta ya”, dijo la presidenta de la Sala."),
            "Ana Gil",
        ),
        (("El presidente del Ente de Soria, Luis Osma, habló.", "“Basta”, dijo el presidente del Ente."), "Luis Osma"),
        (("El exalcalde de Soria, Luis Osma, calló.", "“Basta ya”, dijo el alcalde de Soria."), "el alcalde de Soria"),
        (("LIMA.- Luis Osma, ministro de Obras, habló.", "“Basta ya”, dijo el ministro."), "Luis Osma"),
        (
            ("El gobernador Luis Osma y Osma Gil, gobernador de Olmeda, es uno.", "“Basta ya”, dijo el gobernador."),
            "Luis Osma",
        ),
        (("El gobernador de Chile Luis Osma habló.", "“Basta ya”, dijo el gobernador."), "Luis Osma"),
    ],
)
def test_who_bears_a_role_in_spanish(paragraphs: tuple[str, str], name: str) -> None:
    assert speakers(*paragraphs, language="es") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le bourgmestre de Vaux Luc Morel hésite. « Non », a lancé le bourgmestre de Vaux.", ["Luc Morel"]),
        ("L’avocat de la famille, Luc Morel, hésite. « Non », a dit l’avocat de la famille.", ["Luc Morel"]),
        (
            "Le maire de Vaux, Luc Morel, et le maire de Vaux, Paul Vanel, hésitent. « Non », a dit le maire de Vaux.",
            ["le maire de Vaux"],
        ),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_a_title_shows_who_the_lawyer_is() -> None:
    text = "Me Lola Vasseur défend le notaire, Me Paul Sarraz les victimes. « On juge un homme », dit l’avocate."
    assert speakers(text, language="fr") == ["Lola Vasseur"]
    text = "« Il est malade », plaide Me Paul Rivet. Selon l’avocat, l’accusé est « brisé »."
    assert speakers(text, language="fr") == ["Paul Rivet", "Paul Rivet"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Le docteur Luc Auban a 79 ans. Le médecin hausse les épaules : « Je reste. »", "fr", "Luc Auban"),
        ("El doctor Luis Albán tiene 79 años. El médico se encoge de hombros: «Me quedo».", "es", "Luis Albán"),
        ("Kommissarin Uta Alban ist da. „Wir suchen“, sagt die Beamtin.", "de", "Uta Alban"),
        ("„Wir fragten sie“, sagt Erstautorin Tilda Brunk. Laut der Biologin sei das „neu“.", "de", "Tilda Brunk"),
    ],
)
def test_what_else_somebody_is_called(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted


def test_whoever_is_introduced_without_a_name_is_not_who_has_a_like_role() -> None:
    text = "Press Secretary Dana Vale said little. A senior official spoke. “We found out late,” the official said."
    assert speakers(text) == ["a senior official"]


def test_a_title_shows_who_the_doctor_is_in_english() -> None:
    first = "Dr. Roland Pierce went on trial. Bridget Vale spoke for him."
    assert speakers(first, "“I say nothing,” the doctor said.") == ["Roland Pierce"]


def test_a_role_before_a_name_counts_beside_one_behind_it() -> None:
    text = (
        "« Personne n’avait réussi », souligne la biologiste Anne Morel, première signataire de l’étude.",
        "Elle transporte, explique la chercheuse, « bien plus d’oxygène ».",
    )
    assert speakers(*text, language="fr") == ["Anne Morel", "Anne Morel"]


def test_a_former_bearer_is_whoever_had_the_role() -> None:
    text = (
        "Juan Mora, alcalde de Soria hasta 2015, fue absuelto.",
        "«Me han devuelto el apellido», dijo el exregidor.",
    )
    assert speakers(*text, language="es") == ["Juan Mora"]
