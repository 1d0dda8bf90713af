"""What may stand on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from reader import __version__
from reader.cli import numbers
from reader.cli.words import Hidden, query_joined
from reader.errors import UsageError

COMMANDS = (
    *("cat", "search", "list", "sources", "quotes", "captions", "index"),
    *("star", "unstar", "read", "unread", "set", "explain", "config", "keys"),
)
DESCRIPTION = """\
Read news articles kept as files: text, HTML, Markdown, JSON lines.

  broadsheet [PATH ...]          open folders, files, or - for standard input;
                                 no PATH: the current folder
  broadsheet COMMAND --help      what a command does

commands:
  cat FILE ...                   print articles, cleaned
                                 (text, json, jsonl, markdown)
  search QUERY [PATH ...]        articles that match a query
  list [PATH ...]                the articles of a folder
  sources [PATH ...]             publishers, with counts
  quotes [PATH ...]              quotations with their speakers;
                                 --same: statements that several articles quote
  captions [PATH ...]            photo captions with their credits, by agency
  index [PATH ...]               bring the indexes of folders up to date
  star|unstar|read|unread FILE   mark articles
  set NAME=VALUE ... [PATH ...]  put the source, date or title of articles right
  explain FILE                   each block with its role and the rule for it
  config, keys                   what is configured; every action and its key

A FILE may be path#N: the N-th article of a file that holds several.
A folder named like a command: ./list
Exit status: 0 done or found, 1 nothing found, 2 wrong usage or a file that
could not be read.
"""
QUERY_HELP = """\
queries:
  ceasefire "main part of" mission*   words (all of them), a phrase, a beginning
  ceasefire OR truce -sanctions       either, not; brackets group; AND, NOT
  source: title: caption: credit: author: quote: said: lang: path:
  after:2016-03-01 before:2016-04 date:2016-03 date:none source:none added:3d
  is:read is:unread is:starred has:quote has:caption in:all
