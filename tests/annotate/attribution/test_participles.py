from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ruth Calder left early, saying “it is over.”", "Ruth Calder"),
        ("Calling it “a very long day,” Ruth Calder left.", "Ruth Calder"),
        ("Ruth Calder left as Owen Pike spoke, adding “it is over.”", "Ruth Calder"),
        ("Ruth Calder mocked an email that Owen Pike sent the crew, adding that “it is over.”", "Owen Pike"),
        ("Ruth Calder mocked an email to the crew, adding that “it is over.”", "Ruth Calder"),
    ],
)
def test_whose_participle_it_is(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Les habitants des rives doivent partir, ont averti lundi les autorités, évoquant « une crue inédite ».",
            ["les autorités"],
        ),
        ("Pour Jacques, arrêté, le 19 mai dernier à Vaux, a nié en expliquant : « Je n’ai rien cassé. »", ["Jacques"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_one_of_them_is_nobody_whom_the_sentence_is_about() -> None:
    text = "Les deux suspects ont reconnu les faits, l’un d’eux évoquant « un coup de sang »."
    assert speakers(text, language="fr") == [None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Joseph Pell has a copy of you saying “it is late now.”", None),
        ("Joseph Pell has a video of him saying “it is late now.”", None),
        ("Joseph Pell claimed that a tape of him bragging, which was old, was “locker talk.”", "Joseph Pell"),
        ("Joseph Pell left. Now he’s predicting that the mayor “has no chance” at all.", "Joseph Pell"),
        ("Joseph Pell heard Marie Voss saying “it is late now.”", "Marie Voss"),
        ("Joseph Pell left the hall, saying “it is late now.”", "Joseph Pell"),
        ("Joseph Pell spoke of continuing the talks, calling them “late now.”", "Joseph Pell"),
    ],
)
def test_whose_own_a_participle_is(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]
