"""Patterns compiled when they are needed."""

from reader.late import late


def test_compiled_once_and_kept():
    assert late(r"a+\d").fullmatch("aa1")
    assert late(r"a+\d") is late(r"a+\d")
