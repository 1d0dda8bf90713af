"""A saved web page: every block of it, with the page's own and the extractor's evidence, and what it says about itself.

What libxml2 and trafilatura cannot bear (measured: text below depth 2,048 is dropped in silence, many attributes on
one element take more than quadratic time, an element costs some 200 bytes and 10 microseconds) is found out before
or right after the tree is made; such a page gives all of its plain text and a Problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reader.frozen import maker
from reader.model import Block, Evidence, Fields, Parsed, Problem
from reader.parse.html.article_body import with_stated_body
from reader.parse.html.blocks import Piece
from reader.parse.html.escaped import has_escaped, open_escaped
from reader.parse.html.extractor import extract, mark_content
from reader.parse.html.metadata import fields_of, linked_data_of
from reader.parse.html.news_xml import is_news_xml, with_stated
from reader.parse.html.plain import plain_paragraphs
from reader.parse.html.preformatted import text_of_page
from reader.parse.html.saved import mark_added, saved_from
from reader.parse.html.script_data import LITTLE_TEXT, SCRIPT_DATA, article_in_scripts, made_by_script, running_text
from reader.parse.html.tree import Walk
from reader.parse.html.walls import open_amp, reveal
from reader.parse.plain import plain_blocks

MAX_CHARS = 20_000_000
"""Code points of a page that are read as a tree."""
MAX_TAGS = 40_000
"""Opening angle brackets of such a page (the largest of 129 real ones has 9,000): two seconds for all stages."""
MAX_ATTRIBUTES = 3_000
"""Words inside one tag (3,000 attributes take 0.03 s, 25,000 two seconds, 100,000 a hundred)."""
MAX_DEPTH = 2_040
"""Elements inside each other, with `huge_tree`; libxml2 drops what is below 2,048."""
EXTRACTOR_TAGS, EXTRACTOR_DEPTH = 25_000, 240
"""Angle brackets and depth up to which trafilatura is asked: it is slow on links and recurses into what is deep."""
LONG_TAG = 6_000
"""Code points of a tag from which its attributes are counted."""
_OPENED = re.compile("<[a-zA-Z]")
_BRACKET = re.compile("[<>]")
_QUOTED = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_TITLE = re.compile(r"<title\b[^<>]*>", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_CHILD_TAG = re.compile(r"<[a-zA-Z/]")
LAST_WORDS = 100
"""Words at the end of a page that must all be there when something may have swallowed it."""
_END_TAG = "end-of-page"
_END = f"<{_END_TAG}></{_END_TAG}>"
NO_FIELDS = Fields()
_new_block, _new_evidence = maker(Block), maker(Evidence)


def parse_html(text: str, *, url: str | None = None, base_fields: Fields = NO_FIELDS) -> Parsed:
    """Read a page. `base_fields` (from a record around it) win over the page's own; `url` is where it was taken from.

    Total: a page that cannot be read as a tree gives all of its plain text and a Problem.
    """
    reason = _beyond_bounds(text)
    if reason is None:
        text = _without_cdata(text)
        root, reaches_end = _tree(text)
        if root is None:
            return _as_plain(text, None, base_fields)
        open_amp(root)
        walk = Walk()
        pieces = walk.run(root)
        tags = text.count("<")
        if has_escaped(pieces):
            tags += open_escaped(root, _inner)
            walk = Walk()
            pieces = walk.run(root)
        if walk.depth >= MAX_DEPTH:
            reason = ("too-deep", f"more than {MAX_DEPTH:,} elements inside each other")
        elif not reaches_end and _ends_too_early(pieces, text):
            reason = ("unclosed", "what is never closed would hide the rest")
        else:
            data = linked_data_of(root)
            if walk.hiders:
                reveal(pieces, walk.hiders, data.walled)
            if is_news_xml(text):
                base_fields = with_stated(root, base_fields)
            saved = list(saved_from(text, root, pieces))
            mark_added(pieces, saved)
            fields = fields_of(root, pieces, data, url=url, base=base_fields, saved=saved)
            if walk.depth <= EXTRACTOR_DEPTH and tags <= EXTRACTOR_TAGS:
                mark_content(pieces, extract(root))
            whole = with_stated_body(pieces, data.bodies, _pieces) if data.bodies else pieces
            problem = None
            if whole is pieces and running_text(pieces) <= LITTLE_TEXT:
                bodies, more = article_in_scripts(root, fields)
                whole = with_stated_body(pieces, bodies, _pieces, SCRIPT_DATA)
                problem = made_by_script(root, pieces) if whole is pieces else None
                fields = fields if whole is pieces else more
            problems = (problem,) if problem else ()
            return Parsed(blocks=_blocks(whole), fields=fields, problems=problems)
    return _as_plain(text, reason, base_fields)


def _inner(html: str) -> Any:
    """An element with HTML that was escaped; None where it cannot be read as a tree."""
    root = None if _beyond_bounds(html) is not None else _parse(f"<div>{html}</div>")
    return None if root is None else root.find(".//div")


def _pieces(html: str) -> list[Piece] | None:
    """The pieces of HTML inside a page's linked data; None where it cannot be read as a tree."""
    if _beyond_bounds(html) is not None:
        return None
    root, _ = _tree(html)
    if root is None:
        return None
    walk = Walk()
    pieces = walk.run(root)
    return None if walk.depth >= MAX_DEPTH else pieces


