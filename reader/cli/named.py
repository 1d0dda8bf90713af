"""Paths as the command line names them, so that what one command prints another takes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from reader.library.library import Library
from reader.library.queries.shelf import folder_of
from reader.model import Headline, Picture, Quotation

Found = TypeVar("Found", Quotation, Picture)
Naming = Callable[[Headline], Headline]
"""Gives a row with its path as the command line would have it: the library knows it within its folder."""

_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


def meant(text: str) -> str:
    r"""A path or address as it was printed (`\xNN` for what cannot be shown), as the file is called, if one is."""
    if "\\x" not in text or os.path.lexists(text):
        return text
    real = os.fsdecode(_ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), os.fsencode(text)))
    path, mark, number = real.rpartition("#")
    there = "\0" not in real and (os.path.lexists(real) or (mark and number.isdecimal() and os.path.lexists(path)))
    return real if there else text


def naming(library: Library, paths: Sequence[str]) -> Naming:
    """Make what names the rows of a library that was opened with these paths: after the folder as it was given."""
    given = {folder_of(Path(path)): Path(path) for path in reversed(paths)}

    def named(headline: Headline) -> Headline:
        folder = given.get(library.root(headline.key) or b"")
        return headline if folder is None else replace(headline, path=str(folder / headline.path))

    return named


def named_within(found: Found, named: Naming) -> Found:
    """Name the article that a quotation or a caption is of."""
    return replace(found, headline=named(found.headline))
