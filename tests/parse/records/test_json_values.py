from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.records.json_values import Broken, by_line, elements, is_whole, one_after_the_other, value_of


def test_lines_end_at_line_feeds_only() -> None:
    data = '{"a": "one\u2028two\x85"}\r\n\n [1] \n'.encode()
    slices = list(by_line(data))
    assert [raw for raw, _ in slices] == ['{"a": "one\u2028two\x85"}'.encode(), b"[1]"]
    assert all(data[start : start + len(raw)] == raw for raw, start in slices)


def test_elements_are_their_own_bytes() -> None:
    data = b'[ {"a" : 1.50},\n{"b":[2]} ]'
    assert [piece[0] for piece in elements(data, 0) if not isinstance(piece, Broken)] == [
        b'{"a" : 1.50}',
        b'{"b":[2]}',
    ]


def test_a_broken_array_gives_what_can_be_read() -> None:
    data = b'[{"a": 1},\n{"b": nonsense},\n{"c": 3}]'
    pieces = list(elements(data, 0))
    assert [isinstance(piece, Broken) for piece in pieces] == [False, True, False]


@given(
    st.lists(st.dictionaries(st.text(max_size=4), st.text(max_size=4), max_size=2), max_size=4),
    st.sampled_from(["", "\n", " , "]),
)
def test_values_one_after_the_other_lie_where_it_says(values: list[dict[str, str]], between: str) -> None:
    data = between.join(json.dumps(value, ensure_ascii=False) for value in values).encode("utf-8", "surrogatepass")
    pieces = [piece for piece in one_after_the_other(data) if not isinstance(piece, Broken)]
    assert [json.loads(raw) for raw, _ in pieces] == values
    assert all(data[start : start + len(raw)] == raw for raw, start in pieces)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('\ufeff{"a": 1}', {"a": 1}),
        ('{"a": "x\ty"}', {"a": "x\ty"}),
        ('{"a": 1},', {"a": 1}),
        ('["\\ud800"]', ["\ud800"]),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_what_json_forbids_but_files_have(text: str, value: object) -> None:
    assert value_of(text) == (value, None)


@pytest.mark.parametrize(
    ("text", "kind"), [("{", "bad-json"), ("[" * 100_000, "too-deep"), ("", "bad-json"), ("{'a': 1}", "bad-json")]
)
def test_the_rest_is_a_problem_in_words(text: str, kind: str) -> None:
    value, problem = value_of(text)
    assert value is None
    assert problem
    assert problem.kind == kind
    assert problem.detail.isprintable()


def test_whole_or_not() -> None:
    assert is_whole(b' {"a": [1, 2]}\n')
    assert not is_whole(b'{"a": 1}{"b": 2}')
