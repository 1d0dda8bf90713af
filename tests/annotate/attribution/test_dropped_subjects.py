from __future__ import annotations

import pytest

from reader.annotate.attribution.dropped_subjects import begins_clause, ends_alone, may_be_several, says_more
from reader.annotate.attribution.people import People
from tests.annotate.reading import frame, speakers

MAYOR = "La alcaldesa de Olmeda, Rosa Tejero, visitó ayer las obras."


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Añadió que Luis Osma no irá.", True),
        ("Finalmente, destacó que el plan afecta a toda la comarca.", True),
        ("También recordó que Luis Osma no irá.", True),
        ("El alcalde añadió que Luis Osma no irá.", False),
        ("Luis Osma añadió que no irá.", False),
        ("Recortó tiempo a Luis Osma.", False),
    ],
)
def test_a_sentence_that_only_tells_what_else_is_said(text: str, more: bool) -> None:
    made = frame(text, "es")
    assert says_more(made, 0, len(made.kind)) is more


def test_where_a_verb_begins_or_ends_a_clause() -> None:
    made = frame("Y ahora añade que no irá.", "es")
    verb = next(token for token in range(len(made.kind)) if made.lower(token) == "añade")
    assert begins_clause(made, verb)
    made = frame("aclaró este jueves en la radio.", "es")
    assert ends_alone(made, 0, len(made.kind))
    made = frame("aclaró el alcalde.", "es")
    assert not ends_alone(made, 0, len(made.kind))


@pytest.mark.parametrize(
    ("words", "several"),
    [("los vecinos", True), ("Ana Gil y Luis Osma", True), ("El sindicato", True), ("UGT", True), ("Luis Osma", False)],
)
def test_several_people(words: str, several: bool) -> None:
    made = frame("Hola.", "es")
    assert may_be_several(People("", made.lexicon), words) is several


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Nadie va a perder su casa por esto”, aclaró este jueves en declaraciones a la radio.",
        "“Nadie va a perder su casa por esto”, remachó.",
        "“Nadie va a perder su casa por esto” y agregó que el plan sigue.",
        "Sobre las expropiaciones argumentó que “nadie va a perder su casa”.",
        "Ante los medios, aseguró que “nadie va a perder su casa”.",
        "Poco después, aseguró que “nadie va a perder su casa”.",
        "Acusó al Gobierno central de “mirar para otro lado”.",
        "Finalmente, destacó que la obra interesa a Luis Osma. “Nadie va a perder su casa por esto”, concluyó.",
        "“Nadie va a perder su casa por esto”, dijo en alusión a la vecina Pilar Roldán.",
        "“Nadie va a perder su casa por esto”, brindó.",
    ],
)
def test_whoever_spoke_before_goes_on(paragraph: str) -> None:
    assert speakers(MAYOR, paragraph, language="es") == ["Rosa Tejero"]


def test_both_quotations_beside_a_verb_without_a_subject() -> None:
    paragraph = "“Estudiamos más medidas para el año próximo” y agregó que “nadie quedará fuera”."
    assert speakers(MAYOR, paragraph, language="es") == ["Rosa Tejero", "Rosa Tejero"]


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("Los vecinos protestan por el ruido. “No nos vamos a callar”, añaden.",), ["los vecinos"]),
        (("El juez, Luis Osma, archivó el caso. “No hay pruebas de nada de eso”, han señalado.",), [None]),
        (("El juez, Luis Osma, archivó el caso. “No hay pruebas de nada”, precisaron desde la Rosada.",), ["Rosada"]),
        (("“No es justo para nadie”, dijo Luis Osma.", "“No nos vamos a callar”, añaden."), ["Luis Osma", None]),
        (("“No es justo”, dijo el sindicato.", "“No nos vamos a callar”, añaden."), ["el sindicato", "el sindicato"]),
    ],
)
def test_a_verb_of_several_people(paragraphs: tuple[str, ...], wanted: list[str | None]) -> None:
    assert speakers(*paragraphs, language="es") == wanted


def test_whom_a_paragraph_between_two_quotations_names_is_not_meant() -> None:
    paragraphs = (
        "“Yo no he visto nada de eso”, dijo la alcaldesa, Rosa Tejero.",
        "Indicó que el expediente sigue abierto, y reiteró que Luis Osma debe entregarlo.",
        "“Hay obras más urgentes que esta”, expresó.",
    )
    assert speakers(*paragraphs, language="es") == ["Rosa Tejero", "Rosa Tejero"]


def test_who_is_only_named_in_a_sentence_without_a_subject_is_not_meant() -> None:
    text = "La nadadora Julia Lerma ganó. Aventajó en dos segundos a la belga Ine Maes. “Ha sido duro”, comentó."
    assert speakers(text, language="es") == ["Julia Lerma"]


def test_the_words_of_a_document_go_on() -> None:
    text = "La sentencia, de la que es ponente Luis Osma, es larga. Así, recuerda que “nadie es más que la ley”."
    assert speakers(text, language="es") == ["la sentencia"]


def test_what_is_written_somewhere_has_no_speaker() -> None:
    text = "El presidente del tribunal, Luis Osma, leyó el fallo. En él se afirma que salió de «una caja oscura»."
    assert speakers(text, language="es") == [None]


def test_somebody_behind_whom_it_is_told_to() -> None:
    text = "Luis Osma calla. «No hay terceras personas», aclara a esta revista una allegada de la pareja."
    assert speakers(text, language="es") == [None]


def test_a_verb_without_subject_behind_when_it_was_said() -> None:
    text = "El presidente, Félix Aranda, compareció. A renglón seguido anunció una «limpieza profunda» en la plantilla."
    assert speakers(text, language="es") == ["Félix Aranda"]
    behind = "El presidente, Félix Aranda, calló. En el acto anunció una «nueva era» el alcalde."
    assert speakers(behind, language="es") != ["Félix Aranda"]
    late = "Una hermana del muerto, presente en la sala, lloró. «Era bueno», gritó antes de ser desalojada."
    assert speakers(late, language="es") == ["una hermana"]


def test_to_whom_it_is_said_may_stand_before_a_verb_without_a_subject() -> None:
    text = "El gobernador, Sergio Paz, lo siguió. En diálogo con Radio Andina sostuvo que la norma es «muy necesaria»."
    assert speakers(text, language="es") == ["Sergio Paz"]


@pytest.mark.parametrize(("verb", "wanted"), [("se excusó", "Ana Gil"), ("se oyó", None)])
def test_a_verb_of_ones_own_in_no_list(verb: str, wanted: str | None) -> None:
    assert speakers(f"Ana Gil prefirió no opinar. «Lo que digo queda aquí», {verb}.", language="es") == [wanted]
