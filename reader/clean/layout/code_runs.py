"""Code and prose in one line: where a page's scripts and its text stand together without a line feed.

Each run without blanks tells for code or for prose; the best sequence of the two, at a price for each change, parts the
line. So a name with a dot in a sentence stays in it, and a selector of plain words in its style.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.late import late

CHANGE = 4.5
"""What a change between code and prose costs, in plain words: prose of fewer than nine stays in its code."""
SIGN, LENGTH = 0.7, 30
"""What each of code's signs tells, and each so many code points of a run that is no word."""
ODD = 0.6
"""What a run that is neither a word nor has code's signs tells."""
NEAR = 30
"""Code points before prose that are looked at for its first word, glued to code, and for what opens a string there."""
SURE_SIGN = 12.0
"""What a sign tells that only a program writes."""
_UNSPACED = "฀-໿က-႟ក-៿⺀-\U0003ffff"
"""Letters of scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean."""
_RUN = late(rf"[^\s{_UNSPACED}]+|[{_UNSPACED}]+")
_RUN_UNSPACED = late(rf"[{_UNSPACED}]")
WORD_LENGTH = 2
"""Such letters that tell as much as a word."""
_WORD = late(
    r"[\"'“”„«‘(\[]{0,2}[^\W_][\w'’]{0,40}(?:[-–—/&][\w'’]{1,40}|[.!?:,](?:[A-ZÀ-Þ\d\"“‘«][\w'’]{0,40}|\w{1,3}(?!\w))){0,3}"
    r"[)\"'”»’%\]]{0,2}[,.:;!?…]{0,3}[)\"'”»’]{0,2}|[–—&-]|[$£€]?\d[\d.,:]*(?:[%$£€]|bn|m)?[.,:;)]?"
)
"""A word or a number, with the marks that prose puts about it."""
_SIGNS = late(r"[{};=<>|$_\\]|\w\(|\)[.,;\w]|[.#@][\w-]+[.:#>,]|:[\w#'\"]|^\.[\w-]|[.#][\w]+-|,[a-z]\w*[A-Z:]|[\"']:$")
"""Signs of code that prose has too, now and then."""
_SURE = late(
    r"[\"'\]}],[\"'\[{]|[\"'\w]:[\"'\[{]|\":[\w\[{-]|[\"'](?:[}\]>]|\);)|[}\]]{2}|\(\)|\\u[\da-f]{4}|\\[/\"]"
    r"|&&|\|\||===|\w=[\"']|</\w|^(?://|/\*|\*/|<!--|-->)"
)
"""Signs that only a program writes."""
_OF_STRINGS = late(r"\":\s?[\"\[{]|\\u[\da-f]{4}|\\[/\"]")
"""Those of them that say that the tags beside them are of a string."""
_FIRST_WORD = late(r"[“”„«‘(]{0,2}[^\W_][\w'’-]*[)”»’]{0,2}[,.:!?…]{0,3}[)”»’]{0,2}$")
"""The first word of prose, glued to the code before it."""
_STARTS = r"(?:(?:window|document|self|console|googletag|jQuery)[.\[(]|(?:body|html)\s?\{|\(function\b|\{\")"
_LAST_WORD = late(
    rf"(?!{_STARTS})[“”„«‘(]{{0,2}}[^\W_][\w'’-]*?"
    rf"(?:(?={_STARTS})|(?![\w'’-])[)”»’]{{0,2}}[,.!?…]{{0,3}}[)”»’]{{0,2}})"
)
"""The last word of prose, glued to the code behind it."""
_ESCAPED = late(r"(?:&[qlgsa];|\\u[\da-f]{4})$")
"""A mark as some programs write it into a string of a page: `&q;` for `"`."""
_OPENS = late(r"(?:[=,:(\[{+?&|\\]\s*\\?[\"'][^\w\"'<>{}]{0,3}|//|/\*|<!--|>|\\)$")
"""What opens a string, a comment, or what stands between tags in one; a text may begin with marks of its own."""
_CLOSES = late(r"[^\w\"'<>{}]{0,3}\\?[\"']\s*[,:)\]}+;?&|\\]|<|\\|&[qlgsa];")
"""What closes a string, or the text between tags in one."""
_QUOTES, _ENDS = frozenset("\"'"), frozenset(".!?…:”»)")
_VALUES = frozenset("\"'[{-0123456789")
"""What the value of a key begins with: `'text': 'I accept'`, but not `'Lights off': the night ...`."""
_AHEAD = frozenset(";})]/>")
"""The last sign of code to which a text may be glued."""


