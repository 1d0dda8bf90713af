"""Each target holds on its beginnings, on inputs changed by chance, and on every input that once broke it."""

from __future__ import annotations

from random import Random

import pytest

from tests.fuzz.chance import by_chance, changed
from tests.fuzz.seeds import SEEDS
from tests.fuzz.targets import TARGETS

TRIES = 40
FOUND: list[tuple[str, bytes]] = [
    ("html", b"<table><tr>\x01<tr><td>a<td>"),  # a control in a table of data: the tree does not take it back
    ("pipeline", b"\x01<!doctype html><head\x01\xef\xbf\xbdmeta charset=x><p>Ferry late again, passengers say"),
    ("records", b"0" * 98 + b"\x0b\n\x9a\n}\n-"),  # the last two make one article, which has the number of the last
    ("page_stream", b"\x01x<!d<!-- ["),  # a declaration without its end hides nothing, not even the sign of a comment
]
"""Inputs that fuzzing found: the target they broke, and the bytes."""


def test_the_command_knows_every_target():
    from tests.fuzz.__main__ import NAMES

    assert sorted(NAMES) == sorted(TARGETS) == sorted(SEEDS)


@pytest.mark.parametrize("name", TARGETS)
def test_beginnings_and_changes_of_them(name):
    rng = Random(7)
    for data in SEEDS[name]:
        TARGETS[name](data)
    for _ in range(TRIES):
        TARGETS[name](changed(rng.choice(SEEDS[name]), rng.choice(SEEDS[name]), rng, 4096))


@pytest.mark.parametrize(("name", "data"), FOUND)
def test_what_was_found_once(name, data):
    TARGETS[name](data)


def test_a_broken_promise_is_found(tmp_path):
    (tmp_path / "one").write_bytes(b"good")

    def target(data: bytes) -> None:
        assert b"\x1b" not in data

    broken, tried = by_chance(target, tmp_path, 20, 1, 100)
    assert broken is not None
    assert b"\x1b" in broken[0]
    assert tried > 1
