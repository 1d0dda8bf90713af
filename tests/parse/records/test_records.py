from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import BROKEN, ByteRange, Parsed
from reader.parse.records.records import encoding_of, parse_records
from tests.ending import it_ends

STORY = {
    "title": "Harbour reopens",
    "text": "First paragraph.\n\nSecond one.",
    "source": "The Quay",
    "date": "2024-03-01",
}


def read(data: bytes, *, lines: bool = True, **options: Any) -> list[Parsed]:
    return list(parse_records(data, lines=lines, **options))


def texts(parsed: Parsed) -> list[str]:
    return [block.text for block in parsed.blocks]


def one(record: dict[str, Any], **options: Any) -> Parsed:
    (parsed,) = read(json.dumps(record).encode(), **options)
    return parsed


def test_lines_carry_number_bytes_and_place() -> None:
    first, second = json.dumps(STORY).encode(), json.dumps({**STORY, "title": "Ünlü"}, ensure_ascii=False).encode()
    data = b"\xef\xbb\xbf" + first + b"\r\n\n  " + second + b"\n"
    articles = read(data)
    assert [article.record for article in articles] == [1, 2]
    assert [article.raw for article in articles] == [first, second]
    spans = [article.span or ByteRange(0, 0) for article in articles]
    assert [data[span.start : span.end] for span in spans] == [first, second]
    assert texts(articles[0]) == ["First paragraph.", "Second one."]
    assert articles[1].fields.title
    assert articles[1].fields.title.value == "Ünlü"


def test_a_piece_of_a_file_counts_from_where_it_lies() -> None:
    (article,) = read(json.dumps(STORY).encode() + b"\n", first_record=7, offset=1000)
    assert article.record == 7
    assert article.span
    assert article.span.start == 1000


@pytest.mark.parametrize(
    ("data", "titles"),
    [
        (b'{"title": "a", "text": "b"}', ["a"]),
        (b'{\n "title": "a",\n "text": "b"\n}\n', ["a"]),
        (b'[{"title": "a", "text": "b"},\n {"title": "c", "text": "d"}]', ["a", "c"]),
        (b'{"title": "a", "text": "b"}\n{"title": "c", "text": "d"}\n', ["a", "c"]),
        (b'{"title": "a", "text": "b"}{"title": "c", "text": "d"}', ["a", "c"]),
        (b'{"title": "a", "text": "b"},\n{"title": "c", "text": "d"},\n', ["a", "c"]),
        (b'{\n"title": "a", "text": "b"}\n{\n"title": "c", "text": "d"}', ["a", "c"]),
        (b'{"status": "ok", "articles": [{"title": "a", "text": "b"}, {"title": "c", "text": "d"}]}', ["a", "c"]),
        (b'{"hits": {"hits": [{"_source": {"title": "a", "text": "b"}}]}}', ["a"]),
        ('{"title": "a", "text": "b"}\n{"title": "c", "text": "d"}'.encode("utf-16"), ["a", "c"]),
        ('{"title": "a", "text": "b"}\n{"title": "c", "text": "d"}'.encode("utf-16-le"), ["a", "c"]),
        (b'\x1e{"title": "a", "text": "b"}\n\x1e{"title": "c", "text": "d"}\n', ["a", "c"]),
    ],
)
@pytest.mark.parametrize("lines", [True, False])
def test_however_the_objects_are_strung_together(data: bytes, titles: list[str], lines: bool) -> None:
    assert [article.fields.title.value for article in read(data, lines=lines) if article.fields.title] == titles


def test_a_file_that_is_one_object_is_the_article_itself() -> None:
    (article,) = read(json.dumps(STORY, indent=1).encode(), lines=False)
    assert (article.record, article.raw, article.span) == (None, None, None)


