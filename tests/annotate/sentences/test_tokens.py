from __future__ import annotations

import pytest

from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.sentences.lexicon import CLITIC, HE, PREPOSITION, ROLE
from reader.annotate.sentences.tokens import COMMA, NAME, POSSESSIVE_FLAG, STOP, WORD, WORDS_KEPT, meaning_of, tokens_of
from reader.rules.load import default_rules
from tests.annotate.reading import english, speakers


@pytest.mark.parametrize(
    ("word", "kind", "flag", "stopped"),
    [
        ("Malone", NAME, 0, False),
        ("Malone's", NAME, POSSESSIVE_FLAG, False),
        ("senator", WORD, ROLE, False),
        ("Sen.", NAME, ROLE, False),
        ("river.", WORD, 0, True),
        ("U.N.", NAME, 0, False),
        ("In", WORD, PREPOSITION, False),
        (",", COMMA, 0, False),
        ("senators", WORD, ROLE, False),
    ],
)
def test_meaning(word: str, kind: int, flag: int, stopped: bool) -> None:
    found = meaning_of(word, english())
    assert found[0] == kind
    assert found[1] & flag == flag
    assert found[2] is stopped


def test_french_elision_and_inversion() -> None:
    french = lexicon_of("fr", default_rules())
    assert french is not None
    assert meaning_of("l’Atelier", french) == (NAME, 0, False, 2)
    assert meaning_of("a-t-il", french)[1] & HE & ~CLITIC
    assert meaning_of("aujourd’hui", french)[3] == 0


def test_what_is_kept_is_bounded() -> None:
    lexicon = english()
    for number in range(WORDS_KEPT + 10):
        meaning_of(f"x{number}", lexicon)
    assert len(lexicon.seen) <= WORDS_KEPT


def test_pieces_that_are_kept_are_bounded() -> None:
    lexicon = english()
    for number in range(WORDS_KEPT // 2 + 10):
        tokens_of(f"x{number},", lexicon)
        tokens_of(f"x{number}", lexicon)
    assert len(lexicon.pieces) + len(lexicon.words) <= WORDS_KEPT


def test_a_piece_of_several_tokens() -> None:
    text = "(Sen.),"
    found = tokens_of(text, english())
    assert [text[start:end] for *_, start, end in found] == ["(", "Sen.", ")", ","]
    assert tokens_of("$", english()) == ()
    assert [kind for kind, *_ in tokens_of("river.", english())] == [WORD, STOP]


def test_lines_without_blanks_are_not_kept() -> None:
    lexicon = english()
    line = "\u00a0".join(["river"] * 20)
    assert len(tokens_of(line, lexicon)) == 20
    assert line not in lexicon.pieces
    tokens_of("river", lexicon)
    assert "river" in lexicon.words


def test_a_stop_behind_no_ends_a_sentence_but_before_a_number() -> None:
    assert speakers("Owen Pike said no. Ruth Calder said she would “close it soon.”") == ["Ruth Calder"]
    assert speakers("Owen Pike of Room No. 5 said it was “closed too soon.”") == ["Owen Pike"]


def test_a_particle_may_be_joined_to_its_name() -> None:
    assert speakers("“These things happen,” said the owner, Nasser al-Karib.") == ["Nasser al-Karib"]


def test_a_particle_written_together_with_its_name() -> None:
    assert meaning_of("duVal", english())[0] == NAME
    assert meaning_of("eVal", english())[0] == WORD


@pytest.mark.parametrize(
    ("piece", "kinds"),
    [
        ("said.Professor", [WORD, STOP, NAME]),
        ("Tarn.Professor", [NAME, STOP, NAME]),
        ("Tarn.com", [NAME]),
        ("U.N.", [NAME]),
        ("St.Moss", [NAME]),
    ],
)
def test_sentences_glued_together(piece: str, kinds: list[int]) -> None:
    assert [kind for kind, *_ in tokens_of(piece, english())] == kinds


@pytest.mark.parametrize(("word", "kind"), [("It's", WORD), ("He’s", WORD), ("That's", WORD), ("Pell's", NAME)])
def test_a_pronoun_and_its_verb_are_no_name(word: str, kind: int) -> None:
    found, flags, _, _ = meaning_of(word, english())
    assert found == kind
    assert bool(flags & POSSESSIVE_FLAG) is (kind == NAME)


def test_a_stop_before_a_bracket_is_no_part_of_the_word() -> None:
    text = "(Joseph Vale told Pell that she would leave, according to two sources: “It will not last,” he said.)"
    assert speakers(text) == ["Joseph Vale"]
