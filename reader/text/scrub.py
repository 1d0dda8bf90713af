"""Nothing a terminal could obey: the one sanitizer, for text that enters and text that is shown.

Escape sequences go whole (an unterminated one loses its introducer only, so that no word after it is lost),
then every control, bidi override, tag and noncharacter. Joiners and direction marks stay, as the words of
many languages need them. Soft hyphens go, but at the end of a line, where they are drawn: terminals draw them as a
hyphen, a blank or nothing.
The output has no control character but, when asked for, line feed; a second pass changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.frozen import replace
from reader.late import late
from reader.model import NO_FIELDS, Block, Field, Fields, Shape
from reader.text.marks import BASIC_MARKS, MARKS

MARKS_IN_A_ROW = 30
"""Combining marks kept after one base character: the stream-safe bound of Unicode Standard Annex 15."""
STRING_BOUND = 4096
"""Longest body, in code points, of a terminal string (OSC, DCS, ...) that is removed with it.
Titles and clipboard writes are shorter; a longer body is shown, which harms nobody."""

SOFT_HYPHEN, HYPHEN = "\xad", "\u2010"
"""The hyphen of a word that a line's end cuts, and the same where it is drawn."""

_OF_LINES = frozenset({Shape.TABLE, Shape.CODE})
_PLAIN = r"[^\x00-\x1f\x7f-\x9f]"
_ST = r"(?:\x07|\x1b\\|\x9c)"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_BREAKS = "\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029"
_DROPPED = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u202a-\u202e\u2066-\u206f\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff" + _NONCHARACTERS
)
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"

_SUSPECT = f"[{_BREAKS}{_DROPPED}\ud800-\udfff]"
_TOO_MANY_BASIC_MARKS = f"[{BASIC_MARKS}]{{{MARKS_IN_A_ROW + 1}}}"
_TOO_MANY_MARKS = f"[{MARKS}]{{{MARKS_IN_A_ROW + 1}}}"
_CLEAN = late(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\ua66e\uac00-\ud7a3\uff01-\uffee]*\\Z"
)
"""What most text is made of: no control, no mark. A fast way past the slower looks."""
_RARE_MARK = late("[\U000101fd-\U0001efff\U000e0100-\U000e01ef]")
_FORBIDDEN = (
    rf"(?P<flag>{_FLAG})"
    rf"|(?P<sequence>(?:\x1b[\]PX^_k]|[\x9d\x90\x98\x9e\x9f]){_PLAIN}{{0,{STRING_BOUND}}}{_ST}"
    r"|(?:\x1b\]|\x9d)[0-9]{0,4};?|\x1bPtmux;|\x1b[PX^_k]"
    r"|(?:\x1b\[|\x9b)(?:[0-?]{0,256}(?:[!-/]{0,16}[@-~]| [@-~](?![A-Za-z]))|[0-?]{0,256})"
    r"|\x1b(?:[!-/]{1,8}[0-~]| [FGLMN](?![A-Za-z])|[0-?DEHMNOVWZ\\`clmno|}~])?)"
    r"|(?P<newline>\r\n|[\n\r\x85\u2028\u2029])"
    r"|(?P<space>[\t\x0b\x0c\x1c-\x1f])"
    rf"|(?P<dropped>[{_DROPPED}]+)"
)
_SURROGATES = "[\ud800-\udfff]+"
_MARKS = f"([{MARKS}]{{{MARKS_IN_A_ROW}}})[{MARKS}]+"


def scrub(text: str, *, newlines: bool = False) -> str:
    """Return the text without anything a terminal could obey.

    Line ends of every kind become a line feed when `newlines` is set, a space otherwise; a tab becomes a space.
    Lone surrogates become U+FFFD. Clean text is returned as it is.
    """
    if _is_clean(text):
        return text
    line_end = "\n" if newlines else " "

    def clean(found: re.Match[str]) -> str:
        kind = found.lastgroup
        if kind == "flag":
            return found[0]
        if kind == "newline":
            return line_end
        return " " if kind == "space" else ""

    text = late(_FORBIDDEN).sub(clean, text)
    if text.isascii():
        return text
    text = late(_SURROGATES).sub(_join_surrogates, text)
    return late(_MARKS).sub(r"\1", text)


def _is_clean(text: str) -> bool:
    if text.isascii():
        return text.isprintable()
    if _CLEAN.match(text):
        return True
    if not text.isprintable() and late(_SUSPECT).search(text):
        return False
    too_many = _TOO_MANY_MARKS if _RARE_MARK.search(text) else _TOO_MANY_BASIC_MARKS
    return not late(too_many).search(text)


def _join_surrogates(found: re.Match[str]) -> str:
    """Pairs become the character they stand for, lone ones U+FFFD."""
    text = found[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return late(_SUSPECT).sub("\ufffd", text)


def scrub_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Scrub every block; line feeds stay in tables and code only."""
    return tuple(map(_scrub_block, blocks))


def _scrub_block(block: Block) -> Block:
    text = scrub(block.text, newlines=block.shape in _OF_LINES)
    if text is block.text:
        return block
    return replace(block, text=text + HYPHEN if block.text.endswith(SOFT_HYPHEN) and text else text)


def scrub_fields(fields: Fields) -> Fields:
    """Scrub every value that a file states about itself."""
    if fields is NO_FIELDS:
        return fields
    return replace(
        fields,
        title=_scrub_field(fields.title),
        page_title=_scrub_field(fields.page_title),
        authors=tuple(Field(scrub(field.value), field.rule) for field in fields.authors),
        published=_scrub_field(fields.published),
        recorded=_scrub_field(fields.recorded),
        url=_scrub_field(fields.url),
        source=_scrub_field(fields.source),
        language=_scrub_field(fields.language),
    )


def _scrub_field(field: Field | None) -> Field | None:
    return None if field is None else Field(scrub(field.value).strip(), scrub(field.rule))
