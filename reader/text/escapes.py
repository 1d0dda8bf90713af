r"""Escapes: what a program wrote into a text in place of line ends and letters, `\n` and `\u2019`, undone."""

from __future__ import annotations

import re

from reader.late import late

LONGEST = 4 << 20
"""Code points of the longest text that is looked at: one article."""
LEAST_ENDS = 3
r"""Line ends written as `\n` that a text must have, and more of them than real ones."""
LEAST_LETTERS, WITHIN = 2, 0.5
r"""Letters written as `\u2019` that a text must have, with no others beyond ASCII; the share that must touch words."""
_ESCAPES = late(r"\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([fnrt\\/'\"]))")
_END = late(
    r"(?<!\\)(?!(?<=[\s(`])\\n[\s.,;:!?)`]|(?<=[\s(][\"'“‘])\\n[\"'”’])"
    r"\\n(?![a-z]|[\"'][,;.)\s])"
)
r"""None that is written about (`ends with \n, as`), of a program's strings (`"a\n")`) or a path's: `C:\news`."""
_LETTER = r"(?<!\\)\\u(00[a-fA-F][\da-fA-F]|0[1-9a-fA-F][\da-fA-F]{2}|[1-9a-fA-F][\da-fA-F]{3})"
_LETTERS = late(_LETTER)
"""Letters beyond ASCII: those of ASCII are escaped in scripts."""
_WITHIN = late(rf"(?<=\w){_LETTER}|{_LETTER}(?=[\w\\])")
"""None that a text on letters names: `is written as \u00e9 there`."""
_STRING = late(r"\s*(?:u?'((?:[^'\\\n]|\\.)*)'|u?\"((?:[^\"\\\n]|\\.)*)\")\s*(,|\]\s*\Z)")
_OBJECT = '{"'
"""Begins an object of JSON."""
_SIMPLE = {"n": "\n", "t": "\t", "r": "", "f": "\n"}


def may_be_escaped(data: bytes) -> bool:
    """Return whether bytes, in whatever encoding that has ASCII's letters, may be such a text."""
    if b"\\" not in data:
        return False
    ends = data.count(b"\\n")
    return (ends >= LEAST_ENDS and ends > data.strip().count(b"\n")) or data.count(b"\\u") >= LEAST_LETTERS


def unescaped(text: str) -> str:
    """Return the text that another one means, itself where it is written as it is meant. Total.

    A list of strings gives paragraphs.
    """
    if len(text) > LONGEST or ("\\" not in text and "[" not in text[:8]):
        return text
    stripped = text.strip()
    if stripped[:1] == "[" and (paragraphs := strings_of(stripped)) is not None:
        return "\n\n".join(paragraphs)
    ends = len(_END.findall(text))
    quoted = len(stripped) > 1 and stripped[0] in "'\"" and stripped[-1] == stripped[0] and "\n" not in stripped
    if _OBJECT in text:
        return text  # a page's data among its text: what is escaped there is no text of its own
    if "\\" in _ESCAPES.sub("", text):
        return text  # who writes escapes writes backslashes as two: one that begins none is of a formula or a path
    if ends >= LEAST_ENDS and ends > stripped.count("\n"):
        return _undone(stripped[1:-1] if quoted else text)
    letters = len(_LETTERS.findall(text)) if text.isascii() else 0
    if letters >= LEAST_LETTERS and len(_WITHIN.findall(text)) >= WITHIN * letters:
        return _whole(_LETTERS.sub(_letter, text))
    return text


def strings_of(text: str) -> list[str] | None:
    """Return the strings of a list, as Python or JSON writes it, with nothing else in it; None for anything else."""
    found: list[str] = []
    place = 1
    if text[-2:] not in ("']", '"]'):
        return None
    while (match := _STRING.match(text, place)) is not None:
        found.append(_undone(match[1] if match[1] is not None else match[2]))
        place = match.end()
        if match[3] != ",":
            return found
    return None


def _undone(text: str) -> str:
    return _whole(_ESCAPES.sub(_letter, text)) if "\\" in text else text


def _letter(match: re.Match[str]) -> str:
    number, *others = match.groups()
    if number or (others and others[0]):
        return chr(int(number or others[0], 16))
    return _SIMPLE.get(others[1], others[1])


def _whole(text: str) -> str:
    """The text with letters that are written as two halves made one; a half alone gives U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
