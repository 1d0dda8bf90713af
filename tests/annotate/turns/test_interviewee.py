from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.turns.interviewee import heading_of, only_one, quoted_above, told
from reader.annotate.turns.talk import talk_of
from reader.model import Block, Mark, Quote, QuoteKind, Role, Speaker
from reader.rules.load import default_rules


@pytest.mark.parametrize(
    ("language", "heading", "questions", "wanted"),
    [
        ("en", ["Interview with Ada Crane"], [], "Ada Crane"),
        ("en", ["Ada Crane in conversation with her neighbours"], [], "Ada Crane"),
        ("de", ["Die Imkerin Maria Kohl im Gespräch"], [], "Maria Kohl"),
        ("en", ["Captain Ada Crane on fog"], ["Captain Crane, were you there?"], "Ada Crane"),
        ("en", ["Captain Ada Crane on fog"], ["Captain Crane, were you?", "Mr. Vane, were you?"], None),
        ("en", ["Captain Ada Crane on fog"], ["However, were you there?"], None),
        ("en", ["A day at sea"], ["Were you there?"], None),
        ("en", ["Interview: Ada Crane"], [], None),
    ],
)
def test_who_is_told_to_answer(language: str, heading: list[str], questions: list[str], wanted: str | None) -> None:
    talk, lexicon = talk_of(language, default_rules()), lexicon_of(language, default_rules())
    assert talk is not None
    assert lexicon is not None
    person = told(People("\n".join(heading), lexicon), heading, questions, talk)
    assert (person.name if person else None) == wanted


@pytest.mark.parametrize(
    ("heading", "authors", "wanted"),
    [
        (["On fog", "Captain Ada Crane has sailed for forty years."], "", "Ada Crane"),
        (["On fog", "Ada Crane meets James Vane."], "", None),
        (["On fog", "Ada Crane meets James Vane."], "By James Vane", "Ada Crane"),
        (["On fog", "Ada Crane speaks.", "Interview: James Vane"], "", "Ada Crane"),
        (["On fog"], "", None),
    ],
)
def test_the_only_one_named(heading: list[str], authors: str, wanted: str | None) -> None:
    talk, lexicon = talk_of("en", default_rules()), lexicon_of("en", default_rules())
    assert talk is not None
    assert lexicon is not None
    person = only_one(People("\n".join(heading), lexicon), heading, authors, talk)
    assert (person.name if person else None) == wanted


def test_the_heading_is_without_its_byline() -> None:
    blocks = (
        Block(text="Home", role=Role.BOILERPLATE),
        Block(text="On fog", role=Role.TITLE),
        Block(text="By James Vane", role=Role.BYLINE),
        Block(text="Ada Crane speaks.", role=Role.BOILERPLATE),
        Block(text="Q: Now?", role=Role.BODY),
    )
    assert heading_of(blocks, 4) == ["On fog", "Ada Crane speaks."]


def test_whom_the_headline_quotes() -> None:
    blocks = (Block(text='Ada Crane: "Fog"', role=Role.TITLE),)
    quote = Quote(marks=(Mark(0, 11, 16),), kind=QuoteKind.DIRECT, speaker=Speaker(name="Ada Crane"))
    person = quoted_above(blocks, [quote])
    assert person is not None
    assert person.name == "Ada Crane"
    assert quoted_above(blocks, []) is None
