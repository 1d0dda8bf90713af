from __future__ import annotations

import pytest

from reader.annotate.attribution.patterns import in_sentence
from reader.annotate.sentences.tokens import QUOTED
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ('"We go," said Ruth Calder.', "Ruth Calder", "after.verb-name"),
        ('"We go," Ruth Calder said.', "Ruth Calder", "after.name-verb"),
        ('"We go," the union said.', "the union", "after.nominal-verb"),
        ('"We go," bristled Ruth Calder.', "Ruth Calder", "after.word-name"),
        ('"We go," Ruth Calder bristled.', "Ruth Calder", "after.name-word"),
        ('"We go," according to Ruth Calder.', "Ruth Calder", "according-to"),
        ('"We go." - Ruth Calder, teacher', "Ruth Calder", "signed"),
        ('Ruth Calder: "We go."', "Ruth Calder", "colon"),
        ('Ruth Calder had a short answer: "We go."', "Ruth Calder", "colon-clause"),
        ('The "mess" in the harbor is old, said Ruth Calder.', "Ruth Calder", "tail.verb-name"),
        ('The "mess" in the harbor is old, Ruth Calder said.', "Ruth Calder", "tail.name-verb"),
        ('Pike was branded a "wrecker" by Ruth Calder.', "Ruth Calder", "passive.name"),
    ],
)
def test_pattern(text: str, name: str, rule: str) -> None:
    made = frame(text)
    begin, end = made.sentences[0]
    found = in_sentence(made, begin, end, made.kind.index(QUOTED))
    assert found is not None
    assert made.words(found.subject.first, found.subject.last) == name
    assert found.rule == rule


@pytest.mark.parametrize("text", ['The "mess" is old.', '"We go" and they stay.', 'It was "late" in May.'])
def test_nobody(text: str) -> None:
    made = frame(text)
    begin, end = made.sentences[0]
    assert in_sentence(made, begin, end, made.kind.index(QUOTED)) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Vaux : « On n’en peut plus », s’indigne le maire", ["le maire"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_who_is_said_to_speak_behind_the_words_counts_for_more() -> None:
    assert speakers("Die Anleger fürchteten „das Übliche“, sagte ein Händler.", language="de") == ["ein Händler"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("As Ted Moss likes to say, “sleep is training.”", "en", "Ted Moss"),
        ("As my late father used to say, “a bank lends you an umbrella.”", "en", "my late father"),
        ("Oder, wie es die Bäckerin Ida Roth formuliert: „Erst das Brot.“", "de", "Ida Roth"),
        ("Wie mein Großvater zu sagen pflegte: „Wer rastet, der rostet.“", "de", "mein Großvater"),
        ("Comme le dit la boulangère Ida Morel, « le pain d’abord ».", "fr", "Ida Morel"),
        ("Como suele decir el técnico Luis Pardo, «dormir es entrenar».", "es", "Luis Pardo"),
    ],
)
def test_a_comparison_before_the_words(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


def test_a_work_behind_a_colon_that_the_line_goes_on_about() -> None:
    assert speakers("Theater Neuburg: „Faust“ im Callcenter", language="de") == [None]
    assert speakers("Ida Roth: „Nein“ und nochmals nein.", language="de") == ["Ida Roth"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Im Netz wird Timo Reinsch als „Goethe der Gleise“ gefeiert.", None),
        ("Timo Reinsch wird den Plan als „Goethe der Gleise“ bezeichnen.", "Timo Reinsch"),
        ("Er wird von Ida Roth als „Goethe der Gleise“ gefeiert.", "Ida Roth"),
    ],
)
def test_who_is_called_so_says_nothing(text: str, wanted: str | None) -> None:
    assert speakers(text, language="de") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Once he is in, the board may meet the firm and say, “Get the numbers down,” Mark Canlan said.",
            "Mark Canlan",
        ),
        ("Joseph Quell told his deputy, “He has no idea,” according to a clerk who was there.", "Joseph Quell"),
        ("The dyke was old, “too old to mend,” according to a clerk who was there.", "a clerk"),
        ("Joseph Quell said the dyke was old, “too old to mend,” according to a clerk.", "a clerk"),
    ],
)
def test_words_between_two_who_may_speak(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
