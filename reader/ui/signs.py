"""The signs that the program itself draws, and their stand-ins for the C locale."""

from __future__ import annotations

import os
from collections.abc import Mapping

from reader.frozen import frozen


@frozen(kw_only=True)
class Signs:
    """What is drawn where."""

    ascii: bool
    """Whether only ASCII may be drawn."""
    unread: str = "•"
    """Before an unread article."""
    star: str = "*"
    """Behind a starred one."""
    bar: str = "▌"
    """Beside the row of the cursor."""
    parts: str = " · "
    """Between the parts of a line."""
    ellipsis: str = "…"
    """Where something is missing."""
    inferred: str = "°"
    """Behind what was inferred."""
    quote: str = "“"
    """Before the number of a quotation."""
    paragraph: str = "¶"
    """Before the number of a paragraph."""
    rule: str = "─"
    """The line between list and text."""


UNICODE_SIGNS = Signs(ascii=False)
ASCII_SIGNS = Signs(
    ascii=True,
    unread="o",
    bar=">",
    parts=" - ",
    ellipsis="...",
    inferred="~",
    quote='"',
    paragraph="par. ",
    rule="-",
)


def signs_for(environment: Mapping[str, str] | None = None) -> Signs:
    """Return the signs for the locale that the environment names.

    Python sets LC_CTYPE itself where the locale was C (PEP 538), so a C that the user wrote counts before it.
    """
    environment = os.environ if environment is None else environment
    everything = environment.get("LC_ALL", "")
    language = environment.get("LANG", "")
    kind = environment.get("LC_CTYPE", "")
    if kind == "C.UTF-8" and language in ("C", "POSIX"):
        kind = language
    name = everything or kind or language
    if name in ("C", "POSIX"):
        return ASCII_SIGNS
    return UNICODE_SIGNS if not name or "utf" in name.lower() else ASCII_SIGNS
