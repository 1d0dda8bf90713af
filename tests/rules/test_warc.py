from __future__ import annotations

import gzip
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.rules import warc
from reader.rules.warc import PACKED, PLAIN, head_length, is_warc, last_start, reading, records, warc_name
from reader.text.beginning import LONGEST_TEXT
from tests.web_archives import answer, crawl, packed, page, record

KEEP = 1 << 20


def found(data: bytes, name: str = PLAIN, keep: int = KEEP) -> list[warc.Record]:
    return list(records(reading(data), 0, len(data), name, keep))


def test_archives_are_told_by_their_content() -> None:
    plain = b"".join(crawl(2))
    assert warc_name(plain) == PLAIN
    assert warc_name(packed(crawl(2))) == PACKED
    assert warc_name(b"WARC/1.0 is what crawlers write.\n") == ""
    assert is_warc(PLAIN)
    assert is_warc(PACKED)
    assert not is_warc("nexis")
    assert [warc_name(data) for data in (b"", b"text", gzip.compress(b"text"), b"\x1f\x8b", gzip.compress(plain))] == [
        ""
    ] * 5


def test_each_record_is_found_where_it_lies() -> None:
    written = crawl(3)
    for data, name in ((b"".join(written), PLAIN), (packed(written), PACKED)):
        got = found(data, name)
        assert [one.content.rstrip() for one in got] == [one.rstrip() for one in written]
        assert all(one.whole and not one.shared for one in got)
        assert [found(data[one.begin : one.end], name)[0].content for one in got] == [one.content for one in got]


def test_line_feeds_alone_end_lines_too() -> None:
    written = [record("resource", "https://a.example/", b"one\n\ntwo", "text/plain", end="\n") for _ in range(2)]
    assert [one.content.rstrip() for one in found(b"".join(written))] == [one.rstrip() for one in written]


def test_no_more_of_a_record_is_kept_than_is_asked_for() -> None:
    written = [answer("https://a.example/", b"x" * 10_000), answer("https://a.example/2", page("Two"))]
    for data, name in ((b"".join(written), PLAIN), (packed(written), PACKED)):
        first, second = found(data, name, 900)
        assert len(first.content) == 900
        assert first.whole
        assert second.whole
        assert second.begin == first.end


@pytest.mark.parametrize("length", [0, 7, 400, 10**6, 10**14])
def test_a_record_that_lies_about_its_length_costs_itself_only(length: int) -> None:
    liar = answer("https://a.example/", page("One"), length=length)
    good = answer("https://a.example/2", page("Two"))
    first, second = found(liar + good)
    assert not first.whole
    assert first.content.rstrip() == liar.rstrip()
    assert second.whole
    assert second.content.rstrip() == good.rstrip()


def test_what_is_no_record_is_one_that_is_damaged() -> None:
    good = answer("https://a.example/", page("One"))
    for rubbish in (
        b"rubbish\r\n\r\n",
        b"WARC/1.0\r\nContent-Type: x",
        b"WARC/1.0\r\n" + b"x: y\r\n" * 20_000,
        bytes(99_999),
    ):
        got = found(good + rubbish + b"\r\n\r\n" + good)
        assert [one.whole for one in got] == [True, False, True]
        assert got[2].content.rstrip() == good.rstrip()


def test_behind_a_record_that_a_kill_cut_off_the_next_one_is_found_in_the_middle_of_a_line() -> None:
    first, second = (answer(f"https://a.example/{n}", page(f"Number {n}")) for n in (1, 2))
    got = found(first[:-90] + second)
    assert [(one.whole, one.content) for one in got] == [(False, first[:-90]), (True, second.removesuffix(b"\r\n" * 2))]


def test_a_damaged_member_costs_itself_only_and_keeps_what_stands_before_the_damage() -> None:
    written = [answer(f"https://a.example/{n}", page(f"Number {n}", f"Qword{n} " * 99)) for n in range(3)]
    members = [zlib.compress(one, 9, wbits=31) for one in written]
    members[1] = members[1][:-40] + bytes(b ^ 0x55 for b in members[1][-40:])
    got = found(b"".join(members), PACKED)
    assert [one.whole for one in got] == [True, False, True]
    assert b"Number 1" in got[1].content
    assert got[1].end == got[2].begin == len(members[0]) + len(members[1])