def code_runs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a line is code and where prose, from its first to its last code point: (start, end, is code).

    Prose in a string, and behind a comment's sign, is code.
    """
    start = 0
    for first, last in _prose(text):
        if start < first:
            yield start, first, True
        yield first, last, False
        start = last
    if start < len(text):
        yield start, len(text), True


def _prose(text: str) -> Iterator[tuple[int, int]]:
    """Where prose stands that a reader of the page saw."""
    runs = [match.span() for match in _RUN.finditer(text)]
    is_code = _parted([_weight(text[start:end], text[end : end + 2].strip()) for start, end in runs])
    at = last = 0
    in_string = False
    while at < len(runs):
        if is_code[at]:
            at += 1
            continue
        first = at
        while at < len(runs) and not is_code[at]:
            at += 1
        start, end, edges = runs[first][0], runs[at - 1][1], ""
        if first:
            start, edges = _opened(text, runs[first - 1], start)
        if at < len(runs):
            end, closed = _closed(text, end, runs[at])
            edges += closed
        in_string = bool(edges.strip("<>")) or (bool(edges) and _holds_tags(text[last:start], in_string))
        last = end
        if not in_string:
            yield start, end


def _holds_tags(code: str, was_string: bool) -> bool:
    """Whether tags before prose are of a string; a page's own are text where its program wrote them so."""
    return _OF_STRINGS.search(code) is not None or (was_string and _QUOTES.isdisjoint(code))


def _opened(text: str, code: tuple[int, int], start: int) -> tuple[int, str]:
    """Where prose begins that stands behind code, and the sign of a string, tag or comment in front of it, if any."""
    word = _FIRST_WORD.search(text, max(code[0], code[1] - NEAR), code[1])
    at = word.start() if word and word.start() > code[0] else start
    before = text[max(0, at - NEAR) : at].rstrip()
    sign = _OPENS.search(before + (text[at] if text[at] in _QUOTES else "")) or _ESCAPED.search(before)
    if sign:
        return at, sign[0]
    return (at if before[-1:] in _AHEAD else start), ""


def _closed(text: str, end: int, code: tuple[int, int]) -> tuple[int, str]:
    """Where prose ends that stands before code, and the sign of a string or tag behind it, if any."""
    word = None if end == code[0] or text[end - 1] in _ENDS else _LAST_WORD.match(text, *code)
    at = word.end() if word and word.end() < code[1] else end
    sign = _CLOSES.match(text, at)
    return at, sign[0] if sign else ""


def _parted(weights: list[float]) -> list[bool]:
    """Whether each run is code, where the sum of the weights that agree is greatest but for the changes' price."""
    prose = code = 0.0
    came_from_code: list[bool] = []
    came_from_prose: list[bool] = []
    for weight in weights:
        came_from_code.append(code - CHANGE > prose)
        came_from_prose.append(prose - CHANGE > code)
        prose, code = max(prose, code - CHANGE) - weight / 2, max(code, prose - CHANGE) + weight / 2
    state = code > prose
    states = []
    for from_code, from_prose in zip(reversed(came_from_code), reversed(came_from_prose), strict=True):
        states.append(state)
        state = not from_prose if state else from_code
    return states[::-1]


def _weight(run: str, behind: str) -> float:
    """What a run tells: below 0 prose, above code; a plain word is -1. `behind`: the first sign of the next one."""
    if run[0] >= _UNSPACED[0] and _RUN_UNSPACED.match(run):
        return -len(run) / WORD_LENGTH
    if _SURE.search(run) or (behind in _VALUES and run.endswith(("':", '":'))):
        return SURE_SIGN
    if _WORD.fullmatch(run):
        return -1.0 if run[-1].isalpha() or len(run) > 2 else 0.0
    signs = len(_SIGNS.findall(run))
    return (1 + signs * SIGN + len(run) / LENGTH) if signs else ODD - 1
