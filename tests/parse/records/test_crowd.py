import json

import pytest

from reader.parse.records.crowd import ALWAYS, IDLE, most_articles
from reader.parse.records.records import article_of, parse_records


def texts(parsed):
    return "\n".join(block.text for block in parsed.blocks)


def line(number):
    return json.dumps({"title": f"Number {number}", "text": "It rained."}).encode() + b"\n"


@pytest.mark.parametrize("bad", [b"{}\n", b"{x\n", b"7\n", b'{"a": 1}\n'])
def test_records_without_an_article_are_told_of_together(bad):
    data = line(1) + bad * (IDLE + 300) + line(2)
    found = list(parse_records(data, lines=True))
    assert len(found) == IDLE + 3
    crowd, last = found[-2:]
    assert (crowd.record, crowd.records) == (IDLE + 301, 300)
    assert texts(crowd) == (bad * 300).decode().strip()
    assert "300 records" in crowd.problems[0].detail
    assert data[crowd.span.start : crowd.span.end] == (bad * 300).strip()
    assert (last.record, last.fields.title.value) == (IDLE + 302, "Number 2")


@pytest.mark.parametrize("as_array", [False, True])
def test_records_that_are_too_short_to_be_articles_are_one_in_the_end(as_array):
    words = [f'"Q{number}z"'.encode() for number in range(ALWAYS + 500)]
    data = b"[" + b",".join(words) + b"]" if as_array else b"\n\n".join(words)
    found = list(parse_records(data, lines=not as_array))
    assert len(found) == ALWAYS + 1
    assert (found[-1].record, found[-1].records) == (len(words), 500)
    assert texts(found[-1]) == b"\n".join(words[ALWAYS:]).decode().replace("\n", "\n" if as_array else "\n\n")


def test_no_number_of_good_records_is_too_many():
    data = b"".join(map(line, range(ALWAYS * 2))).replace(b"rained.", b"rained" + b" and rained" * 6)
    assert [parsed.record for parsed in parse_records(data, lines=True)] == list(range(1, ALWAYS * 2 + 1))


def test_what_is_left_when_it_is_late_is_one_article():
    data = b"".join(map(line, range(1, 10)))
    calls = iter([False, False, True])
    *first, rest = parse_records(data, lines=True, late=lambda: next(calls))
    assert [parsed.record for parsed in first] == [1, 2]
    assert (rest.record, rest.problems[0].kind) == (9, "timeout")
    assert texts(rest) == b"".join(map(line, range(3, 10))).decode().strip()


def test_an_array_that_is_broken_everywhere_is_no_work():
    found = list(parse_records(b"[" + b"{Qonez\n," * 20_000 + b"1]", lines=False))
    assert "Qonez" in texts(found[-1])


def test_the_rest_of_a_list_inside_a_record_is_not_lost():
    data = json.dumps({"articles": [{"title": f"Q{number}z", "text": "x"} for number in range(9)]}).encode()
    calls = iter([False, False, True])
    found = list(parse_records(data, lines=False, late=lambda: next(calls)))
    assert [f"Q{number}z" in texts(found[-1]) for number in (1, 2, 8)] == [False, True, True]


def test_what_is_broken_behind_the_rest_stands_in_it():
    calls = iter([False, True])
    *_, rest = parse_records(b'[{"text": "one"},\n{"text": "two"},\n{Qbadz\n]', lines=False, late=lambda: next(calls))
    assert "two" in texts(rest)
    assert "{Qbadz" in texts(rest)


def test_what_was_packed_small_has_room_for_few_articles() -> None:
    assert most_articles(50_000_000) == 500_000
    assert most_articles(50_000_000, packed=100_000) == 4_000
    assert most_articles(50_000_000, packed=20_000_000) == 500_000
    assert most_articles(1_000, packed=100) == 2_000


def test_what_is_left_of_a_list_is_counted_and_shown_within_bounds() -> None:
    data = b"[" + b",".join(b'{"text": "Harbour %d"}' % n for n in range(5_000)) + b"]"
    found = list(parse_records(data, lines=False, packed=500))
    assert len(found) == 2_001
    assert found[-1].record == 5_000
    assert found[-1].blocks[0].text.endswith('{"text": "Harbour 4999"}')


@pytest.mark.parametrize("number", [1, 90, 101, 400])
def test_what_stands_before_the_record_that_is_asked_for_is_not_looked_into(monkeypatch, number):
    looked_into = []
    monkeypatch.setattr(
        "reader.parse.records.records.article_of",
        lambda value, *_: looked_into.append(value["title"]) or article_of(value, {}, {}),
    )
    coming = parse_records(b"".join(map(line, range(1, 500))), lines=True, only=number)
    found = next(parsed for parsed in coming if parsed.record == number)
    assert found.fields.title.value == f"Number {number}"
    assert looked_into == [f"Number {n}" for n in range(max(1, number - IDLE), number + 1)]
