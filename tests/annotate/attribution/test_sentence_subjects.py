from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


def test_who_a_sentence_is_about_that_quotes_what_nobody_says() -> None:
    paragraphs = (
        "Inés Roca llegó tarde.",
        "Sara Gil cose en la plaza lo que “ya casi nadie quiere”. Aún no hay título. «Vivo de eso», dijo.",
    )
    assert speakers(*paragraphs, language="es")[-1] == "Sara Gil"


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Owen Pike is right, Karl Moss said on Monday.", "Karl Moss"),
        ("Owen Pike is right, said Karl Moss, a baker.", "Karl Moss"),
        ("Owen Pike, a baker, told Karl Moss that it was late.", "Owen Pike"),
        ("Owen Pike, one of few, said Karl Moss will win.", "Owen Pike"),
    ],
)
def test_a_sentence_is_about_whoever_says_it(before: str, wanted: str) -> None:
    assert speakers(before, '"We go," he said.')[-1] == wanted
