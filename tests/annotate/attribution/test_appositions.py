from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("But as my friend, the union man Odo Rolf, often says, “Nobody made it good!”", "Odo Rolf"),
        ("As my friend, the editor of the Tarn Post, often says, “Nobody made it good!”", "my friend"),
    ],
)
def test_who_is_named_beside_what_they_are(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]


def test_letters_behind_a_name_that_tell_what_somebody_is() -> None:
    text = "Joseph Brock, CO of the 106th Wing says the plane is doing “standard military training.”"
    assert speakers(text) == ["Joseph Brock"]
    assert speakers("The mayor met Joseph Brock, and CNN of course said it was “standard training.”") != [
        "Joseph Brock"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talk was a “warning shot” to the trade, David Shime, chief executive of Tarn, said in May.",
            "David Shime",
        ),
        ("The talk was a “warning shot” to the trade, David Shime, who said no, left.", None),
    ],
)
def test_who_is_told_about_before_their_verb(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The response has been good,” Joseph Pell, senior adviser to the agency.", "Joseph Pell"),
        ("“The response has been good,” Joseph Pell, long gone.", None),
        ("“The response has been good” Joseph Pell, senior adviser to the agency.", None),
    ],
)
def test_who_is_set_beside_their_words_without_a_verb(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]