@pytest.mark.parametrize(
    "bad",
    [
        b"// a comment",
        b'{"title": "x", /* no */ "text": "y"}',
        b'{"title": "x", "text": "y"',
        b'{"title": "t", "text": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        b'{"title": "Caf\xe9 on the quay", "text": "It was',
        b"null",
        b"12",
        b'{"id": 5}',
    ],
)
def test_a_bad_line_costs_only_itself_and_what_is_no_json_is_shown_as_it_stands(bad: bytes) -> None:
    good = json.dumps(STORY).encode()
    before, broken, after = read(good + b"\n" + bad + b"\n" + good)
    assert texts(before) == texts(after) == ["First paragraph.", "Second one."]
    assert (broken.record, broken.raw) == (2, bad)
    (problem,) = broken.problems
    is_json = bad in (b"null", b"12", b'{"id": 5}')
    assert texts(broken) == ([] if is_json else [bad.decode("cp1252")])
    assert (problem.kind == BROKEN) is not is_json


@pytest.mark.parametrize(
    ("line", "title", "body"),
    [
        (b'{"title": "a", "title": "b", "text": "c", "text": "d"}', "b", ["d"]),
        (b'{"title": "a\x1b[6nb", "text": "raw\x01control"}', "a\x1b[6nb", ["raw\x01control"]),
        (b'{"title": NaN, "name": "n", "text": "x"}', "n", ["x"]),
        (b'{"title": "a\\nb\\tc", "text": "x"}', "a b c", ["x"]),
        (b'{"title": "a", "text": "one\xe2\x80\xa8two\xc2\x85 three"}', "a", ["one", "two", "three"]),
        (b'{"title": "a", "text": "caf\xe9 noir d\x92Or"}', "a", ["café noir d’Or"]),
        (b'{"title": "a\\ud83d\\ude00", "text": "\\ud800"}', "a\U0001f600", ["\ud800"]),
        (b'{"title": "a", "text": "x"} ', "a", ["x"]),
    ],
)
def test_odd_lines_are_read(line: bytes, title: str, body: list[str]) -> None:
    (article,) = read(line + b"\n")
    assert article.fields.title
    assert article.fields.title.value == title
    assert texts(article) == body


def test_a_number_too_long_to_be_one_is_text() -> None:
    article = one({"title": "x", "text": "y"})
    (huge,) = read(b'{"title": ' + b"9" * 5000 + b', "text": "y"}')
    assert texts(article) == texts(huge) == ["y"]


@pytest.mark.parametrize(
    ("record", "body"),
    [
        ({"headline": "h", "articleBody": "Body."}, ["Body."]),
        ({"Title": "h", "Main_Text": "Body."}, ["Body."]),
        ({"title": "h", "content": ["One.", "Two."]}, ["One.", "Two."]),
        ({"title": "h", "paragraphs": [{"type": "p", "text": "One."}, {"text": "Two."}]}, ["One.", "Two."]),
        ({"title": {"rendered": "h"}, "content": {"rendered": "Body."}}, ["Body."]),
        ({"article": {"title": "h", "body": "Body."}, "id": 3}, ["Body."]),
        ({"title": "h", "text": "", "body": "Body."}, ["Body."]),
        ({"title": "h", "text": "Teaser.", "content": "Long body. " * 30}, ["Long body. " * 29 + "Long body."]),
        ({"title": "h", "description": "Only a summary."}, ["Only a summary."]),
        (
            {"title": "h", "chronicle": "Nobody calls it that, but here it is."},
            ["Nobody calls it that, but here it is."],
        ),
        (
            {"title": "h", "chunks": [{"p": "Nobody calls it that."}, {"p": "Nor this one."}]},
            ["Nobody calls it that.", "Nor this one."],
        ),
        (
            {
                "response": {
                    "status": "ok",
                    "content": {"webTitle": "h", "fields": {"bodyText": "Body.", "body": "<p>Body.</p>"}},
                }
            },
            ["Body."],
        ),
        ({"title": "h", "summary": "One said so.", "chunks": [{"p": "It is not looked for then."}]}, ["One said so."]),
    ],
)
def test_the_body_wherever_scrapers_put_it(record: dict[str, Any], body: list[str]) -> None:
    assert texts(one(record)) == body


def test_what_wraps_an_article_states_of_it_too() -> None:
    content = {"webTitle": "h", "webPublicationDate": "2024-03-01T06:00:00Z", "fields": {"bodyText": "Body."}}
    article = one({"response": {"status": "ok", "content": content}})
    assert article.fields.published
    assert article.fields.published.value == "2024-03-01T06:00:00Z"


def test_bodies_with_tags_go_through_the_page_parser() -> None:
    assert texts(one({"title": "h", "html": "<p>One.</p><p>Two &amp; three.</p><script>no()</script>"})) == [
        "One.",
        "Two & three.",
    ]
    assert texts(one({"title": "h", "text": "One <em>word</em>.\nTwo."})) == ["One word.", "Two."]
    assert texts(one({"title": "h", "text": "if a < b and b > c"})) == ["if a < b and b > c"]


def test_what_a_record_states_about_itself() -> None:
    fields = one(
        {
            "title": " A  title ",
            "text": "x",
            "source": {"id": None, "name": "The Quay"},
            "authors": ["Ada Byron", {"name": "Ben Ode"}],
            "date_publish": "2024-03-01 10:00:00",
            "url": "https://quay.example/1",
            "lang": "en",
        }
    ).fields
    assert fields.title
    assert (fields.title.value, fields.title.rule) == ("A title", "json.title")
    assert fields.source
    assert fields.source.value == "The Quay"
    assert [author.value for author in fields.authors] == ["Ada Byron", "Ben Ode"]
    assert fields.published
    assert (fields.published.value, fields.published.rule) == (
        "2024-03-01 10:00:00",
        "json.date_publish",
    )
    assert fields.url
    assert fields.url.value == "https://quay.example/1"
    assert fields.language
    assert fields.language.value == "en"


def test_the_users_names_win() -> None:
    record = {
        "title": "wrong",
        "text": "wrong",
        "meta": {"head": [{"line": "right"}], "copy": "Right body."},
        "by.line": "Ada",
    }
    chosen = (("title", "meta.head.0.line"), ("body", "meta.copy"), ("author", "by.line"))
    parsed = one(record, fields=chosen)
    assert parsed.fields.title
    assert (parsed.fields.title.value, parsed.fields.title.rule) == (
        "right",
        "json.meta.head.0.line",
    )
    assert texts(parsed) == ["Right body."]
    assert [author.value for author in parsed.fields.authors] == ["Ada"]


def test_no_address_but_of_the_web() -> None:
    assert one({"title": "a", "text": "b", "url": "javascript:alert(1)"}).fields.url is None
    assert one({"title": "a", "text": "b", "url": "-flag"}).fields.url is None


def test_the_encoding_is_told() -> None:
    assert encoding_of(json.dumps(STORY).encode("utf-16")) == "utf-16-le"
    assert encoding_of(json.dumps(STORY).encode()) == "utf-8"


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode), st.booleans())
def test_any_bytes_give_records_in_order(data: bytes, lines: bool) -> None:
    numbers = [article.record for article in read(data, lines=lines)]
    assert numbers in (list(range(1, len(numbers) + 1)), [None])


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["title", "text", "data", "article", "x"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["title", "text", "source", "articles", "authors", "date", "url"]), JSON))
def test_any_object_gives_an_article(record: dict[str, Any]) -> None:
    assert read(json.dumps(record).encode() + b"\n")


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 4_000_000,
        b'{"a":' * 1_000_000,
        b"{}" * 50_000,
        b"[],\n" * 50_000,
        b'"' * 200_000,
        (b'{"a":1}' + b" " * 600 + b"\n") * 20_000,
    ],
    ids=["lists", "objects", "empty", "lines", "strings", "long"],
)
def test_a_flood_ends(data: bytes) -> None:
    with it_ends():
        for _ in parse_records(data, lines=False):
            pass


