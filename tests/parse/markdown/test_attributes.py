"""Pandoc's attributes are markup: they go, and all words and lines stay."""

from __future__ import annotations

import pytest

from reader.model import Shape
from reader.parse.markdown.attributes import without_attributes
from reader.parse.markdown.markdown import parse_markdown
from tests.ending import it_ends

PAGE = """\
# Ferry waits an hour {#ferry .headline}

::: {.byline}
By Ada Quill
:::

::::: article-body
[Passengers]{.dropcap} waited an hour for the ferry on [Monday](/day){.link rel="nofollow"}.

![The quay on Monday.](1.jpg){.wide width="600"
height="400"}
:::::

Nobody told them why.
"""


def test_a_page_that_pandoc_wrote() -> None:
    blocks = parse_markdown(PAGE).blocks
    assert [(block.text, block.line) for block in blocks] == [
        ("Ferry waits an hour", 1), ("By Ada Quill", 4), ("Passengers waited an hour for the ferry on Monday.", 8),
        ("The quay on Monday.", 10), ("Nobody told them why.", 14),
    ]  # fmt: skip
    assert [block.shape for block in blocks][3] is Shape.FIGURE


@pytest.mark.parametrize(
    "text",
    [
        "It rained {again} on Monday, she said [and] left.",
        "::: warning is no fence, and nothing else is.",
        "One may write [word]{.small} in Pandoc.",
        "{{< figure src=1.jpg >}}\n\n{{< figure src=2.jpg >}}",
        "Das Set {x: x > 0} und f(x){y} :::",
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert without_attributes(text) == text


def test_lines_keep_their_numbers() -> None:
    assert without_attributes(PAGE).count("\n") == PAGE.count("\n")


@pytest.mark.parametrize("unit", ["]{.a ", "[[[", ":::", "]{.a}", '){a="', "[a]{", "::: {.a\n"])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        without_attributes("[a]{.b} [c]{.d}\n" + unit * 200_000)
