from __future__ import annotations

import pytest

from reader.annotate.attribution.attribution import attribute, mere_terms
from reader.annotate.attribution.people import People
from tests.annotate.reading import annotated, english, frame, speakers


def given_to(text: str) -> list[tuple[str, str] | None]:
    made = frame(text)
    found = attribute(made, People(text, english()))
    return [
        (made.words(one.subject.first, one.subject.last), one.rule) if (one := found.get(number)) else None
        for number in sorted(made.number.values())
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"We go," said Ruth Calder. "Now."', [("Ruth Calder", "after.verb-name"), ("Ruth Calder", "same-paragraph")]),
        ('"We go." "Now," said Ruth Calder.', [("Ruth Calder", "same-paragraph"), ("Ruth Calder", "after.verb-name")]),
        ('Ruth Calder replied in a letter. "We go."', [("Ruth Calder", "sentence-before")]),
        ('Ruth Calder said she considers it "late."', [("Ruth Calder", "pronoun")]),
        ('Ruth Calder came late. "We go," she said.', [("Ruth Calder", "pronoun")]),
        ('Mr. Paul Graves came late. "We go," she said.', [("she", "after.pronoun-verb")]),
        ('"We go." The river rose. ― Ruth Calder', [("Ruth Calder", "signed")]),
        ('The river rose. "We go."', [None]),
        (
            '"We go," said Ruth Calder. "Not us," said at last out of the dark the two.',
            [("Ruth Calder", "after.verb-name"), None],
        ),
    ],
)
def test_paragraph(text: str, wanted: list[tuple[str, str] | None]) -> None:
    assert given_to(text) == wanted


