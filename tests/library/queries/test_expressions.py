import pytest

from reader.library.queries.expressions import is_beginning, phrase_match, text_match, voice, voice_match
from reader.library.queries.query import parse


@pytest.mark.parametrize(
    ("text", "of_text", "of_voices"),
    [
        ("storm OR (reed moor)", True, False),
        ("storm -reed", True, False),
        ("st*", False, False),  # two letters: the table of beginnings has them
        ("quote:storm OR said:reed", False, True),
        ("quote:(storm reed)", False, True),
        ("quote:storm OR reed", False, False),
        ("-quote:storm", False, False),
        ("date:2016", False, False),
    ],
)
def test_which_queries_the_full_text_answers_alone(text, of_text, of_voices):
    node = parse(text)
    assert (text_match(node) is not None) is of_text
    assert (voice_match(node) is not None) is of_voices


def test_a_title_is_no_part_of_a_speakers_name():
    assert voice(parse("said:president-reed")) == voice(parse("said:reed"))


def test_nothing_in_a_term_ends_its_phrase():
    assert phrase_match(('a"b', "c"), False) == '"ab c"'


def test_two_letters_are_a_beginning_and_a_whole_word_is_none():
    assert is_beginning(parse("st*"))
    assert not is_beginning(parse("st"))
