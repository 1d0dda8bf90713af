"""The text of a record: its body wherever scrapers put it, and what it tells beside: standfirst, summary, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from reader.frozen import replace
from reader.late import late
from reader.model import Fields, Parsed, Problem
from reader.parse.markdown.marks import has_marks
from reader.parse.plain import is_wrapped, plain_blocks
from reader.parse.records.field_names import Kinds, by_kind, dotted, is_known, key_of, known_names, lookup, words_of
from reader.parse.records.field_values import DEPTH
from reader.text.escapes import unescaped
from reader.text.references import resolved

SHORT = 200
"""Characters under which a body looks like a teaser when another field of the record holds ..."""
LONGER = 5
"""... this many times as much text: then that is the body."""
PLACES = 5
"""Places of a text within another that are looked at."""
COMPARED = 50
"""Texts of a record without a body in which the others are looked for: a summary, a snippet, a first paragraph."""
DEPTH_OF_TEXT = 8
"""How deep the text may lie in objects and lists: editors nest blocks, their data and their runs of letters."""
NO_FIELDS = Fields()
_SENTENCE = re.compile(r"\S\s+\S+\s+\S")
_TAGS = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|article|section|span|a|em|strong|b|i|u|html|body)\s*>|<(?:br|p|img)\b",
    re.I,
)
TAGS, TAGGED = 3, 0.4
"""Tags that a text of its own must have to be a page's, and the share of its lines that must: a dump may hold one."""
NAMED = 0.1
"""Share of tags from which a text writes about them."""
_NAMED_TAGS = late(
    r"(?:[\w,;:] |[\"'`“„«(])<(?!br\b)[a-zA-Z][a-zA-Z1-6]{0,9}>(?:[ ,.;:!?][^\n]|[\"'`”“»)])"
    r"|[^\s<>]\s+<(?:!DOCTYPE\b|html\b|body\b)",
    re.I,
)
"""Tags that are words of a sentence, and a page that does not begin with the text: `begins with <p> and`."""
_BLOCK_TAGS = re.compile(r"<(?:p|div|br|h[1-6]|li|td|blockquote|figure|article|section|html|body)\b", re.I)
_WRITTEN_TAGS = re.compile(r"&(?:amp;)?lt;/(?:p|div|h[1-6]|ul|ol|li|blockquote|article|section)\s*&(?:amp;)?gt;", re.I)
"""Closing tags whose brackets are written as references: the page was put in twice."""
_BARE_AMPERSAND = re.compile(r"&(?!(?:[a-z]{2,8}\d{0,2}|#\d{1,7}|#x[0-9a-f]{1,6});)", re.I)
_CUT_OFF = re.compile(r"\[\+\s?(\d[\d.,]*)\s?(\w+)\]\s*\Z")
_ENDS = frozenset(".!?…:;\"'”’»)")
_CUT_SHORT = ("...", "…", "...]", "…]")
_DOTS = " \t\n….[]"
_OF_LINES = {"spans": "", "sentences": " "}
"""What stands between parts of one line."""
_OWN = (
    "title", "label", "authors", "published", "recorded", "source", "url", "language", "metas", "images", "standfirst",
    "last",
)  # fmt: skip
"""Kinds of fields that are no text, or are told of by themselves."""
CUT = ("last", "kicker", "comments")
"""Kinds of text that stand around an article."""


def unwrapped(record: Mapping[str, Any], depth: int = DEPTH, kinds: Kinds | None = None) -> Mapping[str, Any]:
    """Return the object that holds the article, where others only wrap it, under whatever name if it is the only one.

    `kinds` as for `body_of`.
    """
    kinds = by_kind(record) if kinds is None else kinds
    if depth and not body_of(record, {}, kinds):
        for _, held in kinds.get("wrappers", ()):
            if isinstance(held, Mapping):
                inner = unwrapped(held, depth - 1)
                if body_of(inner, {}):
                    return inner if inner is held else {**_beside_wrappers(held), **inner}
        others = [held for name, held in record.items() if isinstance(held, Mapping) and not is_known(name)]
        if len(others) == 1 and _is_wrapper(others[0], depth - 1):
            return others[0]
    return record


