import re

import pytest

from reader.cli.explanation import explanation, known
from reader.model import (
    Article,
    Attribution,
    Block,
    Caption,
    Credit,
    Mark,
    Quote,
    QuoteKind,
    Role,
    Speaker,
    paragraph_numbers,
)  # fmt: skip
from reader.render.wrap import cell_positions

LONG = "The ferry over the Ansel will run again from Monday, and nobody on either bank believes a word of it."
WIDE = "渡船は月曜日から再び運航されますと市長は言いましたがだれも信じていません"
FERRYWOMAN = Speaker(name="Ada Holm", role="a ferrywoman of Port Ansel since forty years")
ARTICLE = Article(
    id="00", path="ferry.txt", title="Ferry", title_rule="title.first-line",
    attribution=Attribution(source="Calder Echo", rule="source.byline"),
    blocks=(
        Block(text="Ferry", role=Role.TITLE, rule="title.first-line", line=1),
        Block(text=LONG, role=Role.BODY, rule="model:a-rule-with-a-very-long-name-indeed", line=3),
        Block(text=WIDE, role=Role.BODY, line=105),
        Block(text="A ferry. Photo: Ada Holm/Ostmark", role=Role.CAPTION, rule="caption.credit"),
    ),
    quotes=(
        Quote(marks=(Mark(1, 0, 60),), kind=QuoteKind.DIRECT, speaker=FERRYWOMAN, rule="before.name-verb", cue="said"),
        Quote(marks=(Mark(0, 0, 5),), kind=QuoteKind.TERM),
    ),
    captions=(Caption(block=3, credit=Credit(text="Ada Holm/Ostmark", people=("Ada Holm",), agencies=("Ostmark",))),),
)  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 140])
def test_on_a_terminal_no_line_is_wider_and_texts_stand_under_each_other(width):
    lines = list(explanation(ARTICLE, width))
    assert all(cell_positions(line)[-1] <= width for line in lines)
    blocks = [line for line in lines if re.match(r"  ¶\d+ +(title|body|caption) +(\d|[a-z]+\.| )", line)]
    starts = {
        line.index(start) for line in blocks for start in ("Ferry", "The ferry", "渡船", "A ferry") if start in line
    }
    assert len(starts) == 1
    assert any("The ferry over the" in line for line in blocks), "some of the text is left on the narrowest"
    assert "Ada Holm, a ferrywoman" in " ".join(" ".join(lines).split())


def test_in_a_pipe_each_thing_is_one_line():
    lines = list(explanation(ARTICLE))
    assert sum("model:a-rule-with-a-very-long-name-indeed" in line for line in lines) == 1
    assert (
        sum(
            "Ada Holm, a ferrywoman of Port Ansel since forty years   [before.name-verb (said)]" in line
            for line in lines
        )
        == 1
    )
    assert not any("[]" in line for line in lines), "what no rule made has no brackets"


def test_what_is_known_comes_with_its_rule():
    assert list(known(ARTICLE))[:3] == [
        ("title", "Ferry", "title.first-line"),
        ("source", "Calder Echo", "source.byline"),
        ("date", "undated", ""),
    ]


@pytest.mark.parametrize("width", [0, 80])
def test_paragraphs_have_the_numbers_that_they_have_in_the_reader_and_in_citations(width):
    numbers = paragraph_numbers(ARTICLE)
    assert 0 not in numbers, "the headline is none"
    lines = list(explanation(ARTICLE, width))
    numbered = [line.split()[:2] for line in lines if line.startswith("  ¶")]
    assert [f"¶{numbers[1]}", "direct"] in numbered
    assert [f"¶{numbers[3]}", "credit"] in numbered
    assert [f"¶{numbers[3]}", "caption"] in numbered
    assert any(line.startswith("        title") for line in lines)
