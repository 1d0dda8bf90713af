from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ruth Calder left early, saying “it is over.”", "Ruth Calder"),
        ("Calling it “a very long day,” Ruth Calder left.", "Ruth Calder"),
        ("Ruth Calder left as Owen Pike spoke, adding “it is over.”", "Ruth Calder"),
    ],
)
def test_whose_participle_it_is(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
