"""Colours and attributes of a cell: read from escape sequences, written as the shortest change.

A style is a plain string, so that cells compare fast: the parameters of the sequence that sets it from the default,
in one fixed order ("" is the default), and after a newline the address it links to, if the cell is a link.
"""

from __future__ import annotations

from functools import lru_cache

# Attributes that only add to others on every terminal; any other change starts from the default, because the
# codes that switch single attributes off are missing on a VT100 and mean other things elsewhere.
_ADDITIVE = frozenset("134579") | {"2"}
_ATTRIBUTES = frozenset(("1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53"))
_OFF = {
    "22": ("1", "2", "21"),
    "23": ("3",),
    "24": ("4", "21"),
    "25": ("5", "6"),
    "27": ("7",),
    "28": ("8",),
    "29": ("9",),
    "54": ("51", "52"),
    "55": ("53",),
}


class NotUnderstoodError(ValueError):
    """Something in a frame is not known here; the frame is sent as it is."""


@lru_cache(maxsize=4096)
def apply(style: str, parameters: str) -> str:
    """The style after `CSI parameters m`, from `style`; raises NotUnderstoodError. The link stays."""
    sgr, newline, link = style.partition("\n")
    attributes, foreground, background = _parts(sgr)
    codes = parameters.split(";")
    at = 0
    while at < len(codes):
        code = codes[at].lstrip("0")
        at += 1
        if code == "":
            attributes, foreground, background = (), "", ""
        elif code in _ATTRIBUTES:
            attributes = tuple(sorted({*attributes, code}, key=int))
        elif code in _OFF:
            attributes = tuple(a for a in attributes if a not in _OFF[code])
        elif code in ("38", "48"):
            colour, at = _extended(code, codes, at)
            foreground, background = (colour, background) if code == "38" else (foreground, colour)
        elif code == "39":
            foreground = ""
        elif code == "49":
            background = ""
        elif len(code) in (2, 3) and code.isdigit() and code[:-1] in ("3", "9") and code[-1] in "01234567":
            foreground = code
        elif len(code) in (2, 3) and code.isdigit() and code[:-1] in ("4", "10") and code[-1] in "01234567":
            background = code
        else:
            raise NotUnderstoodError(f"graphic rendition {code}")
    return ";".join(filter(None, (*attributes, foreground, background))) + newline + link


@lru_cache(maxsize=4096)
def change(old: str, new: str) -> str:
    """What to write so that a terminal that draws in `old` draws in `new`; links are not part of it."""
    old, new = old.partition("\n")[0], new.partition("\n")[0]
    if old == new:
        return ""
    if not new:
        return "\x1b[m"
    had, had_fore, had_back = _parts(old)
    want, fore, back = _parts(new)
    added = [a for a in want if a not in had]
    if set(had) <= set(want) and set(added) <= _ADDITIVE and (fore or not had_fore) and (back or not had_back):
        changed = [*added, *([fore] if fore != had_fore else ()), *([back] if back != had_back else ())]
        return f"\x1b[{';'.join(changed)}m"
    return f"\x1b[0;{new}m" if old else f"\x1b[{new}m"


def with_link(style: str, link: str) -> str:
    """The style with a link to this address, or without one if it is empty."""
    sgr = style.partition("\n")[0]
    return f"{sgr}\n{link}" if link else sgr


def link_of(style: str) -> str:
    """The link of a style, or ""."""
    return style.partition("\n")[2]


@lru_cache(maxsize=4096)
def _parts(sgr: str) -> tuple[tuple[str, ...], str, str]:
    """Attributes, foreground and background of a style without link."""
    attributes: list[str] = []
    foreground = background = ""
    codes = sgr.split(";") if sgr else []
    at = 0
    while at < len(codes):
        code = codes[at]
        at += 1
        if code in _ATTRIBUTES:
            attributes.append(code)
        elif code in ("38", "48"):
            colour, at = _extended(code, codes, at)
            foreground, background = (colour, background) if code == "38" else (foreground, colour)
        elif code[:-1] in ("3", "9"):
            foreground = code
        else:
            background = code
    return tuple(attributes), foreground, background


def _extended(code: str, codes: list[str], at: int) -> tuple[str, int]:
    """A colour of 256 or of 16 million, and where its parameters end."""
    kind = codes[at] if at < len(codes) else ""
    count = {"5": 1, "2": 3}.get(kind)
    values = codes[at + 1 : at + 1 + count] if count else []
    if not count or len(values) < count or not all(v.isdigit() and len(v) <= 3 and int(v) < 256 for v in values):
        raise NotUnderstoodError(f"colour {code};{kind}")
    return ";".join((code, kind, *values)), at + 1 + count
