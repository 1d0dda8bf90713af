"""Scripts: the code of a page's scripts and styles, in text from which nothing but the tags was taken.

A line of code is known by its signs, a run of such lines for a page's by what it says to a browser (`window.`,
`@media`) and by its length: listings in articles on programming are shorter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.clean.layout.code_runs import code_runs
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role

RULE = "page.script"
SURE = 800
"""Code points of a run that says something to a browser from which all code is a page's: most have thousands.

Listings in articles are shorter: one of thirty lines stays.
"""
_OF_PROGRAMS = frozenset({"window.", "document."})
"""What programs with windows or documents of their own say too: one of the two alone tells nothing."""
GLUED = 150
"""Code points of a run from which it is a page's where it shares a line with a text: no listing does."""
COUNTERS = 2
"""Names of such services, and the like, from which shorter code is a page's."""
BETWEEN = 4
"""Lines inside a run that show no sign: `true`, `500`, what a string says over several lines."""
COMMENT = 12
"""Lines of the longest comment whose end is looked for."""
SENTENCE_WORDS = 8
"""Words of a line without code's signs that ends a run."""
MOST_PIECES = 2_000
"""Pieces that all lines together may become more; of more the lines stay whole."""
DENSE, LONG_LINE, SHORT_DENSE, DENSE_LINE = 0.04, 200, 0.08, 60
"""Share of signs from which a line of so many code points or more is code, and a shorter one: prose has hardly any."""
MIXED_LINE = 90
"""Code points of the shortest line without such signs that is asked whether code and prose stand in it."""
SIGNS = (*"{};=<>|&$_\\", '":', '","')
"""Those signs."""
_CODE = late(
    r"(?:var|let|const)\s+[\w$,{\[ ]+\s*(?:=|;|$)"
    r"|(?:if|for|while|switch|catch)\s?\(.*[{;)]\s*$|\}?\s*(?:else|try|finally)\b[^.]*\{?$|return\b.*[;({]\s*$"
    r"|[!(]*(?:async )?function\b[\s\w$]*\("
    r"|[\w$.\[\]'\"]+\s?(?:[+|&-]?=(?!=)|\().*[;,{(]\s*$|[\w$]+(?:\.[\w$]+|\[[^\]]*\])+\s?(?:[+|&-]?=|\()"
    r"|[.#@*:]?[\w-][^.!?]*\{\s*(?:[\w-]+\s?:[^{}]*(?:\}|$)|\}?\s*$)"
    r"|[\w-]+\s?:[^;{}]{1,200};\s*\}?$|[.#][\w-]+(?:[ .#:>+~\w-]|\([^)]*\))*,$"
    r"|[a-z\d]{1,12}[.#][\w-]+[ >+~](?=[^,]*[.#:]\w)[ .#:>+~\w-]*,$"
    r"|[\[{(]*\"[\w@$: .-]+\"\s?:|['\w$]+\s?:\s?(?:[{\['\"\d]|true|false|null|function).*[,{\[}\]]$"
    r"|[\W_]*[{}();\[\]][\W_]*$"
    r"|//|/\*|\*/|<!--|-->|<!\[CDATA\[|\]\]>"
)
_BROWSER = late(
    r"\b(?:window|document|navigator|googletag|dataLayer|jQuery|localStorage)\s?[.\[(]|\$\(|CDATA\["
    r"|@(?:media|context|import)|\b(?:addEventListener|createElement|getElement\w+|fbq|_gaq|__NEXT_DATA__)\b"
    r"|-webkit-|!important|\b\d+px\b|[\w)}]\s?\{\s?[\w-]+\s?:\s?[^{}]+[;}]"
    r"|\b(?:font-(?:size|family|weight)|background|margin|padding|display)\s?:"
)
_COUNTER = late(
    r"GoogleAnalyticsObject|google-analytics|googletag|\bgtag\(|\bdataLayer\b|\bfbq\(|\b_gaq\b|adsbygoogle|_taboola|quantserve"
    r"|scorecardresearch|doubleclick|disqus|\bNREUM\b|\b__cmp\b|optimizely|CDATA\["
    r"|window\.__\w+__\s?=|\.push\(function\b|\"@type\"\s?:\s?\"(?:\w*Article|Organization)\"|\"articleBody\"|://schema\.org\b"
)
"""What services that count readers or sell space are called in a page, and how a page tells programs what it is."""
_HEAD = late(
    r"[^{}<>;=]{8,200}?(?=(?:html|body|[.#*:@][a-zA-Z_-][^{}<>;]{0,80}?)\s?\{|/\*|<!--|\(function\b|function\s?\w*\("
    r"|(?:var|let|const)\s[\w$]+\s?=|window\.|@(?:media|import|font-face)\b|\{\")"
)
"""What stands in front of the first sign of a style or script that no title has."""
_SIGN = late(r"[;{}=_\\]|\w[(\[][\w\"']|[+|]\s*$|^':")
"""What makes code of a line between two of code, however many words it has."""
_TAG = late(r"\s*<(?:img|iframe|ins|input|link|meta|script|noscript|embed|object)\b[^<>]*>\s*")
_COMMENTS = ("//", "/*", "<!--")
TITLE_BLANKS = 2
"""Blanks of the shortest title that is looked for there."""


class Piece(NamedTuple):
    """A line, or a part of one that holds both code and prose."""

    block: Block
    is_code: bool
    is_glued: bool = False
    """Whether it is such a part, and nothing parts it from the other, or follows a title so."""


