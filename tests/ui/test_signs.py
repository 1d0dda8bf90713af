"""Signs for the locale."""

from __future__ import annotations

import pytest

from reader.ui.signs import ASCII_SIGNS, signs_for


@pytest.mark.parametrize(
    ("environment", "ascii_only"),
    [
        ({}, False),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "C.UTF-8"}, False),
        ({"LC_ALL": "C"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "POSIX"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LC_CTYPE": "C.UTF-8"}, False),
    ],
)
def test_signs_for(environment: dict[str, str], ascii_only: bool) -> None:
    assert signs_for(environment).ascii is ascii_only


def test_the_stand_ins_are_ascii() -> None:
    for name in ASCII_SIGNS.__slots__:
        value = getattr(ASCII_SIGNS, name)
        assert isinstance(value, bool) or value.isascii()
