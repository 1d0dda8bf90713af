"""Styles read and written: any change leads a terminal from the one to the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal import sgr
from reader.terminal.sgr import NotUnderstoodError
from tests.terminal.model import Model

CODES = ["1", "2", "3", "4", "5", "7", "9", "22", "23", "24", "25", "27", "29", "31", "39", "44", "49", "95", "103"]
CODES += ["38;5;200", "48;5;17", "38;2;1;2;3", "48;2;250;0;9", "0", "", "01"]


@pytest.mark.parametrize(
    ("parameters", "style"),
    [
        ("", ""),
        ("0", ""),
        ("1;31", "1;31"),
        ("31;1", "1;31"),
        ("1;22", ""),
        ("38;5;12;4", "4;38;5;12"),
        ("48;2;1;2;3;38;5;1", "38;5;1;48;2;1;2;3"),
        ("31;39;42;49", ""),
        ("97;100", "97;100"),
    ],
)
def test_apply(parameters, style):
    assert sgr.apply("", parameters) == style


@pytest.mark.parametrize("parameters", ["38", "38;5", "38;5;256", "38;2;1;2", "38;9;1", "10", "73", "58;5;1", "300"])
def test_not_understood(parameters):
    with pytest.raises(NotUnderstoodError):
        sgr.apply("", parameters)


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("", "1", "\x1b[1m"),
        ("1", "1;31", "\x1b[31m"),
        ("1;31", "1;32", "\x1b[32m"),
        ("1;31", "1", "\x1b[0;1m"),
        ("1;31", "", "\x1b[m"),
        ("31", "31", ""),
        ("31\nhttps://a.example/", "31", ""),
    ],
)
def test_change(old, new, written):
    assert sgr.change(old, new) == written


@given(st.lists(st.sampled_from(CODES), max_size=5), st.lists(st.sampled_from(CODES), max_size=5))
def test_a_change_is_as_good_as_setting_anew(first, second):
    old, new = sgr.apply("", ";".join(first)), sgr.apply("", ";".join(second))
    through, anew = Model(4, 1), Model(4, 1)
    through.feed(sgr.change("", old) + sgr.change(old, new) + "x")
    anew.feed((f"\x1b[0;{new}m" if new else "\x1b[0m") + "x")
    assert through.cells() == anew.cells()


def test_links():
    style = sgr.with_link("1", "https://a.example/")
    assert sgr.link_of(style) == "https://a.example/"
    assert sgr.apply(style, "31") == "1;31\nhttps://a.example/"
    assert sgr.with_link(style, "") == "1"