def label_scripts(blocks: Sequence[Block]) -> Sequence[Block]:
    """Label the lines that are a page's scripts and styles; most texts have no such sign.

    A line in which a script and the page's text stand together becomes several.
    """
    blocks = _without_tags(blocks)
    if not any("{" in block.text or "//<" in block.text for block in blocks):
        return blocks
    titled = _with_title(blocks)
    parted, behind = ([], None) if titled is blocks else ([Piece(titled[0], is_code=False)], titled[1])
    parted += [piece for block in titled[len(parted) :] for piece in _pieces(block, is_glued=block is behind)]
    if len(parted) > len(blocks) + MOST_PIECES:
        parted = [Piece(block, is_code=_is_code(block.text)) for block in blocks]
    spans = list(_spans(parted))
    if not any(_is_pages(parted[start:end]) for start, end in spans):
        return blocks
    ours = {i for start, end in spans for i in range(start, end)}
    return tuple(
        replace(block, role=Role.BOILERPLATE, rule=RULE) if i in ours and block.role is Role.UNKNOWN else block
        for i, (block, *_) in enumerate(parted)
    )


def _without_tags(blocks: Sequence[Block]) -> Sequence[Block]:
    """The lines with those labelled that are a tag and nothing else: a counter's picture, which a page had as text."""
    if not any(block.text.startswith("<") for block in blocks):
        return blocks
    return tuple(
        replace(block, role=Role.BOILERPLATE, rule=RULE)
        if block.role is Role.UNKNOWN and _TAG.fullmatch(block.text) is not None
        else block
        for block in blocks
    )


def _with_title(blocks: Sequence[Block]) -> Sequence[Block]:
    """The first line of a text parted behind the page's title, where that is glued to its head's first style or script.

    `Night ferry saved | Radio Norrvikbody{margin:0}window.page=...`
    """
    text = blocks[0].text
    head = _HEAD.match(text) if "{" in text else None
    if head is None or head[0].count(" ") < TITLE_BLANKS or (text[0] not in "\"'" and _CODE.match(head[0]) is not None):
        return blocks
    title, code = replace(blocks[0], text=head[0].rstrip()), replace(blocks[0], text=text[head.end() :])
    return (title, code, *blocks[1:])


def _pieces(block: Block, *, is_glued: bool) -> Iterator[Piece]:
    """A block, or what is prose and what is code of a line that holds both."""
    text = block.text
    is_code = _is_code(text)
    if len(text) < (DENSE_LINE if is_code else MIXED_LINE):
        yield Piece(block, is_code, is_glued)
        return
    runs = list(code_runs(text))
    if len(runs) < 2:
        is_code = runs[0][2] or (is_code and (not _is_sentence(text) or text.startswith(_COMMENTS)))
        yield Piece(block, is_code, is_glued)
        return
    for start, end, code in runs:
        if piece := text[start:end].strip():
            yield Piece(replace(block, text=piece), code, _touches(text, start) or _touches(text, end))


def _touches(text: str, at: int) -> bool:
    """Whether no blank parts what stands on both sides of a place in a line."""
    return 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()


def _spans(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Where lines of code stand together, from the first to behind the last of them."""
    start = end = -1
    for i, (piece, is_code) in enumerate(zip(pieces, _code(pieces), strict=True)):
        if is_code:
            start = i if start < 0 else start
            end = i + 1
        elif start >= 0 and (i - end >= BETWEEN or _is_sentence(piece.block.text)):
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _code(pieces: Sequence[Piece]) -> Iterator[bool]:
    """Whether each line is code, or of a comment in it."""
    left = 0
    for i, (block, is_code, _) in enumerate(pieces):
        beside = not is_code and 0 < i < len(pieces) - 1 and pieces[i - 1].is_code and pieces[i + 1].is_code
        yield is_code or left > 0 or (beside and len(block.text) < LONG_LINE and _SIGN.search(block.text) is not None)
        if "*/" in block.text:
            left = 0
        elif is_code and "/*" in block.text:
            left = COMMENT
        elif left:
            left -= 1


def _is_pages(pieces: Sequence[Piece]) -> bool:
    """Whether code that stands together is a page's."""
    size = sum(len(piece.block.text) for piece in pieces)
    if size >= (GLUED if any(piece.is_glued for piece in pieces) else SURE) and _is_told_to_browsers(pieces):
        return True
    return len({match[0] for piece in pieces for match in _COUNTER.finditer(piece.block.text)}) >= COUNTERS


def _is_told_to_browsers(pieces: Sequence[Piece]) -> bool:
    """Whether code says something to a browser."""
    said: set[str] = set()
    for piece in pieces:
        said.update(match[0] for match in _BROWSER.finditer(piece.block.text))
        if len(said) > 1 or said - _OF_PROGRAMS:
            return True
    return False


def _is_code(text: str) -> bool:
    return is_dense(text) or _CODE.match(text) is not None


def is_dense(text: str) -> bool:
    """Return whether a line has so many of code's signs that it is code, whatever it begins with."""
    if len(text) < DENSE_LINE:
        return False
    return sum(map(text.count, SIGNS)) >= (DENSE if len(text) >= LONG_LINE else SHORT_DENSE) * len(text)


def _is_sentence(text: str) -> bool:
    return text.count(" ") >= SENTENCE_WORDS and not is_dense(text)