def parse_html_as_text(text: str) -> Parsed:
    """Read all of a page's text without making a tree: what is left when it took too long."""
    return _as_plain(text, None, NO_FIELDS)


def _beyond_bounds(text: str) -> tuple[str, str] | None:
    """Why a page cannot be read as a tree, as kind and reason; None when it can."""
    if len(text) > MAX_CHARS:
        return "too-large", f"more than {MAX_CHARS:,} characters"
    if text.count("<") > MAX_TAGS:
        return "too-many-tags", f"more than {MAX_TAGS:,} tags"
    for tag in _long_tags(text):
        if len(_QUOTED.sub("=", tag).split(None, MAX_ATTRIBUTES)) > MAX_ATTRIBUTES:
            return "too-many-attributes", f"more than {MAX_ATTRIBUTES:,} attributes in one tag"
    return None


def _long_tags(text: str) -> Iterator[str]:
    """The tags with LONG_TAG code points and more behind their first letter.

    Between brackets so far apart stands one of the places that are looked at, so not all tags need be.
    """
    place = last = 0
    while (place := place + LONG_TAG) < len(text):
        begin = text.rfind("<", last, place)
        bracket = _BRACKET.search(text, place)
        end = bracket.start() if bracket else len(text)
        if 0 <= begin < end - LONG_TAG - 1 and text.find(">", begin, place) < 0 and _OPENED.match(text, begin):
            yield text[begin:end]
        place = last = end


def _as_plain(text: str, reason: tuple[str, str] | None, fields: Fields) -> Parsed:
    blocks = tuple(Block(text=paragraph) for paragraph in plain_paragraphs(text))
    if reason is None:
        return Parsed(blocks=blocks, fields=fields)
    kind, why = reason
    return Parsed(
        blocks=blocks,
        fields=fields,
        problems=(Problem(stage="parse", kind=kind, detail=f"read as the plain text of the page: {why}"),),
    )


def _without_cdata(text: str) -> str:
    """The page with its CDATA sections opened: XHTML and feeds have text in them, which browsers take for a comment."""
    if "<![CDATA[" not in text:
        return text
    first, *sections = text.split("<![CDATA[")
    return first + "".join(section.replace("]]>", "", 1) for section in sections)


def _marked(text: str) -> str:
    """The page with an empty element where its text ends."""
    for closing in ("</body", "</BODY", "</html", "</HTML"):
        place = text.rfind(closing)
        if place >= 0 and not plain_paragraphs(text[place:]):
            return f"{text[:place]}{_END}{text[place:]}"
    return text + _END


def _takes_mark(root: Any) -> bool:
    """Take the mark off the end of a tree; False where it is not there: something swallowed the page's end."""
    last = root
    while len(last):
        last = last[-1]
    if last.tag != _END_TAG or last is root:
        return False
    from lxml import etree

    etree.strip_tags(last.getparent(), _END_TAG)  # `drop_tree` refuses a text behind it that has control characters
    return True


def _ends_too_early(pieces: list[Piece], text: str) -> bool:
    """Whether the last words of a page are missing among its blocks: an open comment, quotation mark, element..."""
    paragraphs = plain_paragraphs(text)
    last = " ".join(paragraphs[-LAST_WORDS:]).split()[-LAST_WORDS:]
    held = {word for piece in pieces for word in piece.text.split()}
    return not held.issuperset(last)


def _tree(text: str) -> tuple[Any, bool]:
    """The tree of a page, None where there is no element in it, and whether it reaches to the page's end."""
    text = _marked(text)
    root = _parse(text)
    if root is not None and root.getnext() is not None:
        # what follows an early end of the page would stand beside the tree
        root = _parse(_CLOSING.sub(" ", text))
    if root is not None:
        title = root.find(".//title")
        if title is not None and title.text and _CHILD_TAG.search(title.text) and title.getparent().tag == "head":
            # a title that was never closed holds the page
            opened = _TITLE.search(text)
            cut = text.find("<", opened.end()) if opened else -1
            if cut >= 0:
                root = _parse(f"{text[:cut]}</title>{text[cut:]}")
    return root, root is not None and _takes_mark(root)


def _parse(text: str) -> Any:
    from lxml import etree, html

    parser = etree.HTMLParser(
        remove_comments=True, remove_pis=True, encoding="utf-8", collect_ids=False, huge_tree=True
    )  # fmt: skip
    # One class for all elements: to be asked for that of each, as `html.HTMLParser` does, takes a third of a walk.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _blocks(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    text = text_of_page(pieces)
    if text is None:
        return tuple(_block(piece) for piece in pieces)
    before, after = pieces[:text], pieces[text + 1 :]
    return (*map(_block, before), *plain_blocks(pieces[text].text), *map(_block, after))


def _block(piece: Piece) -> Block:
    evidence = _new_evidence(
        tag=piece.tag,
        region=piece.region,
        content=piece.content,
        links=piece.links,
        hint=piece.hint,
        names=piece.names,
        containers=piece.containers,
        hidden=piece.hidden,
        picture=piece.picture,
    )
    return _new_block(text=piece.text, shape=piece.shape, evidence=evidence, indent=piece.indent)
