from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
from reader.annotate.attribution.plausible import is_of_a_thing, is_thing
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import NAME
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("sagten drohende Klagen", "de", True),
        ("sagte Gerechtigkeit", "de", True),
        ("sagte Polizei", "de", False),
        ("sagte FDP", "de", False),
        ("sagte Brandt", "de", False),
        ("said Drought", "en", False),
    ],
)
def test_what_is_a_mere_thing(text: str, language: str, wanted: bool) -> None:
    made = frame(text, language)
    last = made.kind.index(NAME)
    assert is_thing(made, People(made.text, made.lexicon), Subject("name", last, last)) is wanted


def test_a_noun_with_a_full_name_is_somebody() -> None:
    text = "Die drohende Lage. „Wir gehen“, sagte Ida Lage. Sie sieht „keine Lage“, so Lage."
    assert speakers(text, language="de") == ["Ida Lage", "Ida Lage"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("auf einer Strecke von Brock", True),
        ("in der alten Hauptstadt Kelm", True),
        ("der Trainer Udo Kelm", False),
        ("lobte Udo Kelm", False),
    ],
)
def test_what_an_article_shows_to_be_a_thing(text: str, wanted: bool) -> None:
    made = frame(text, "de")
    name = next(token for token, kind in enumerate(made.kind) if kind == NAME and " " in made.words(token, token))
    assert is_of_a_thing(made, People(text, made.lexicon), name) is wanted


def test_an_adjective_alone_speaks_not() -> None:
    assert speakers("„Wir gehen“, sagte die scheidende und ging.", language="de") == [None]


@pytest.mark.parametrize(
    ("tail", "wanted"),
    [
        ("so Kelms Fazit", "Udo Kelm"),
        ("so Kelms kluger Ratschlag", "Udo Kelm"),
        ("so sein Fazit", None),
        ("so das ernüchternde Fazit", None),
        ("so die Erklärung der Partei", "die Erklärung der Partei"),
    ],
)
def test_a_noun_of_speech_is_not_who_speaks(tail: str, wanted: str | None) -> None:
    assert speakers(f"Udo Kelm kam spät. „Wir gehen bald wieder nach Hause“, {tail}.", language="de") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Roths Pläne nannte Tom Behn „kaum durchdacht“.", None),
        ("Die Kritik von Anna Roth wies Tom Behn als „kaum durchdacht“ zurück.", None),
        ("Anna Roths Buch „Regen“ ist da. „Es hat geregnet“, sagt er.", None),
    ],
)
def test_what_belongs_to_somebody_says_nothing(text: str, wanted: str | None) -> None:
    assert speakers(text, language="de")[-1] == wanted


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("the biggest left", True),
        ("a Grindle-based think", True),
        ("the priest said", False),
        ("the baker said", False),
    ],
)
def test_what_needs_a_noun_behind_it_is_nobody(text: str, is_it: bool) -> None:
    made = frame(text)
    people = People(text, made.lexicon)
    assert is_thing(made, people, Subject("nominal", 0, 1)) is is_it
