from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.quotes import find_quotes
from reader.model import Block, Mark, QuoteKind, Role, Shape
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, body


def test_a_quotation_over_three_paragraphs_is_one() -> None:
    blocks = body('She said: "It rained.', '"It rained for weeks.', '"Then it stopped," she said. "At last."')
    first, second = find_quotes(blocks, "en", default_rules())
    assert first.marks == (Mark(0, 10, 21), Mark(1, 0, 21), Mark(2, 0, 18))
    assert first.kind is QuoteKind.DIRECT
    assert second.marks == (Mark(2, 29, 39),)


def test_a_missing_mark_never_swallows_the_article() -> None:
    blocks = body('She said: "It rained for weeks.', "The town lies on a river.", '"It is old," he said.')
    first, second = find_quotes(blocks, "en", default_rules())
    assert first.marks == (Mark(0, 10, 31),)
    assert second.marks == (Mark(2, 0, 12),)


def test_what_no_paragraph_carries_on_is_kept_and_joined_to_nothing_later() -> None:
    blocks = body("«Cayó la torre.", "»Nadie lo vio.", "The town lies on a river.", "«Es vieja», dijo.")
    quotes = find_quotes(blocks, "es", default_rules())
    assert [[mark.block for mark in quote.marks] for quote in quotes] == [[0], [3]]
    assert len(find_quotes(body("«Cayó la torre.", "»Nadie."), "es", default_rules())) == 1


def test_what_goes_on_only_by_its_looks_is_not_joined_to_a_later_quotation() -> None:
    blocks = body("‘We went home in the rain.", "‘Tis late now, and “the ferry has left us all here”, she said.")
    first, second = find_quotes(blocks, "en", default_rules())
    assert first.marks == (Mark(0, 0, 26),)
    assert [mark.block for mark in second.marks] == [1]


def test_a_statement_beside_a_term_is_no_term() -> None:
    text = (
        'The so-called "Bread" and "We will not leave this square until the last of the prisoners is free" hung there.'
    )
    term, statement = find_quotes(body(text), "en", default_rules())
    assert (term.kind, statement.kind) == (QuoteKind.TERM, QuoteKind.DIRECT)


@pytest.mark.parametrize("role", [Role.BYLINE, Role.DATE, Role.BOILERPLATE])
def test_nothing_outside_the_article(role: Role) -> None:
    assert find_quotes((Block(text='"We know," he said.', role=role),), "en", default_rules()) == ()


def test_boilerplate_between_paragraphs_does_not_part_them() -> None:
    blocks = (
        Block(text='"It rained.', role=Role.BODY),
        Block(text="Advertisement", role=Role.BOILERPLATE),
        Block(text='"It stopped," she said.', role=Role.BODY),
    )
    (quote,) = find_quotes(blocks, "en", default_rules())
    assert [mark.block for mark in quote.marks] == [0, 2]


def test_code_and_tables_are_left_alone() -> None:
    for shape in (Shape.CODE, Shape.TABLE):
        assert find_quotes((Block(text='say "hello"', role=Role.BODY, shape=shape),), "en", default_rules()) == ()


@given(
    st.lists(st.tuples(st.text(alphabet="aB .,:\n\"'“”‘’«—-?1", max_size=40), st.sampled_from(list(Role))), max_size=6),
    st.sampled_from(["en", "de", "fr", "es", "ja", None]),
)
@settings(max_examples=200, deadline=None)
def test_total(texts: list[tuple[str, Role]], language: str | None) -> None:
    blocks = tuple(Block(text=text, role=role) for text, role in texts)
    last = (-1, 0)
    for quote in find_quotes(blocks, language, default_rules()):
        for mark in quote.marks:
            assert 0 <= mark.start < mark.end <= len(blocks[mark.block].text)
            assert (mark.block, mark.start) >= last
            last = (mark.block, mark.end)


SHAPES = [
    ("``We go on.\n``And on,'' said Ray Tolan.", "en", ["``We go on.\n``And on,''"]),
    ("‘We go on.\n‘And on,’ said Ray Tolan.", "en", ["‘We go on.\n‘And on,’"]),
    ('"We go on, said Ray Tolan.\nThe rain fell.\nIt was cold.', "en", ['"We go on']),
    ('Tolan called it "a waste of time.\nThe "deal" is off.', "en", ['"a waste of time.', '"deal"']),
    ('Q: Why now?\nA: "Because."', "en", ['"Because."']),
    ("»Wir gehen.\n»Und weiter«, sagte Ott.", "de", ["»Wir gehen.\n»Und weiter«"]),
    ("« On continue.\n» Encore », dit Paul.", "fr", ["« On continue.\n» Encore »"]),
    ("«Seguimos.\n»Y más», dijo Ana.", "es", ["«Seguimos.\n»Y más»"]),
    ("田中氏は「彼は『いや』と言った」と述べた。", "ja", ["「彼は『いや』と言った」"]),
]


@pytest.mark.parametrize(("text", "language", "wanted"), SHAPES)
def test_shapes(text: str, language: str, wanted: list[str]) -> None:
    blocks = tuple(Block(text=line, role=Role.BODY) for line in text.split("\n"))
    quotes = find_quotes(blocks, language, default_rules())
    found = ["\n".join(blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks) for quote in quotes]
    assert found == wanted


def test_a_name_is_a_term_wherever_its_very_words_stand() -> None:
    made = annotated("Die große Pumpe „Berta“ läuft.", "Ole Aumann nannte „Berta“ eine „Blaupause“.", language="de")
    assert [quote.kind.value for quote in made][1:] == ["term", "direct"]
    answer = annotated('The word "No" is short.', '"No," said Ida Brook.')
    assert [quote.kind.value for quote in answer] == ["term", "direct"]


def test_a_list_of_works_is_terms_also_with_its_commas_inside_the_marks() -> None:
    hits = "“Walk Me To The Pier,” “Salt And Sugar,” “Run The River Down,” “Black Ice,” and others."
    text = f"They will play their hits in the shipyard, including {hits}"
    assert [quote.kind for quote in annotated(text)] == [QuoteKind.TERM] * 4
    said = "He told the band’s “lifelong friends,” “Play it again.”"
    assert [quote.kind for quote in annotated(said)][1] is not QuoteKind.TERM


def test_a_name_that_ends_a_sentence_is_known_again_with_its_stop() -> None:
    texts = (
        "She told the “Morning” show that she would.",
        "“I hope he can,” she told “Morning.”",
        "“Morning.” He left.",
    )
    kinds = [quote.kind for quote in annotated(*texts)]
    assert [kinds[0], kinds[2]] == [QuoteKind.TERM] * 2
    assert QuoteKind.TERM not in (kinds[1], kinds[3])


def test_marks_without_a_word_are_no_quotation() -> None:
    blocks = body("Then Vale weighed in. “”This is unfair.", "“No,” she said. “…” “Never.”")
    assert [quote.marks[0] for quote in find_quotes(blocks, "en", default_rules())] == [Mark(1, 0, 5), Mark(1, 20, 28)]
