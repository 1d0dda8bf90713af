from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import html

from reader.parse.html.extractor import extract, mark_content
from reader.parse.html.tree import Walk

LONG = "This sentence is long enough to be looked for inside the output of the extractor as a whole."


def marks(page: str, output: str) -> list[bool | None]:
    pieces = Walk().run(html.document_fromstring(page))
    mark_content(pieces, SimpleNamespace(body=html.fragment_fromstring(f"<div>{output}</div>")) if output else None)
    return [piece.content for piece in pieces]


@pytest.mark.parametrize(
    ("page", "output", "expected"),
    [
        (f"<p>{LONG}</p><p>Other.</p>", f"<p>{LONG}</p>", [True, False]),
        (f"<p>{LONG} And more.</p>", f"<p>Before. {LONG}</p><p>And more.</p>", [True]),
        (
            f"<p>Menu</p><p>{LONG}</p><h2>Menu</h2><p>{LONG}2</p>",
            f"<p>{LONG}</p><head>Menu</head><p>{LONG}2</p>",
            [False, True, True, True],
        ),
        ("<p>short</p><p>other</p>", "<p>short</p>", [True, False]),
        ("<p>short</p>", "", [None]),
    ],
)
def test_blocks_are_found_in_the_output(page, output, expected):
    if "<head>" in output:
        output = output.replace("head>", "quote>")
    assert marks(page, output) == expected


def test_a_popup_is_never_content():
    assert marks(f"<p>{LONG}<span class=tooltip>{LONG}</span></p>", f"<p>{LONG}{LONG}</p>") == [True, False]


def test_the_extractor_fails_in_silence():
    assert extract(html.document_fromstring("<p></p>")) is None
    assert extract(None) is None
