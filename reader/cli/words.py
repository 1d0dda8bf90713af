"""The words of a command line, made such that argparse takes them for what they are."""

from __future__ import annotations

import argparse
from collections.abc import Container, Sequence


class Hidden:
    """Words behind `--`, out of sight of argparse, which ends the options there for some of its arguments only."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take a command line."""
        end = words.index("--") if "--" in words else len(words)
        self.behind = {f"\0{n}": word for n, word in enumerate(words[end + 1 :])}  # no argument can hold a NUL
        self.words = [*words[:end], *self.behind]
        """What argparse is to see."""

    def put_back(self, found: argparse.Namespace) -> argparse.Namespace:
        """Give what was found with the words as they are."""
        for name, value in vars(found).items():
            if isinstance(value, list):
                setattr(found, name, [self.behind.get(word, word) for word in value])
            elif isinstance(value, str):
                setattr(found, name, self.behind.get(value, value))
        return found


VALUED = frozenset({"--query", "--limit"})
"""Options whose value may begin with a dash: a query with what it leaves out; a number, to be told what it may be."""


def query_joined(words: Sequence[str], options: Container[str]) -> list[str]:
    """Join `--query -x` to `--query=-x`, unless -x is an option; what is no value for an option is then said of it."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in VALUED and word.startswith("-") and word.partition("=")[0] not in options:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined
