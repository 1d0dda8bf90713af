from __future__ import annotations

import json
from typing import Any

import pytest

from reader.model import Field, Fields, RawFile, ReadOptions, Shape
from reader.parse.records.text import (
    PLACES,
    body_of,
    cut_off,
    is_within,
    joined,
    parsed_text,
    rest_of,
    scattered,
    unwrapped,
    without_count,
)
from reader.pipeline import read_articles
from reader.rules.load import default_rules
from tests.ending import it_ends


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("One.", "One."),
        (["One.", "Two."], "One.\n\nTwo."),
        ({"0": "One.", "1": "Two."}, "One.\n\nTwo."),
        (
            [{"heading": "First", "text": "One."}, {"heading": "Second", "text": "Two."}],
            "First\n\nOne.\n\nSecond\n\nTwo.",
        ),
        ([{"type": "text", "content": "One."}, {"type": "text", "content": "Two."}], "One.\n\nTwo."),
        ([{"_type": "block", "children": [{"text": "At "}, {"text": "one."}]}, {"text": "Two."}], "At one.\n\nTwo."),
        ([{"type": "text", "text": "At"}, {"type": "text", "text": " one."}], "At one."),
        ([{"text": " One."}, {"text": " Two. "}], " One.\n\n Two. "),
        (
            {"blocks": [{"id": "a", "data": {"text": "One."}}, {"data": {"items": ["two", "three"]}}]},
            "One.\n\ntwo\n\nthree",
        ),
        ({"type": "doc", "content": [{"content": [{"type": "text", "text": "One."}]}]}, "One."),
        (
            {
                "root": {
                    "children": [{"children": [{"text": "At "}, {"text": "one."}]}, {"children": [{"text": "Two."}]}]
                }
            },
            "",
        ),
        (
            {"children": [{"children": [{"text": "At"}, {"text": " one."}]}, {"children": [{"text": "Two."}]}]},
            "At one.\n\nTwo.",
        ),
        ({"paragraphs": [{"sentences": ["One.", "Two."]}, {"sentences": ["Three."]}]}, "One. Two.\n\nThree."),
        ({"id": "a", "type": "image"}, ""),
        (7, ""),
        (None, ""),
        ({}, ""),
    ],
)
def test_a_text_however_it_is_held(value: Any, text: str) -> None:
    assert joined(value) == text


def test_texts_are_gathered_where_no_field_is_known_to_hold_them() -> None:
    record = {
        "title": "The pond at Ostrow",
        "url": "x",
        "parts": [{"p": "One came by."}, {"p": "Two did not."}, {"p": 3}],
    }
    assert list(scattered(record)) == ["One came by.", "Two did not."]
    spans = [{"children": [{"text": "At one "}, {"text": "they came."}]}]
    assert list(scattered({"doc": {"root": {"children": spans}}})) == ["At one they came."]
    deep: Any = "One came by."
    for _ in range(500):
        deep = [deep]
    assert list(scattered({"a": deep})) == []


def test_deep_values_end() -> None:
    deep: Any = "x"
    for _ in range(500):
        deep = {"text": [deep]}
    assert joined(deep) == ""
    assert unwrapped({"data": {"article": {"title": "T", "body": "One."}}}) == {"title": "T", "body": "One."}


@pytest.mark.parametrize("record", [{"inhalt": "One."}, {"contenu": "One."}, {"cuerpo": "One."}, {"bodyText": "One."}])
def test_bodies_in_other_languages(record: dict[str, Any]) -> None:
    assert body_of(record, {}) == "One."


@pytest.mark.parametrize("text", ["nan", " None\n", "[Removed]", "", "  "])
def test_a_word_for_nothing_is_no_text(text: str) -> None:
    assert body_of({"text": text, "body": "One."}, {}) == "One."
    assert body_of({"text": text}, {}) == ""
    assert rest_of({"content": text, "description": "A pond."}) == "A pond."