def test_terms() -> None:
    assert mere_terms(frame('The "ghost lane" opens. She called it "late."')) == {0}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "Die Kirche spricht von „Einzelfällen“, Betroffene dagegen von „einem System“.",
            "de",
            ["die Kirche", "Betroffene"],
        ),
        (
            "Thea Brandt sagte: „Gut so.“ Das Land werde „alles tun, um zu helfen“.",
            "de",
            ["Thea Brandt", "Thea Brandt"],
        ),
        ("Vor der Presse zeigte sich Nele Harms enttäuscht: „Da fehlen mir die Worte.“", "de", ["Nele Harms"]),
        ("„Ich bleibe hier im Amt“, wird Nele Harms von der Zeitung zitiert.", "de", ["Nele Harms"]),
        ("Es war Nele Harms, die den Satz sagte: „Kinder sind keine Akten.“", "de", ["Nele Harms"]),
        ("Un vecino que prefiere no dar su nombre confirma: “De noche no sale nadie”.", "es", ["un vecino"]),
        ("“Se irán todos de aquí”, explicó el lunes el portavoz, Iván Soler.", "es", ["Iván Soler"]),
        ("El abogado del acusado, Fabián Roda, habló de una “sentencia absurda”.", "es", ["Fabián Roda"]),
        ("Der Minister schwieg. Und fügte hinzu: „Nein.“", "de", [None]),
        ("Ana Soler calló. Y remató: «Aquí no hay plan».", "es", ["Ana Soler"]),
        ("La jueza Amparo Soto preguntó al acusado. “De vista”, contestó él.", "es", [None]),
        ("Comme le résume Gaëlle Prieur, « tout le monde savait ».", "fr", ["Gaëlle Prieur"]),
        ("« Et après ? » Denise Clavel hausse les épaules.", "fr", ["Denise Clavel"]),
        ("« Et après ? » Grandes vacances obligent, la rue est vide.", "fr", [None]),
    ],
)
def test_in_other_languages(text: str, language: str, names: list[str | None]) -> None:
    assert speakers(text, language=language) == names


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Surnommée le « virage de la mort », la route sera élargie.", "fr"),
        ("Conocida como la “curva de la muerte”, la carretera será ampliada.", "es"),
        ("Das als „Todeskurve“ bekannte Stück der Straße wird ausgebaut.", "de"),
        ("„Die lange Nacht der Museen“ findet zum zehnten Mal statt.", "de"),
        ('"The Long Night of Lights" opens on Friday at the old mill.', "en"),
    ],
)
def test_names_of_things_are_terms(text: str, language: str) -> None:
    assert [quote.kind.value for quote in annotated(text, language=language)] == ["term"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Das Gutachten der Firma Holt liegt vor. Darin heißt es: „Alle Werte werden hier unterschritten.“",
            "das Gutachten der Firma Holt",
        ),
        ("Die Stadt hat ein Gutachten bestellt. Darin heißt es wörtlich: „Alle Werte sind gut.“", "ein Gutachten"),
        ("Der Keller steht voller Wasser. Darin heißt es wörtlich: „Alle Werte sind gut.“", None),
    ],
)
def test_what_is_written_in_the_document_before(text: str, wanted: str | None) -> None:
    assert speakers(text, language="de") == [wanted]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ('Jailing Owen Pike at Roydon, Judge Ann Vale spoke. "I am very sorry," Pike said.', "en", "Owen Pike"),
        ("Estaba Sara Gil en la plaza. «Mis hijos cruzan por aquí», contó Gil.", "es", "Sara Gil"),
        ("Entre ellas estaba Sara Gil, madre de dos niños. «Mis hijos cruzan por aquí», contó.", "es", "Sara Gil"),
        ("La norma establece que las mesas serán “de madera clara y sin barniz”.", "es", "la norma"),
        (
            'A report by the inspectorate in May found that it was "well above the limit".',
            "en",
            "a report by the inspectorate",
        ),
    ],
)
def test_words_beside_a_name_are_no_part_of_it(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Météo : « un épisode exceptionnel » attendu en Corse", [None]),
        (
            "Anne Vial est venue. « On reste », dit-elle. Tout en nuançant : « Jusqu’au soir. »",
            ["Anne Vial", "Anne Vial"],
        ),
        (
            "Luc Morel a parlé. « On reste », dit-il. Et de promettre d’« écrire au préfet ».",
            ["Luc Morel", "Luc Morel"],
        ),
        ("« On part », dit Luc Morel. « Lâche » et « vil » sont les mots du jour.", ["Luc Morel", None, None]),
        (
            "Selon la médecin, même si l’accusé a « de la haine », il attend un « geste de sa mère ».",
            ["la médecin", None],
        ),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_who_judges_otherwise_than_the_source_before() -> None:
    french = "Une décision « responsable », selon le maire, Luc Bosc, « brutale et injuste » pour l’opposition."
    assert speakers(french, language="fr") == ["Luc Bosc", "l’opposition"]
    whole = "Selon le maire, Luc Bosc, le plan est « juste » et « indispensable » pour les hôpitaux."
    assert speakers(whole, language="fr") == ["Luc Bosc", "Luc Bosc"]


def test_behind_a_semicolon_goes_on_whoever_stands_before_it() -> None:
    text = "Ida Roth ist „enttäuscht“, sagt sie. Bernd Köster kündigte Gespräche an; man stehe „im Austausch“."
    assert speakers(text, language="de") == ["Ida Roth", "Bernd Köster"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("„Die Kuh war zuerst da“, sagt Xaver Ober. Und fügt hinzu: „Sie bleibt.“", "de", "Xaver Ober"),
        ("« La vache était là », dit Luc Aubert. Et ajoute : « Elle reste. »", "fr", "Luc Aubert"),
        ("Ida Brunner nimmt es leicht. Man plane mehr, verrät sie, „diesmal mit Tischtuch“.", "de", "Ida Brunner"),
    ],
)
def test_whoever_spoke_goes_on(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted


def test_who_answers_before_a_colon_goes_on_in_reported_speech() -> None:
    text = (
        "„Das kostet“, sagte Sabine Kröger. Dem widersprach Arne Jessen: Man könne nicht alles „nach Kassenlage“ tun."
    )
    assert speakers(text, language="de")[-1] == "Arne Jessen"