@pytest.mark.parametrize("name", ["text", "data", "a", "meta", "source", "author", "image", "feed"])
@pytest.mark.parametrize("depth", [20, 300, 480, 900])
def test_a_record_of_objects_within_objects_costs_only_itself(name: str, depth: int) -> None:
    deep = f'{{"{name}": ' * depth + '"x"' + "}" * depth
    articles = read(f"{json.dumps(STORY)}\n{deep}\n{json.dumps(STORY)}".encode())
    assert [texts(article) for article in (articles[0], articles[2])] == [["First paragraph.", "Second one."]] * 2


def test_a_letter_that_the_sample_cuts_in_two_does_not_hide_the_encoding():
    line = b'{"text": "caf\xc3\xa9"}\n'
    data = line + b" " * (65_535 - len(line)) + line
    for shift in range(len(line)):
        assert encoding_of(data[:100] + data[100 + shift :]) == "utf-8"


def test_a_text_of_which_a_service_gave_the_beginning_is_said_to_be_one() -> None:
    article = one(
        {
            "title": "Pond",
            "content": "The pond reopened on Monday, the par… [+1874 chars]",
            "url": "https://a.example/1",
        }
    )
    assert [(block.text, block.role.value, block.rule) for block in article.blocks] == [
        ("The pond reopened on Monday, the par…", "unknown", None),
        ("[+1874 chars]", "boilerplate", "record.cut-off"),
    ]
    (problem,) = article.problems
    assert (problem.kind, "1874" in problem.detail) == ("cut-off", True)


