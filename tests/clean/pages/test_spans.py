"""What a page's elements hold."""

from reader.clean.pages.spans import GOOD_CHARS, Spans, classes, facts_of, top_container, word_count
from reader.model import Block, Evidence

TEXT = "The harbour of Norrvik was opened on Thursday. " * 3


def block(text, *containers, **evidence):
    return Block(text=text, evidence=Evidence(containers=containers, **evidence))


def test_running_text():
    assert len(TEXT) >= GOOD_CHARS
    assert facts_of(block(TEXT, 1, 2, 3)).good
    assert not facts_of(block("Short", 1, 2, 3)).good
    assert not facts_of(block(TEXT, 1, 2, 3, links=0.9)).good
    assert not facts_of(block(TEXT, 1, 2, 3, region="footer")).good
    assert (facts_of(block(TEXT, 1, 2, 3)).parent, facts_of(block(TEXT, 1, 2, 3)).grand) == (2, 1)


def test_the_container_with_the_most_text():
    blocks = [block("Menu", 1, 5, 6), block(TEXT, 1, 2, 3), block(TEXT, 1, 2, 4)]
    assert top_container(blocks, [facts_of(one) for one in blocks]) == 2
    assert top_container(blocks[:1], [facts_of(blocks[0])]) == -1


def test_shares_and_places():
    blocks = [block("Menu", 1, 5, 6), block(TEXT, 1, 2, 3), block(TEXT, 1, 2, 4), block("Share", 1, 2, 7)]
    spans = Spans(blocks, [facts_of(one) for one in blocks], [False, True, True, False])
    assert "place.before" in spans.around(0)
    assert "place.between" in spans.around(1)
    last = spans.around(3)
    assert {"place.after", "parent.yes.4", "previous.yes", "previous.good"} <= set(last)


def test_classes_are_those_that_bounds_make():
    assert classes("links", (0.0, 0.5)) == ("links.0", "links.1", "links.2")


def test_words_are_letters_and_figures_in_any_script():
    assert word_count("It’s 7 o'clock, they say – well_known.") == 8
    assert word_count("Größe, 7 Uhr") == 3
