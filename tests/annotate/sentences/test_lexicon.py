from __future__ import annotations

from reader.annotate.sentences import lexicon
from reader.annotate.sentences.tokens import POSSESSIVE_FLAG


def test_every_kind_of_word_has_a_bit_of_its_own() -> None:
    kinds = {name: value for name, value in vars(lexicon).items() if name.isupper() and isinstance(value, int)}
    single = [value for name, value in kinds.items() if name != "PRONOUN"]
    assert all(value & (value - 1) == 0 for value in single)
    assert len({*single, POSSESSIVE_FLAG}) == len(single) + 1
