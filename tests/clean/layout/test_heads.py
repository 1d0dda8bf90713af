from __future__ import annotations

import pytest

from reader.clean.layout.heads import join_headlines
from reader.frozen import replace
from reader.model import Block
from reader.parse.plain import parse_plain

HEAD = "Ferry Operator Suspends Night\nCrossings After Near Miss"


def heads(text: str) -> list[str]:
    """The headlines that were joined."""
    blocks, places = join_headlines(parse_plain(text).blocks)
    return [blocks[place].text for place in sorted(places)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HEAD}\n\nThe boats lie still.", ["Ferry Operator Suspends Night Crossings After Near Miss"]),
        (
            f"NEWS\n\n{HEAD.upper()}\n\nThe boats lie still.",
            ["FERRY OPERATOR SUSPENDS NIGHT CROSSINGS AFTER NEAR MISS"],
        ),
        (f"{HEAD}\nBY DELLA MARSH", ["Ferry Operator Suspends Night Crossings After Near Miss"]),
        (
            f"{HEAD}\nIn Dense Sunday Fog",
            ["Ferry Operator Suspends Night Crossings After Near Miss In Dense Sunday Fog"],
        ),
        ("Ferry Operator Suspends Night\nThe boats lie still.", []),
        ("Ferry operator suspends night\nMore boats to follow", []),
        ("World News\nFerry Operator Suspends Night", []),
        ("Ferry Operator Suspends Night\n\nCrossings After Near Miss", []),
        ("Ferry Operator Suspends Night\nCrossings, Which Had Been Long In Danger After Many Near Misses", []),
        ("Ferry Lost 3 Nil Against\nCrossing Rovers", []),
        ("", []),
    ],
)
def test_headlines_over_several_lines(text: str, found: list[str]) -> None:
    assert heads(text) == found


def test_the_top_of_a_column_has_one_as_well() -> None:
    left = parse_plain(f"{HEAD}\n\n" + "The boats lie still.\n\n" * 9).blocks
    right: tuple[Block, ...] = parse_plain("Council Rejects Plan for\nRooftop Vineyard").blocks
    blocks, places = join_headlines([*left, *(replace(block, indent=0) for block in right)])
    assert [blocks[place].text for place in sorted(places)][1:] == ["Council Rejects Plan for Rooftop Vineyard"]