def test_what_another_field_holds_as_well_is_not_said_twice() -> None:
    record = {
        "abstract": "The pond opens",
        "lead_paragraph": "The pond opens on Monday.",
        "snippet": "The pond opens...",
    }
    assert rest_of(record) == "The pond opens on Monday."
    assert rest_of({"a": "One two three.", "b": "One two three."}) == "One two three."
    assert (
        rest_of({"a": "One two three.", "b": "Four five six.", "c": "One two three."})
        == "One two three.\n\nFour five six."
    )
    assert rest_of({"meta": {"description": "A pond."}}) == "A pond."
    assert (
        rest_of({"description": "A pond.", "chronicle": "And a long tale of it."})
        == "A pond.\n\nAnd a long tale of it."
    )


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;", ["One & two.", "Three."]),
        ("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;", ["One."]),
        ("<p>Write &lt;p&gt;One&lt;/p&gt; so.</p>", ["Write <p>One</p> so."]),
        ("if a &lt; b &amp;&amp; c", ["if a < b && c"]),
        ("Caf&eacute; owners &amp;amp; herons &#8211; glad", ["Café owners & herons – glad"]),
        ("Write &amp; for & in pages", ["Write &amp; for & in pages"]),
        ("https://a.example/?b=1&c=2 &amp; more", ["https://a.example/?b=1&c=2 &amp; more"]),
    ],
)
def test_a_page_that_was_written_as_references_is_one(text: str, blocks: list[str]) -> None:
    assert [block.text for block in parsed_text(text, Fields()).blocks] == blocks


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The pond reop… [+1874 chars]", "[+1874 chars]"),
        ("The pond reop… [+1,874 characters]\n", "[+1,874 characters]"),
        ("The pond [+3 dogs]", ""),
        ("The pond [+12 chars] reopened.", ""),
        ("The pond [1]", ""),
    ],
)
def test_how_much_is_missing(text: str, count: str) -> None:
    rest, found = without_count(text)
    assert found == count
    assert rest == (text[: text.index("[")].rstrip() if count else text)
    assert count in cut_off(count).detail


def test_a_record_of_many_fields_ends() -> None:
    with it_ends():
        assert rest_of({f"k{n}": f"This is text {n}." for n in range(20_000)}).count("\n\n") == 19_999


def test_a_text_is_sought_in_so_many_places_of_another_and_no_more() -> None:
    assert is_within("page 1", "page 1", "page 15, page 1.")
    assert not is_within("page 1", "page 1", "page 15, " * PLACES + "page 1.")


def test_a_body_with_the_marks_of_markdown_is_read_as_that() -> None:
    text = "# Harbour opens\n\n![The pier](a.jpg)\n\nThe **harbour** of [Norrvik](https://n.example/) opened."
    parsed = parsed_text(text, Fields(title=Field("Harbour opens", "json.title")))
    assert [(block.text, block.shape) for block in parsed.blocks] == [
        ("Harbour opens", Shape.HEADING),
        ("The pier", Shape.FIGURE),
        ("The harbour of Norrvik opened.", Shape.PARAGRAPH),
    ]
    assert {block.line for block in parsed.blocks} == {None}
    assert parsed.fields.title == Field("Harbour opens", "json.title")


@pytest.mark.parametrize(
    "text", ["See [the pier](https://n.example).", "It is # 1.\n\nAnd [so] (they say) on.", "#1\n\n#2"]
)
def test_a_mark_or_two_make_no_markdown(text: str) -> None:
    assert "\n\n".join(block.text for block in parsed_text(text, Fields()).blocks) == text


def test_the_wrapped_lines_of_a_records_text_are_paragraphs_again() -> None:
    wrapped = (
        "The harbour board of Grindle voted on Monday to let the ferry to Lindholm\n"
        "run until two in the morning, as it did before the fire of last spring,\n"
        "and to pay for it out of the tax on moorings, said Tom Vale, who owns\n"
        "the pier.\n\n"
        "Nobody will miss the last dance any more, said Ida Quarrie, who has\n"
        "played the fiddle there for thirty years and means to go on until the\n"
        "pier falls into the sea.\n"
    )
    data = json.dumps({"title": "Ferry to run at night", "text": wrapped}).encode()
    article = next(read_articles(RawFile(path="a.json", data=data), default_rules(), ReadOptions()))
    assert [(block.text, block.line) for block in article.blocks] == [
        (" ".join(part.split()), None) for part in wrapped.split("\n\n")
    ]