"""

ADDRESS = "address"
"""The format that is nothing but what other commands take."""
BEHIND_DASHES = "a query or a name that begins with - goes behind --"

FORMATS = ("table", "json", "jsonl", "csv")
LISTINGS = (
    ("list", "The articles of a folder.", (*FORMATS, ADDRESS)),
    ("sources", "Publishers, with counts.", FORMATS),
    ("quotes", "Quotations with their speakers.", (*FORMATS, "markdown")),
    ("captions", "Photo captions with their credits, by agency.", FORMATS),
)

MARKS = {
    "star": "Star articles",
    "unstar": "Take the star from articles",
    "read": "Mark articles read",
    "unread": "Mark articles unread",
}
"""The commands that mark, and what they do."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, where argparse prints its usage before it; also that nothing can be written."""

    def _print_message(self, message: str, file: Any = None) -> None:
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        """Raises UsageError."""
        command = self.prog.partition(" ")[2]
        if "ignored explicit argument" in message:  # a query such as -has:quote, taken for -h and more
            message = f"{message}; {BEHIND_DASHES}"
        raise UsageError(f"{command and command + ': '}{message}; see {self.prog} --help")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace with `command` (`open` for the reader).

    Raises UsageError for what cannot be understood; exits on --help and --version.
    """
    words = list(argv)
    first = next((word for word in words if not word.startswith("-") or word in {"-", "--"}), None)
    if first not in COMMANDS or words[0] != first:
        return _open_parser().parse_args(words)
    hidden = Hidden(words)
    found = hidden.put_back(_of_set(hidden.words) if first == "set" else _of_command(hidden.words))
    _refuse_without_effect(found)
    return found


def _of_set(words: list[str]) -> argparse.Namespace:
    """Take values and paths before, between and behind options."""
    parser = _set_parser()
    found, behind = parser.parse_known_intermixed_args(query_joined(words[1:], parser._option_string_actions))
    if behind:
        _refuse_unknown(parser, behind, f"; {BEHIND_DASHES}")
    return found


def _of_command(words: list[str]) -> argparse.Namespace:
    """Take paths that stand behind an option too: argparse gives a command all its paths at the first of them."""
    parser, commands = _command_parser()
    command = commands[words[0]]
    options = command._option_string_actions
    try:
        found, behind = parser.parse_known_args(query_joined(words, options))
    except UsageError as error:
        if "required" in str(error) and any(w[:1] == "-" and w.partition("=")[0] not in options for w in words[1:]):
            said = str(error).replace("; see ", f"; {BEHIND_DASHES}; see ")  # what is missing was taken for an option
            raise UsageError(said) from None
        raise
    name = next((name for name in ("paths", "files") if hasattr(found, name)), None)
    unknown = [word for word in behind if name is None or (word.startswith("-") and word != "-")]
    if unknown:
        _refuse_unknown(command, unknown, f"; {BEHIND_DASHES}" if name else "")
    if name is not None:
        setattr(found, name, [*getattr(found, name), *behind])
    return found


def _refuse_unknown(command: _Parser, unknown: list[str], otherwise: str) -> None:
    """Raises UsageError that names the nearest option, or says `otherwise`."""
    import difflib

    near = difflib.get_close_matches(unknown[0].partition("=")[0], command._option_string_actions, n=1)
    hint = f"; did you mean {near[0]}?" if near else otherwise
    command.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")


def _refuse_without_effect(found: argparse.Namespace) -> None:
    """Raises UsageError for an option that the format asked for has no use for."""
    if found.command == "cat" and found.format != "text" and (found.marks or found.width):
        names = " and ".join(["--marks"] * found.marks + ["--width"] * (found.width is not None))
        raise UsageError(f"cat: {names} can only be had with --format text; see broadsheet cat --help")
    if getattr(found, "null", False) and found.format != "address":
        raise UsageError(
            f"{found.command}: -0 can only be had with --format address; see broadsheet {found.command} --help"
        )


def _open_parser() -> _Parser:
    from reader.config import THEMES  # here, so that a command is known before the configuration's parts are loaded

    parser = _Parser(
        prog="broadsheet",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="broadsheet [options] [PATH ...]  |  broadsheet COMMAND ...",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="folders, files, or - for standard input")
    parser.add_argument("--theme", choices=THEMES, help="the colours")
    parser.add_argument("--mouse", action="store_true", default=None, help="let the wheel and clicks work")
    _index_options(parser)
    parser.add_argument("--version", action="version", version=f"broadsheet {__version__}")
    parser.set_defaults(command="open")
    return parser


def _command_parser() -> tuple[_Parser, dict[str, _Parser]]:
    """What reads a command, and that of each command by name."""
    parser = _Parser(prog="broadsheet")
    commands = parser.add_subparsers(dest="command", required=True, metavar="{" + ",".join(COMMANDS) + "}")

    cat = commands.add_parser("cat", help="print articles, cleaned", description="Print articles, cleaned.")
    cat.add_argument("files", nargs="+", metavar="FILE", help="a file, path#N, or - for standard input")
    cat.add_argument("--format", choices=("text", "json", "jsonl", "markdown"), default="text", help="default: text")
    cat.add_argument("--with-cut", action="store_true", help="keep boilerplate in its place")
    cat.add_argument("--marks", action="store_true", help="text: write quotations and captions as words in brackets")
    cat.add_argument(
        "--width",
        type=numbers.width,
        help="text: wrap at N cells (default: the terminal's, unwrapped in a pipe)",
        metavar="N",
    )

    search = _listing(commands, "search", "Articles that match a query, newest first.", (*FORMATS, ADDRESS))
    search.add_argument("query", metavar="QUERY", help="see below")
    _paths(search)

    for name, text, formats in LISTINGS:
        listing = _listing(commands, name, text, formats)
        _paths(listing)
        listing.add_argument("--query", default="", metavar="QUERY", help="only what matches")
        if name == "quotes":
            listing.add_argument("--same", action="store_true", help="statements that several articles quote, compared")

    index = commands.add_parser(
        "index", help="bring an index up to date", description="Bring the indexes of folders up to date."
    )
    index.add_argument("paths", metavar="PATH", nargs="*", help="folders (default: the current one)")
    index.add_argument("--rebuild", action="store_true", help="begin anew")
    index.add_argument(
        "--jobs", type=numbers.jobs, default=None, metavar="N", help="processes that read articles; 0: one a core"
    )
    _index_options(index)

    for name in MARKS:
        mark = commands.add_parser(name, help=MARKS[name].lower(), description=f"{MARKS[name]}.")
        mark.add_argument("files", nargs="+", metavar="FILE", help="a file or path#N")

    explain = commands.add_parser(
        "explain",
        help="why each block is what it is",
        description="What is known and why; then each block with its role and the rule that decided.",
    )
    explain.add_argument("files", nargs="+", metavar="FILE", help="a file, path#N, or - for standard input")

    commands.add_parser(
        "config", help="the configuration", description="The effective configuration and where it comes from."
    )
    keys = commands.add_parser("keys", help="every action and its key", description="Every action and its key.")
    keys.add_argument("--format", choices=("table", "markdown"), default="table", help="default: table")
    return parser, commands.choices


def _set_parser() -> _Parser:
    """`set` for itself: its words may stand before and behind its options, which a command of several cannot have."""
    parser = _Parser(
        prog="broadsheet set",
        description="Put source, date (YYYY-MM-DD) or title right: of files, or of all that a\n"
        "query lists. An empty source or date means none. Kept with your stars; the\n"
        "files stay as they are.",
        epilog=QUERY_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "words",
        nargs="*",
        metavar="NAME=VALUE | PATH",
        help="source=…, date=…, title=…; files, path#N, folders (default: the current one)",
    )
    parser.add_argument(
        "--withdraw",
        metavar="NAME",
        action="append",
        choices=("source", "date", "title"),
        default=[],
        help="take your own source, date or title back: as the file has it again",
    )
    parser.add_argument("--query", default="", metavar="QUERY", help="only articles that match")
    parser.add_argument("--dry-run", action="store_true", help="print what would change, change nothing")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    _index_options(parser)
    parser.set_defaults(command="set")
    return parser


def _listing(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    text: str,
    formats: tuple[str, ...],
) -> _Parser:
    """A command that prints rows: its common options."""
    parser = commands.add_parser(
        name, help=text, description=text, epilog=QUERY_HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--format", choices=formats, default="table", help="default: table")
    if ADDRESS in formats:
        parser.add_argument("-0", "--null", action="store_true", help="end addresses with NUL, as xargs -0 takes them")
    parser.add_argument("--limit", type=numbers.limit, default=None, metavar="N", help="at most N rows")
    parser.add_argument("--no-index", action="store_true", help="list folders as their indexes have them")
    _index_options(parser)
    return parser


def _paths(parser: _Parser) -> None:
    parser.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help="folders or files (default: the current folder)"
    )


def _index_options(parser: _Parser) -> None:
    parser.add_argument("--index", metavar="DIR", default=None, help="folder of the index (default: the cache folder)")
    if not any(action.dest == "yes" for action in parser._actions):
        parser.add_argument("--yes", action="store_true", help="make an index without asking, of whatever folder")
