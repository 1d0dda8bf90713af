"""The lines right above and below the headline."""

from __future__ import annotations

from reader.clean.boilerplate.beside_title import is_subtitle, may_be_headline
from reader.clean.boilerplate.features import observe
from reader.clean.lines.phrases import phrases_of
from reader.model import Block, Role
from reader.rules.load import default_rules

PHRASES = phrases_of("en", default_rules())
TITLE = Block(text="Islanders fear for their trips to the doctor", role=Role.TITLE)
BYLINE = Block(text="By Ada Holm", role=Role.BYLINE)
PROSE = Block(
    text="The harbour of Norrvik stopped its night ferries on Thursday after divers had found a third wreck, and the "
    "islanders who need a doctor will have to wait for the morning."
)


def test_a_subtitle_has_nothing_of_a_menu_and_stands_above_byline_or_text() -> None:
    def told(line: str, *below: Block) -> bool:
        blocks = [TITLE, Block(text=line), *below]
        return is_subtitle(blocks, observe(blocks, PHRASES), 1)

    assert told("Work starts in May, boats moved to Tarn", BYLINE, PROSE)
    assert told("Work starts in May, boats moved to Tarn", PROSE)
    assert not told("Work starts in May, boats moved to Tarn", Block(text="Menu"), PROSE)
    assert not told("Local news", BYLINE, PROSE)
    assert not told("Share this article now", BYLINE, PROSE)
    assert not told("Work starts in May, boats moved to Tarn")


def test_a_line_above_the_headline_of_which_the_text_tells_may_be_it() -> None:
    def found(*above: str) -> int | None:
        blocks = [*(Block(text=line) for line in above), TITLE, BYLINE, PROSE]
        return may_be_headline(blocks, observe(blocks, PHRASES))

    assert found("Night ferries stop") == 0
    assert found("Norrvik Echo", "Night ferries stop") == 1
    assert found("Harbour and quay") is None
    assert found("Night ferries") is None
    assert found("Menu", "News", "Sport", "Weather", "Night ferries stop") is None
    assert found() is None
