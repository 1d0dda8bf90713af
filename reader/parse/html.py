"""A saved web page: every block of it, with the page's own and the extractor's evidence, and what it says about itself."""

from __future__ import annotations

from typing import Any

from reader.model import Block, Evidence, Fields, Parsed, Problem
from reader.parse.html_extractor import extract, mark_content
from reader.parse.html_metadata import fields_of
from reader.parse.html_tree import Piece, Walk


def parse_html(text: str, *, url: str | None = None, base_fields: Fields = Fields()) -> Parsed:  # noqa: B008
    """Read a page. `base_fields` (from a record around it) win over the page's own; `url` is where it was taken from.

    Total: a page that cannot be read as a tree gives all of its plain text and a Problem.
    """
    root = _tree(text)
    if root is None:
        return Parsed(blocks=(), fields=base_fields)
    walk = Walk()
    pieces = walk.run(root)
    fields = fields_of(root, pieces, url=url, base=base_fields)
    mark_content(pieces, extract(root))
    problems: tuple[Problem, ...] = ()
    return Parsed(blocks=tuple(_block(piece) for piece in pieces), fields=fields, problems=problems)


def _tree(text: str) -> Any:
    from lxml import html

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", collect_ids=False)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except Exception:
        return None


def _block(piece: Piece) -> Block:
    evidence = Evidence(
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
    return Block(text=piece.text, shape=piece.shape, evidence=evidence, indent=piece.indent)
