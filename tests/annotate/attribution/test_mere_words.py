from __future__ import annotations

import pytest

from reader.annotate.attribution.mere_words import no_words
from reader.annotate.quotes import find_quotes
from reader.model import QuoteKind
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, body, frame

TERM, MIXED, DIRECT = QuoteKind.TERM, QuoteKind.MIXED, QuoteKind.DIRECT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The harbour got its “big wave” in May.", TERM),
        ("“The Last Ferry of the North Sea” opens in May.", TERM),
        ("In “The Last Ferry”, Ruth Calder plays a pilot.", TERM),
        ("Everybody said the “wave of the year” came in May.", MIXED),
        ("“We will go home now,” said Ruth Calder.", DIRECT),
    ],
)
def test_what_nobody_is_said_to_have_said(text: str, kind: QuoteKind) -> None:
    (quote,) = annotated(text)
    assert quote.kind is kind


def test_in_a_title_what_nobody_says_is_a_term() -> None:
    text = "Everybody said the “wave of the year” came in May."
    quotes = find_quotes(body(text), "en", default_rules())
    quoted = [(quotes[0].marks[0].start, quotes[0].marks[0].end, 0)]
    assert list(no_words(frame(text), quotes, quoted, title=True)) == [0]
    assert list(no_words(frame(text), quotes, quoted, title=False)) == []
    assert list(no_words(frame(text), quotes, [], title=True)) == []
