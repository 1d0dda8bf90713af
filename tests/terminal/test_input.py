"""Bytes into keys, in any pieces and at any speed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal.input import MAX_PASTE, PASTE_SILENCE_S, SPLIT_KEY_S, InputReader, Kind, Token

DELAY = 0.1


def read(*pieces: bytes, at: float = 0.0, apart: float = 0.0, delay: float = DELAY) -> list[str]:
    """The tokens as text, after all pieces and a long silence; pastes and answers with their kind in front."""
    reader = InputReader(escape_delay=delay)
    tokens = []
    for piece in pieces:
        tokens += reader.expire(at)
        tokens += reader.feed(piece, at)
        at += apart
    while (deadline := reader.deadline) is not None:
        tokens += reader.expire(deadline)
    return [t.text if t.kind is Kind.KEY else f"{t.kind.value}:{t.text}" for t in tokens]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"j", ["j"]),
        (b"\x1b[A\x1b[B", ["\x1b[A", "\x1b[B"]),
        (b"\x1bOA", ["\x1bOA"]),
        (b"\x1b[5~\x1b[1;5C", ["\x1b[5~", "\x1b[1;5C"]),
        (b"\x1b[[A", ["\x1b[[A"]),
        (b"\x1b", ["\x1b"]),
        (b"\x1bj", ["\x1b", "j"]),
        (b"\x1b\x1b", ["\x1b", "\x1b"]),
        (b"\x1b\x1b[A", ["\x1b", "\x1b[A"]),
        (b"\x1bP", ["\x1b", "P"]),
        (b"\x1bq", ["\x1b", "q"]),
        (b"\x1b[", ["\x1b", "["]),
        (b"\x1bO", ["\x1b", "O"]),
        (b"\x1b[1;", []),
        (b"\x1b[\rx", ["\x1b", "[", "\r", "x"]),
        (b"\x1b[1;\rx", ["\r", "x"]),
        (b"caf\xe9j", ["c", "a", "f", "j"]),
        (b"\xff\xfe\x80k", ["k"]),
        ("é漢".encode(), ["é", "漢"]),
        (b"\x1b[99999999999u", []),
        (b"\x1b[55296u\x1b[1114112u", []),
        (b"\x1b[106u", ["\x1b[106u"]),
        (b"\x1b[48;99999;99999;9;9t", []),
        (b"\x1b[?62;22c\x1b[>41;379;0c\x1b[?2026;2$y\x1b[?1u", []),
        (b"\x1b[I\x1b[O", []),
        (b"\x1bP>|XTerm(379)\x1b\\x", ["x"]),
        (b"\x1b]11;rgb:0000/0000/0000\x07x", ["x"]),
        (b"\x1b]11;rgb:0000/0000/0000\x1b\\x", ["x"]),
        (b"\x1b]2;" + "título\x07x".encode(), ["x"]),
        (b"\x1b]52;c;" + b"jQ" * 4500, []),
        (b"\x1b]52;c;" + b"jQ" * 4500 + b"\rx", ["\r", "x"]),
        (b"\x1bP1+r544e=787465726d\x1b\\\x1bP0$r\x1b\\\x1bP!|00000000\x1b\\x", ["x"]),
        (b"\x1b_Gi=1;OK\x1b\\x", ["x"]),
        (b"\x1b]11;rgb:00\x1b[Ax", ["\x1b[A", "x"]),
        (b"\x1b]", ["\x1b", "]"]),
        (b"\x1b]12j", ["\x1b", "]", "1", "2", "j"]),
        (b"\x1b]\r", ["\x1b", "]", "\r"]),
        (b"\x1bP>", ["\x1b", "P", ">"]),
        (b"\x1b[0n", ["status:\x1b[0n"]),
        (b"\x1b[12;40R", ["position:\x1b[12;40R"]),
        (b"\x1b[1;5R", ["\x1b[1;5R"]),
        (b"\x1b[<64;10;5M", ["mouse:\x1b[<64;10;5M"]),
        (b"\x1b[<64;100000;5Mx", ["x"]),
        (b"\x1b[200~a\nb\x1b[201~c", ["paste:a\nb", "c"]),
        (b"\x1b[201~c", ["c"]),
        (b"\x1b[200~never closed", ["paste:never closed"]),
        (b"\x1b[" + b"1;" * 400 + b"Ax", ["x"]),
        (b"\x1b[" + b"1" * 400 + b"\rx", ["\r", "x"]),
    ],
)
def test_tokens(data, expected):
    assert read(data) == expected
    bytewise = [data[at : at + 1] for at in range(len(data))]
    assert read(*bytewise) == expected


@pytest.mark.parametrize("apart", [0.05, 0.3, 0.45])
def test_an_arrow_in_pieces(apart):
    assert read(b"\x1b", b"[", b"A", apart=apart, delay=SPLIT_KEY_S) == ["\x1b[A"]
    assert read(b"\x1b", b"OB", apart=apart, delay=SPLIT_KEY_S) == ["\x1bOB"]


def test_an_arrow_in_pieces_after_escape_was_given():
    # On a line thought to be quick Escape has gone out already; the letters at least are not taken for keys.
    assert read(b"\x1b", b"[A", apart=0.5) == ["\x1b", "\x1b[A"]
    assert read(b"\x1b", b"[j", apart=0.5) == ["\x1b", "[", "j"]
    assert read(b"\x1b", b"[A", apart=1.5) == ["\x1b", "[", "A"]
    assert read(b"\x1b", b"j", apart=0.5) == ["\x1b", "j"]


def test_an_arrow_in_pieces_around_what_the_terminal_says_itself():
    # Escape led to a frame, and the terminal says that it has it, before the rest of the key arrives.
    assert read(b"\x1b", b"\x1b[0n", b"[B", apart=0.3) == ["\x1b", "status:\x1b[0n", "\x1b[B"]
    assert read(b"\x1b", b"\x1b[0n\x1b[?2026;2$y[B", apart=0.3) == ["\x1b", "status:\x1b[0n", "\x1b[B"]
    assert read(b"\x1b", b"\x1b[0nj", b"[", apart=0.2) == ["\x1b", "status:\x1b[0n", "j", "["]
    assert read(b"\x1b", b"\x1b[0n", b"[B", apart=0.6) == ["\x1b", "status:\x1b[0n", "[", "B"], "too late"


def test_an_answer_in_words_after_escape_was_given():
    assert read(b"\x1b", b"]11;rgb:0000/", b"0000/0000\x07j", apart=0.3) == ["\x1b", "j"]


def test_an_answer_without_an_end_is_ended():
    reader = InputReader(escape_delay=DELAY)
    assert reader.feed(b"\x1b]52;c;" + b"Q" * 9000, 0.0) == []
    assert [t.text for t in reader.feed(b"Q", PASTE_SILENCE_S + 0.1)] == ["Q"], "after a silence"
    reader.feed(b"\x1b]52;c;", 10.0)
    heard = [reader.feed(b"Q", 10.0 + n * 0.5) for n in range(1, 9)]
    assert [bool(tokens) for tokens in heard] == [False] * 5 + [True] * 3, "after STRING_S, whatever still comes"
    reader.feed(b"\x1b]52;c;Q\x1b", 20.0)
    assert [t.text for t in reader.expire(21.5)] == ["\x1b"], "Escape is heard too"


def test_a_long_paste_is_cut_and_ends():
    tokens = read(b"\x1b[200~" + b"x" * (MAX_PASTE + 10), b"y\x1b[20", b"1~z")
    assert tokens == ["paste:" + "x" * MAX_PASTE, "z"]


def test_a_paste_goes_on_while_something_comes():
    reader = InputReader()
    reader.feed(b"\x1b[200~a", 0.0)
    assert reader.feed(b"b", PASTE_SILENCE_S * 0.9) == []
    assert [t.text for t in reader.feed(b"c\x1b[201~", PASTE_SILENCE_S * 1.8)] == ["abc"]


def test_position_only_when_asked_for_where_it_could_be_a_key():
    reader = InputReader()
    reader.expects_position = True
    assert [t.kind for t in reader.feed(b"\x1b[1;5R", 0.0)] == [Kind.POSITION]


@given(st.lists(st.tuples(st.binary(max_size=40), st.sampled_from([0.0, 0.05, 0.2, 1.5]))))
def test_total_and_never_deaf(pieces):
    reader = InputReader(escape_delay=DELAY)
    now = 0.0
    for piece, pause in pieces:
        reader.feed(piece, now)
        now += pause
    now += PASTE_SILENCE_S + SPLIT_KEY_S
    reader.expire(now)
    reader.feed(b"\x18", now)
    tokens = reader.feed(b"k", now + 5)
    assert tokens, "a key is heard after any input and a silence"


@given(st.lists(st.sampled_from([b"\x1b[A", b"j", b"\x1bOB", "é".encode(), b"\x1b[5~", b"\r"]), max_size=12), st.data())
def test_pieces_make_no_difference(keys, data):
    whole = b"".join(keys)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert read(*pieces) == read(whole)


@pytest.mark.parametrize(("round_trip", "delay"), [(0.002, 0.1), (0.1, 0.1), (0.2, 0.7), (5.0, 1.0)])
def test_escape_waits_as_the_line_needs(round_trip, delay):
    reader = InputReader()
    assert reader.escape_delay == SPLIT_KEY_S
    reader.adapt(round_trip)
    assert reader.escape_delay == pytest.approx(delay)


def test_keys_after_an_absurd_report_and_an_unclosed_paste_are_keys():
    reader = InputReader()
    assert reader.feed(b"\x1b[" + b"9;" * 5000 + b"A\x1b[99999999999u\x1b[200~never closed", 0.0) == []
    later = PASTE_SILENCE_S + 0.1
    assert reader.feed(b"\x1b\x1bQ", later) == [
        Token(Kind.PASTE, "never closed"),
        *(Token(Kind.KEY, key) for key in ("\x1b", "\x1b", "Q")),
    ]
