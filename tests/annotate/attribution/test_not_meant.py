from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize("who", ["The moderators", "The owners", "Two shopkeepers of the town"])
def test_no_pronoun_of_one_person_means_several(who: str) -> None:
    text = "Joseph Voss met the owners of the town. {} asked hard questions. “I was very nice to you,” he said."
    assert speakers(text.format(who)) == ["Joseph Voss"]


def test_who_answers_is_not_who_asked() -> None:
    text = "Marie Pell said, “I wore it.” The host asked, “is that all right?” to which she replied, “apparently so.”"
    assert speakers(text) == ["Marie Pell", "the host", "Marie Pell"]


def test_no_pronoun_means_whom_it_calls_something() -> None:
    text = "It was the union leader Chuck Pell whom it hit, and he called {} “terrible.”"
    assert speakers(text.format("Pell")) == [None]
    assert speakers(text.format("Vance")) == ["Chuck Pell"]


def test_whose_something_is_are_not_several() -> None:
    before = "Devon Brisk keeps goats.", "It rained.", "The road was wet.", "Most goats bore tags.", "Brisk's did not."
    assert speakers(*before, "“He came late,” he explained.") == ["Devon Brisk"]
