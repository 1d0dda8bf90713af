"""`cat` and `explain`: articles on standard output."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.cli import DONE, FAILED, NOTHING, complain
from reader.cli.addresses import Address, Given, read_addresses, shown_address
from reader.config import load_config, state_dir
from reader.errors import BroadsheetError, NoArticle
from reader.library.state.own import own_corrections
from reader.model import MISSING, SCRIPT_MADE, Article
from reader.render.markdown import article_markdown, escape
from reader.render.record import article_record
from reader.render.text import article_text
from reader.render.wrap import wrap

if TYPE_CHECKING:
    from reader.library.state.corrections import Correction

WIDEST = 80
"""Cells at which text is wrapped on a wider terminal: longer lines are hard to read."""

WIDEST_COLUMNS = 140
"""Cells that the columns of `explain` take at most."""


def run(arguments: argparse.Namespace) -> int:
    """Print the articles asked for.

    NOTHING when a file holds none, FAILED when one cannot be read; the others are still done.
    """
    status = DONE
    found = 0
    missing: set[str] = set()
    only: Article | None = None
    own = own_corrections(state_dir())
    for result in read_addresses(arguments.files, load_config()):
        if isinstance(result, BroadsheetError):
            complain(str(result))
            status = max(status, NOTHING if isinstance(result, NoArticle) else FAILED)
            continue
        found += 1
        article, corrections = own(result.article)
        missing.update(problem.detail for problem in article.problems if problem.kind == MISSING)
        if arguments.command == "explain":
            _explain(article, corrections, first=found == 1)
        elif arguments.format == "json":
            only = article if found == 1 else None
        else:
            _print_article(article, arguments, first=found == 1)
            _say_why_empty(article, arguments)
            if _is_too_long(article):
                _go_on(result, arguments)
    if arguments.command == "cat" and arguments.format == "json" and found:
        if only is None:
            complain(f"{found} articles, and --format json prints one; use --format jsonl")
            return FAILED
        print(dump(article_record(only), indent=1))
    for line in sorted(missing):
        complain(line)
    return status


def _say_why_empty(article: Article, arguments: argparse.Namespace) -> None:
    """Say of a page that its text is not in the file, where what is printed does not."""
    if arguments.command == "cat" and arguments.format != "jsonl":
        for problem in article.problems:
            if problem.kind == SCRIPT_MADE:
                complain(f"{shown_address(Address(article.path))}: {problem.detail}")


def _is_too_long(article: Article) -> bool:
    """Whether only the beginning of the article's file was cleaned."""
    return any(problem.kind == "too-long" for problem in article.problems)


def _go_on(given: Given, arguments: argparse.Namespace) -> None:
    """Print the rest of a file that was cleaned in its beginning, or say that there is more."""
    from reader.cli.rest import pieces_of_file, pieces_of_stream, rest_of_text  # few files are so long

    if arguments.format == "jsonl":
        return  # the object says so
    article = given.article
    if not arguments.with_cut or (article.record is not None and (article.span is None or given.path is None)):
        notice = next(problem.detail for problem in article.problems if problem.kind == "too-long")
        complain(f"{shown_address(Address(article.path))}: {notice}")
        return
    if given.path is None:
        pieces = pieces_of_stream(given.begun, sys.stdin.buffer)
    else:
        pieces = pieces_of_file(given.path, article.span)
    print()
    for text in rest_of_text(article, pieces):
        sys.stdout.write(_as_asked(text, arguments))
    print()


def _as_asked(text: str, arguments: argparse.Namespace) -> str:
    """Whole lines in the format and at the width of the article before them."""
    if arguments.format == "markdown":
        return "\n".join(map(escape, text.split("\n")))
    width = arguments.width or _terminal_width(WIDEST)
    if not width:
        return text
    return "\n".join(row for line in text.split("\n") for row in wrap(line, width))


def dump(value: Any, indent: int | None = None) -> str:
    """Strict JSON, readable where standard output can show it."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(value, ensure_ascii=not unicode, indent=indent, allow_nan=False)


def _explain(article: Article, corrections: Sequence[Correction], *, first: bool) -> None:
    from reader.cli.explanation import explanation

    lines = explanation(article, _terminal_width(WIDEST_COLUMNS), corrections)
    print(("" if first else "\n") + "\n".join(lines))


def _print_article(article: Article, arguments: argparse.Namespace, *, first: bool) -> None:
    if arguments.format == "jsonl":
        print(dump(article_record(article)))
    elif arguments.format == "markdown":
        print(("" if first else "\n") + article_markdown(article, with_cut=arguments.with_cut), end="")
    else:
        width = arguments.width or _terminal_width(WIDEST)
        text = article_text(article, width=width, with_cut=arguments.with_cut, marks=arguments.marks)
        print(("" if first else "\n\n") + text, end="")


def _terminal_width(widest: int) -> int:
    """Cells to wrap at on a terminal, 0 in a pipe."""
    if not sys.stdout.isatty():
        return 0
    try:
        return max(10, min(os.get_terminal_size(sys.stdout.fileno()).columns, widest))
    except OSError:
        return WIDEST