def test_standfirst_text_captions_and_summary_stand_in_order() -> None:
    article = one(
        {"description": "A heron.", "text": "One.\nTwo.", "subtitle": "Zero.", "image": {"caption": "The pond."}}
    )
    assert texts(article) == ["Zero.", "One.", "Two.", "The pond.", "A heron."]
    assert texts(one({"title": "h", "subtitle": "Zero.", "description": "Only a summary."})) == [
        "Zero.",
        "Only a summary.",
    ]
    within = one({"fields": {"standfirst": "Zero.", "bodyText": "One."}, "webTitle": "h", "trailText": "A trail."})
    assert texts(within) == ["Zero.", "One.", "A trail."]


def test_a_record_without_a_text_shows_what_it_has() -> None:
    article = one({"title": "h", "images": [{"caption": "The pond."}], "comments": [{"text": "At last it is open."}]})
    assert sorted(texts(article)) == ["At last it is open.", "The pond."]
    assert texts(one({"caption": "The pond on Monday."})) == ["The pond on Monday."]
    assert texts(one({"description": "A pond.", "kicker": "Nature now and then."})) == [
        "A pond.",
        "Nature now and then.",
    ]


def test_an_article_under_a_name_of_its_own_is_unwrapped_where_it_is_the_only_one() -> None:
    article = one({"date": "2024-03-01", "piece": {"headline": "h", "body": "One."}, "user": 7})
    assert article.fields.title
    assert article.fields.published
    assert (article.fields.title.value, article.fields.published.value, texts(article)) == ("h", "2024-03-01", ["One."])
    assert (
        texts(one({"day": "2024", "a": {"title": "h", "body": "One two three."}, "b": {"x": 1}}))[-1]
        == "One two three."
    )


def test_lists_among_lines_are_texts() -> None:
    articles = read(b'["One.", "Two."]\n["Three.", ["Four."]]\n[1, 2]\n')
    assert [texts(article) for article in articles] == [["One.", "Two."], ["Three.", "Four."], []]
    assert articles[2].problems


def test_a_record_of_a_search_engine_is_not_its_own_publisher() -> None:
    (article,) = read(
        b'{"_index": "n", "_id": "1", "_source": {"title": "Pond", "text": "One.", "outlet": "The Quay"}}'
    )
    assert article.fields.source
    assert (article.fields.source.value, article.fields.source.rule) == ("The Quay", "json.outlet")
