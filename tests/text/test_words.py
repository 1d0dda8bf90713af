"""Words counted as a reader counts them."""

from __future__ import annotations

import pytest

from reader.text.words import word_count, words_of_all


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Three plain words", 3),
        ("“Fünf Wörter stehen hier –", 5),
        ("Половина моста закрыта", 3),
        ("渡し船は春まで休む。", 5),
        ("海港 closed 三天", 3),
        ("สะพานปิด", 4),
        ("다리가 닫혔다", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    assert word_count(text) == words


def test_words_of_several_texts() -> None:
    assert words_of_all(["Three plain words", "“two more”"]) == 5
    assert (
        words_of_all(["“Two\u00a0more”", "a\u00a0 b"], plain=True)
        == words_of_all(["“Two\u00a0more”", "a\u00a0 b"])
        == 4
    )
    assert words_of_all([], plain=True) == words_of_all([""]) == 0
    assert words_of_all(["Fünf Wörter  stehen", " hier – "]) == 5
    assert words_of_all(["渡し船は春まで休む。", "สะพานปิด", "two\twords"]) == 11