def test_an_archive_that_breaks_off_gives_what_is_there() -> None:
    for data, name in ((b"".join(crawl(2)), PLAIN), (packed(crawl(2)), PACKED)):
        whole = found(data, name)
        got = found(data[: whole[-1].begin + 60], name)
        assert [one.whole for one in got] == [True] * (len(whole) - 1) + [False]
        assert got[-1].end == whole[-1].begin + 60


def test_what_an_archived_archive_holds_is_none_of_its_records() -> None:
    inner = packed([answer("https://forged.example/", page("Forged"))] * 3)
    outer = [
        answer("https://a.example/x.warc.gz", inner, "application/gzip"),
        answer("https://a.example/2", page("Two")),
    ]
    stored = b"".join(gzip.compress(one, 0, mtime=0) for one in outer)
    assert inner in stored
    assert len(found(stored, PACKED)) == 2
    plain = answer("https://a.example/x.warc", b"\r\n\r\n" + b"".join(crawl(2)), "application/warc")
    assert len(found(plain + outer[1])) == 2


def test_a_bomb_takes_no_memory_and_what_has_no_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = gzip.compress(answer("https://a.example/", b"<p>" + bytes(30 << 20)), mtime=0)
    good = gzip.compress(answer("https://a.example/2", page("Two")), mtime=0)
    first, second = found(bomb + good, PACKED)
    assert len(first.content) == KEEP
    assert first.whole
    monkeypatch.setattr(warc, "ENDLESS", 8 << 20)
    first, again = found(bomb + good, PACKED)
    assert not first.whole
    assert again == second


def test_records_that_share_a_member_have_no_address_of_their_own() -> None:
    both = gzip.compress(b"".join(crawl(1)[:2]), mtime=0)
    one = gzip.compress(crawl(1)[0], mtime=0)
    assert [record.shared for record in found(one + both + one, PACKED)] == [False, True, True, False]
    assert {(record.begin, record.end) for record in found(both, PACKED)} == {(0, len(both))}


def test_where_the_last_record_begins() -> None:
    for data, name in ((b"".join(crawl(2)), PLAIN), (packed(crawl(2)), PACKED)):
        starts = [one.begin for one in found(data, name)]
        assert last_start(data, name) == starts[-1]
        assert last_start(data[: starts[1]], name) == 0
        assert last_start(data[starts[-1] + 1 :], name) == -1


def test_the_longest_text_is_kept_with_its_heads() -> None:
    assert warc.KEPT > LONGEST_TEXT + 2 * warc.LONGEST_HEAD


def test_heads() -> None:
    assert head_length(b"WARC/1.1\r\nA: b\r\n\r\nrest") == 18
    assert head_length(b"WARC/1.1\r\nA: b\r\n") == 0
    assert head_length(b"warc") == 0


@given(st.binary(max_size=300), st.integers(0, 400), st.booleans())
def test_any_bytes_are_some_records_that_follow_each_other(rubbish: bytes, at: int, gzipped: bool) -> None:
    data = packed(crawl(1)) if gzipped else b"".join(crawl(1))
    data = data[:at] + rubbish + data[at:]
    got = found(data, PACKED if gzipped else PLAIN)
    assert all(one.begin < one.end <= len(data) for one in got)
    assert all(one.end <= other.begin for one, other in pairwise(got) if not one.shared)


def test_empty_lines_before_the_first_record_are_none() -> None:
    data = b"\r\n\r\n" + b"".join(crawl(1))
    assert found(data)[0].begin == 4
    assert all(one.whole for one in found(data))


def test_what_follows_damage_is_found_however_far_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (zlib.compress(answer(f"https://a.example/{n}", page(f"Number {n}")), wbits=31) for n in (1, 2))
    monkeypatch.setattr(warc, "STEP", len(first) + 64)
    rubbish = (b"\x1f\x8b\x08" + b"\xff" * 61) * 40
    got = found(first + rubbish + second, PACKED)
    assert [one.whole for one in got] == [True, False, True]
    assert got[-1].begin == len(first) + len(rubbish)