def _beside_wrappers(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """What an object that only wraps the article states of it."""
    return {name: held for name, held in record.items() if key_of(name) not in known_names()["wrappers"]}


def body_of(
    record: Mapping[str, Any], chosen: Mapping[str, str], kinds: Kinds | None = None, depth: int = DEPTH
) -> str:
    """Return the text of the article: where the user says it is, else under the best name that has any.

    `kinds` are its fields by kind, where they are known; to a `depth` it is seen what only wraps an article.
    """
    for kind in ("text", "html"):
        if kind in chosen and (text := joined(dotted(record, chosen[kind]))).strip():
            return text
    kinds = by_kind(record) if kinds is None else kinds
    for kind in ("text", "html"):
        held_texts = (joined(held) for _, held in kinds.get(kind, ()) if not (depth and _is_wrapper(held, depth - 1)))
        texts = [text for text in held_texts if not is_nothing(text)]
        if texts:
            longest = max(texts, key=len)
            return longest if len(texts[0]) < SHORT and len(longest) > LONGER * len(texts[0]) else texts[0]
    return ""


def is_nothing(text: str) -> bool:
    """Whether a text is empty, or what programs write where they have none."""
    return not text or text.isspace() or (len(text) < SHORT and text.strip().casefold() in words_of("nothing"))


def _is_wrapper(held: Any, depth: int) -> bool:
    """Whether a field holds the whole article as an object of its own, title and all."""
    return isinstance(held, Mapping) and bool(lookup(held, "title")) and bool(body_of(held, {}, depth=depth))


def joined(value: Any, depth: int = DEPTH_OF_TEXT) -> str:
    """Return the text that a body field holds: a string, paragraphs in a list, text and heading inside an object."""
    if isinstance(value, str):
        return value
    if not depth:
        return ""
    if isinstance(value, list):
        texts = [text for inner in value if (text := joined(inner, depth - 1))]
        return ("" if _are_spans(value, texts) else "\n\n").join(texts)
    if isinstance(value, Mapping) and value:
        if all(isinstance(inner, str) and key.isdecimal() for key, inner in value.items()):
            return joined(list(value.values()), depth)
        kinds = by_kind(value)
        head = next((held for _, held in kinds.get("heading", ()) if isinstance(held, str)), "")
        text = _inner_text(kinds, depth)
        return f"{head}\n\n{text}" if head and text and head != text else text or head
    return ""


def _are_spans(values: list[Any], texts: list[str]) -> bool:
    """Whether the objects of a list are runs of letters in one paragraph: two have a blank between, in a sentence."""
    if len(texts) < len(values) or not all(isinstance(value, Mapping) for value in values):
        return False
    return any(
        (above[-1] == " " or below[0] == " ") and above.rstrip()[-1:] not in _ENDS for above, below in pairwise(texts)
    )


def _inner_text(kinds: Kinds, depth: int) -> str:
    """The text inside an object: its own, its pieces', its spans' and sentences' (which are parts of one line)."""
    for names in ("text", "html", "pieces", "spans", "sentences", "inner_text"):
        for _, inner in kinds.get(names, ()):
            if not isinstance(inner, (str, list, Mapping)):
                continue
            if names in _OF_LINES and isinstance(inner, list):
                of_blocks = all(isinstance(span, Mapping) and lookup(span, names) for span in inner)
                text = ("\n\n" if of_blocks else _OF_LINES[names]).join(joined(span, depth - 1) for span in inner)
            else:
                text = joined(inner, depth - 1)
            if text:
                return text
    return ""


def is_teaser(held: Any) -> bool:
    """Whether a field beside the text's holds a few words that are no text of their own: a sentence, not a number."""
    return isinstance(held, str) and len(held) < SHORT and _SENTENCE.search(held) is not None


def rest_of(record: Mapping[str, Any]) -> str:
    """Return the text of a record that names it as nobody else does: its summary, then what reads like sentences.

    What another of them holds as well is left out.
    """
    held_kinds = [by_kind(record)]
    held_kinds += [by_kind(held) for _, held in held_kinds[0].get("metas", ()) if isinstance(held, Mapping)]
    fields = [field for kinds in held_kinds for kind in ("standfirst", "last") for field in kinds.get(kind, ())]
    texts = [text for _, held in fields if not is_nothing(text := joined(held))]
    others = (joined(held) for name, held in record.items() if key_of(name) not in _told())
    texts += [text for text in others if _SENTENCE.search(text)]
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(bare_of(text), text)
    few = list(first)[:COMPARED]
    return "\n\n".join(
        text for bare, text in first.items() if not any(bare != other and is_within(text, bare, other) for other in few)
    )


def scattered(value: Any, depth: int = DEPTH_OF_TEXT) -> Iterator[str]:
    """Give what reads like sentences anywhere inside a record: the text of one whose fields have names of their own."""
    if isinstance(value, Mapping):
        value = [held for name, held in value.items() if key_of(name) not in _told()]
    for held in value if isinstance(value, list) and depth else ():
        if isinstance(held, str):
            if _SENTENCE.search(held) and not is_nothing(held):
                yield held
        elif isinstance(held, Mapping) and _SENTENCE.search(_inner_text(by_kind(held), depth)):
            yield joined(held)
        else:
            yield from scattered(held, depth - 1)


@lru_cache(maxsize=1)
def _told() -> frozenset[str]:
    """The names of fields that are no text."""
    return frozenset(name.partition(".")[0] for kind in _OWN for name in known_names()[kind])


def parsed_text(text: str, fields: Fields) -> Parsed:
    """Return a body as blocks: a page where it holds tags, Markdown where it has its marks, else a block a line.

    The blocks of a wrapped text have the numbers of its lines.
    """
    text = unescaped(text)
    if "&" in text and _WRITTEN_TAGS.search(text) and not _TAGS.search(text):
        text = resolved(resolved(text) if "&amp;lt;" in text else text)
    if not _TAGS.search(text):
        for _ in range(2):
            # A page's software writes every ampersand as a reference; a text that tells of references has others.
            if "&" in text and not _BARE_AMPERSAND.search(text):
                text = resolved(text)
        if has_marks(text):
            from reader.parse.markdown.markdown import parse_markdown

            parsed = parse_markdown(text)
            blocks = tuple(replace(block, line=None) for block in parsed.blocks)
            return Parsed(blocks=blocks, fields=fields, problems=parsed.problems)
        return Parsed(blocks=plain_blocks(text, numbered=is_wrapped(text)), fields=fields)
    from reader.parse.html.page import parse_html

    if not _BLOCK_TAGS.search(text):
        blocks = plain_blocks(text, numbered=False)
        text = "".join(f"<p>{block.text}</p>" for block in blocks)
    return parse_html(text, url=fields.url.value if fields.url else None, base_fields=fields)


def holds_tags(text: str) -> bool:
    """Return whether a text that is no page is one's all the same: tags stand in it, as a form or a feed had it."""
    tags = len(_TAGS.findall(text))
    if tags < TAGS or len(_NAMED_TAGS.findall(text)) >= NAMED * tags:
        return False
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(_TAGS.search(line) is not None for line in lines) >= TAGGED * len(lines)


def without_count(text: str) -> tuple[str, str]:
    """A text of which a service gave the beginning, without the count of what is missing, and that count."""
    found = _CUT_OFF.search(text, max(0, len(text) - SHORT)) if text.rstrip().endswith("]") else None
    if found is None or found[2].casefold() not in words_of("missing"):
        return text, ""
    return text[: found.start()].rstrip(), found[0].strip()


def cut_off(count: str) -> Problem:
    """What is said of a text that is only the beginning."""
    return Problem(stage="parse", kind="cut-off", detail=f"the record holds the beginning of the text only: {count}")


def bare_of(text: str) -> str:
    """Return a text as it is compared: small letters, single blanks, without the dots where it was cut short."""
    small = text.strip(_DOTS).casefold()
    # Most texts have no other blanks, and to split 200 words takes longer than all else that is done with a summary.
    return small if small.isprintable() and "  " not in small else " ".join(small.split())


def is_within(text: str, bare: str, whole: str) -> bool:
    """Whether a text is said within another: `bare` and `whole` are both as they are compared.

    Where it was cut short it may end within a word, else it does not: `page 1` is not said by `page 15`.
    """
    cut = text.rstrip().endswith(_CUT_SHORT)
    place = whole.find(bare)
    for _ in range(PLACES):
        if place < 0:
            return False
        end = place + len(bare)
        if not whole[place - 1 : place].isalnum() and (cut or not whole[end : end + 1].isalnum()):
            return True
        place = whole.find(bare, place + 1)
    return False
