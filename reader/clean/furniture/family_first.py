"""Names as catalogues and databases write them: the family, a comma, the given names."""

from __future__ import annotations

from collections.abc import Set

from reader.late import late

_LETTERS = r"[^\W\d_][\w.'’\-]*"
_TURNED = late(rf"((?:{_LETTERS}\s){{0,2}}{_LETTERS}),\s({_LETTERS}(?:\s{_LETTERS}){{0,2}})")


def family_first(text: str, particles: Set[str]) -> tuple[str, ...]:
    """The names of `Okafor, Ines; de la Cruz, Ana`, given names first; none where a piece is anything else.

    The family is one word and its particles: `Ines Okafor, Tidewater` may be a name and a place.
    """
    turned: list[str] = []
    for piece in text.strip(" ;").split(";"):
        match = _TURNED.fullmatch(piece.strip())
        if match is None or not all(word.casefold() in particles for word in match[1].split()[:-1]):
            return ()
        turned.append(f"{match[2]} {match[1]}")
    return tuple(turned)
