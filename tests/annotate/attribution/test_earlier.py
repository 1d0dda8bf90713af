from __future__ import annotations

import pytest

from reader.annotate.attribution.earlier import PARAGRAPHS_BACK
from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("Ida Roth singt wieder.", "„Ich gehe auf Reisen“, verrät die Sängerin."), "Ida Roth"),
        (("Ida Roth singt wieder.", "„Ich gehe auf Reisen“, verrät der Sänger."), "der Sänger"),
        (("Ministerin Ida Roth reist ab.", "„Ich gehe auf Reisen“, verrät die Sängerin."), "die Sängerin"),
        (("Ida Roth sah zu.", "„Ich gehe auf Reisen“, sagt die Richterin."), "die Richterin"),
        (("Ida Roth singt wieder.", "„Ich gehe auf Reisen“, sagt sie."), "Ida Roth"),
        (("Es regnet.", "„Ich gehe auf Reisen“, sagt sie."), None),
    ],
)
def test_whom_the_paragraph_before_means(paragraphs: tuple[str, ...], wanted: str | None) -> None:
    assert speakers(*paragraphs, language="de") == [wanted]


def test_how_far_back_is_looked() -> None:
    filler = ("Es regnet.",) * PARAGRAPHS_BACK
    assert speakers("Ida Roth singt wieder.", *filler, "„Ich gehe“, sagt sie.", language="de") == [None]


def test_a_person_is_no_body() -> None:
    text = ("« On reste », dit Anne Vial. La préfecture évoque « l’ordre ».", "Faux, dit la femme : « On marche. »")
    assert speakers(*text, language="fr") == ["Anne Vial", "la préfecture", "la femme"]


@pytest.mark.parametrize(
    ("first", "second", "language", "wanted"),
    [
        ("Léa Morel est partie en mai.", "« J’ai eu peur », raconte la navigatrice.", "fr", "Léa Morel"),
        ("Lea Mora ganó en mayo.", "«Tuve miedo», cuenta la ciclista.", "es", "Lea Mora"),
        ("Léa Morel est partie en mai.", "« C’est faux », répond la ministre.", "fr", "la ministre"),
        ("Léa Morel est partie en mai.", "« J’ai eu peur », raconte le navigateur.", "fr", "le navigateur"),
        ("Lea Mora, alcaldesa de Soria, ganó en mayo.", "«Tuve miedo», cuenta la ciclista.", "es", "la ciclista"),
    ],
)
def test_a_calling_means_whom_the_paragraph_before_names(first: str, second: str, language: str, wanted: str) -> None:
    assert speakers(first, second, language=language) == [wanted]


def test_a_calling_means_nobody_before_whom_its_own_paragraph_names() -> None:
    first = "Luc Estève pleurait. « On a gagné », dit Luc Estève."
    second = "L’entraîneur, Franck Bosc, sourit. « On respire », a savouré le romancier."
    assert speakers(first, second, language="fr") == ["Luc Estève", "le romancier"]


@pytest.mark.parametrize(
    ("paragraphs", "language", "wanted"),
    [
        (
            ("Ruth Sommer sprach lange.", "Angst vor dem Abend hat Jule Wenders nicht. „Nein“, sagt sie."),
            "de",
            "Jule Wenders",
        ),
        (
            ("El hombre calló.", "Una de las víctimas, la profesora Ana Gil, se enteró tarde. «Me dio pena», contó."),
            "es",
            "Ana Gil",
        ),
    ],
)
def test_whom_its_own_paragraph_names_is_whom_a_pronoun_means(
    paragraphs: tuple[str, ...], language: str, wanted: str
) -> None:
    assert speakers(*paragraphs, language=language)[-1] == wanted


def test_a_calling_that_a_pronoun_means_is_whoever_has_it() -> None:
    first = "Alba Reig fue la más aplaudida. La nadadora de Soria se colgó ayer el bronce y dejó la competición."
    assert speakers(first, "«He llorado bajo el agua», bromeó tras la final.", language="es") == ["Alba Reig"]


def test_a_place_at_the_head_of_a_report_is_nobody_whom_a_calling_means() -> None:
    first = "Friesheim. Bauern haben die Zufahrt zur Molkerei in Friesheim blockiert."
    assert speakers(first, "„Wir haben Zeit“, rief die Landwirtin.", language="de") == ["die Landwirtin"]
    second = "Sprecherin Anke Oltmann kündigte mehr an. „Wir haben Zeit“, rief die Landwirtin."
    assert speakers(first, second, language="de") == ["Anke Oltmann"]


def test_whom_others_speak_about_is_not_who_spoke() -> None:
    first = "Paul Estève critique Luc Morel. « Il ne fait rien », raille Paul Estève."
    assert speakers(first, "L’intéressé hausse les épaules. « Monsieur s’ennuie », dit-il.", language="fr") == [
        "Paul Estève",
        "Luc Morel",
    ]


def test_a_paragraph_that_begins_with_somebody_new_is_about_them() -> None:
    first = "Luc Morel a appelé au calme. « Celui qui crie ne pêche pas », a dit Luc Morel."
    second = "Un jeune piroguier regarde la scène de loin. Il a déjà tenté la traversée. « On partira », murmure-t-il."
    assert speakers(first, second, language="fr") == ["Luc Morel", None]


def test_a_pronoun_further_on_means_no_kin_of_whom_the_article_is_about() -> None:
    text = (
        "Anne Dekker élève des abeilles. « C’est calme », dit Anne Dekker.",
        "Sa fille Lotte, 24 ans, tient la boutique. « C’est long », raconte Lotte.",
        "L’hiver dernier, le froid a tout pris.",
        "Elle en parle peu. « J’ai pleuré un dimanche », coupe-t-elle.",
    )
    assert speakers(*text, language="fr")[-1] == "Anne Dekker"


def test_the_only_one_of_a_sex_whom_the_paragraph_before_names() -> None:
    first = "El vicepresidente, Martín Belda, llamó «ocurrencia» a la tasa anunciada por la consejera, Laia Ferrús."
    second = "«Las ocurrencias recaudan sesenta millones», replicó ella."
    assert speakers(first, second, language="es") == ["Martín Belda", "Laia Ferrús"]


@pytest.mark.parametrize(("verb", "wanted"), [("zanja", "Leonor Cid"), ("añade", "Heidi Brunner")])
def test_a_verb_without_a_subject_turns_back_to_whom_an_article_is_about(verb: str, wanted: str) -> None:
    text = (
        "Leonor Cid escala. «Vuelvo pronto», dice Leonor Cid.",
        "Su compañera, la suiza Heidi Brunner, la acompañó. «Habla con la nieve», bromea Heidi Brunner.",
        f"Del accidente prefiere no hablar. «Está en la página doscientos», {verb}.",
    )
    assert speakers(*text, language="es")[-1] == wanted


@pytest.mark.parametrize(
    ("between", "wanted"),
    [
        ("Town director will return after harsh post", "Marie Pell"),
        ("The director, a woman of few words, will return.", None),
        ("The director will return", None),
    ],
)
def test_the_headline_of_another_article_is_looked_past(between: str, wanted: str | None) -> None:
    before = "Marie Pell understands the town. She has been a steady leader."
    assert speakers(before, between, "“They look up at you,” she said.") == [wanted]
