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

_ESCAPED = re.compile(rb"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U000[0-9a-f]{5}|U0010[0-9a-f]{4})")


def meant(text: str) -> str:
    r"""A path or address as it was printed, as the file is called, if one is.

    `\xNN` is a byte that cannot be shown; it, or `\uNNNN`, may be a letter that the encoding of the terminal lacks.
    """
    if "\\" not in text or os.path.lexists(text):
        return text
    return next((real for real in (_real(text, x_is_a_byte=True), _real(text)) if _is_there(real)), text)


def _real(text: str, *, x_is_a_byte: bool = False) -> str:
    def plain(found: re.Match[bytes]) -> bytes:
        code = int(found[0][2:], 16)
        is_byte = x_is_a_byte and found[0].startswith(b"\\x")
        return bytes([code]) if is_byte else chr(code).encode("utf-8", "surrogatepass")

    return os.fsdecode(_ESCAPED.sub(plain, os.fsencode(text)))


def _is_there(real: str) -> bool:
    path, mark, number = real.rpartition("#")
    return "\0" not in real and (os.path.lexists(real) or bool(mark and number.isdecimal() and os.path.lexists(path)))


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
