"""The one table of actions: bindings, palette, help and the README's key table come from it.

Nothing of Textual is imported here, so `broadsheet keys` can print the table at once.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence

from reader.frozen import frozen


@frozen(kw_only=True)
class Action:
    """Something the reader can do."""

    name: str
    """Its name, as the configuration remaps it."""
    keys: tuple[str, ...]
    """Keys it has unless remapped, by Textual's names."""
    help: str
    """One line that says what it does."""
    group: str
    """Heading it stands under."""
    context: str = "everywhere"
    """Where it means something: everywhere, list or article."""
    always: bool = False
    """Whether it works under a prompt or a choice too."""


MOVING, FINDING, STEPPING = "Moving", "Finding", "Quotations, captions, links"
SHOWING, MARKING, TAKING, PROGRAM = "Showing", "Marking", "Taking along", "The program"

ACTIONS: tuple[Action, ...] = (
    Action(name="down", keys=("j", "down"), group=MOVING, help="list: next article; article: a line down"),
    Action(name="up", keys=("k", "up"), group=MOVING, help="list: previous article; article: a line up"),
    Action(name="top", keys=("g", "home"), group=MOVING, help="to the top"),
    Action(name="end", keys=("G", "end"), group=MOVING, help="to the end"),
    Action(name="half-down", keys=("d", "ctrl+d"), group=MOVING, help="half a page down"),
    Action(name="half-up", keys=("u", "ctrl+u"), group=MOVING, help="half a page up"),
    Action(name="read-on", keys=("space",), group=MOVING, help="page the article; at its end the next unread"),
    Action(name="page-down", keys=("f", "pagedown"), group=MOVING, help="page the article down, from the list too"),
    Action(name="page-up", keys=("b", "pageup"), group=MOVING, help="page the article up, from the list too"),
    Action(name="enter", keys=("enter", "l", "right"), group=MOVING, help="into the article", context="list"),
    Action(name="back", keys=("h", "left", "q"), group=MOVING, help="back to the list", context="article"),
    Action(
        name="escape",
        keys=("escape",),
        group=MOVING,
        help="leave the prompt, the search, the filter, the article",
    ),
    Action(name="other-pane", keys=("tab",), group=MOVING, help="to the other pane"),
    Action(name="next-article", keys=("J",), group=MOVING, help="next article of the list"),
    Action(name="previous-article", keys=("K",), group=MOVING, help="previous article of the list"),
    Action(name="search", keys=("slash",), group=FINDING, help="search the articles; in the article, find here"),
    Action(name="next-hit", keys=("n",), group=FINDING, help="next hit, on into the next article; else next unread"),
    Action(name="previous-hit", keys=("N",), group=FINDING, help="previous hit; without a search previous unread"),
    Action(name="sources", keys=("s",), group=FINDING, help="filter by source"),
    Action(name="all", keys=("1",), group=FINDING, help="show all articles"),
    Action(name="unread", keys=("2",), group=FINDING, help="show unread articles"),
    Action(name="starred", keys=("3",), group=FINDING, help="show starred articles"),
    Action(name="sort", keys=("S",), group=FINDING, help="sort the list"),
    Action(name="next-quote", keys=("full_stop", "right_square_bracket"), group=STEPPING, help="next quotation"),
    Action(name="previous-quote", keys=("comma", "left_square_bracket"), group=STEPPING, help="previous quotation"),
    Action(name="next-caption", keys=("p", "right_curly_bracket"), group=STEPPING, help="next photo caption"),
    Action(name="previous-caption", keys=("P", "left_curly_bracket"), group=STEPPING, help="previous photo caption"),
    Action(name="next-link", keys=("right_parenthesis",), group=STEPPING, help="next web address in the text"),
    Action(name="previous-link", keys=("left_parenthesis",), group=STEPPING, help="previous web address"),
    Action(
        name="voices",
        keys=("v", "quotation_mark"),
        group=STEPPING,
        help="who is quoted: in the article; from the list, in all that is listed",
    ),
    Action(name="cut", keys=("x",), group=SHOWING, help="cut text shown with its reason, on and off"),
    Action(name="original", keys=("X",), group=SHOWING, help="the file as it is, on and off"),
    Action(name="alone", keys=("z",), group=SHOWING, help="the text alone, on and off"),
    Action(name="layout", keys=("Z",), group=SHOWING, help="next layout, kept for this size"),
    Action(name="narrower", keys=("less_than_sign",), group=SHOWING, help="narrower text"),
    Action(name="wider", keys=("greater_than_sign",), group=SHOWING, help="wider text"),
    Action(name="info", keys=("i",), group=SHOWING, help="what is known about the article, and why"),
    Action(name="read", keys=("m",), group=MARKING, help="read or unread"),
    Action(name="all-read", keys=("M",), group=MARKING, help="all listed read or unread (asks)"),
    Action(name="star", keys=("asterisk",), group=MARKING, help="star, on and off"),
    Action(
        name="correct",
        keys=("c",),
        group=MARKING,
        help="correct: this paragraph (article or not), the source, the date, the title",
    ),
    Action(name="undo", keys=("U",), group=MARKING, help="undo the last change: read, starred, corrected"),
    Action(name="copy", keys=("y",), group=TAKING, help="copy: path or URL, citation, quotation, paragraph, text"),
    Action(
        name="url",
        keys=("o",),
        group=TAKING,
        help="show and copy the URL (of the link stepped to), or the address of the file",
    ),
    Action(name="open", keys=("e",), group=TAKING, help="the original in $PAGER or $EDITOR, as a read-only copy"),
    Action(name="rescan", keys=("r",), group=PROGRAM, help="look for new and changed files; list anew"),
    Action(name="help", keys=("question_mark",), group=PROGRAM, help="keys of this pane, signs, queries; searchable"),
    Action(name="palette", keys=("ctrl+p",), group=PROGRAM, help="all that can be done; the themes"),
    Action(name="redraw", keys=("ctrl+l",), group=PROGRAM, help="redraw the screen", always=True),
    Action(name="suspend", keys=("ctrl+z",), group=PROGRAM, help="suspend the program", always=True),
    Action(
        name="cancel",
        keys=("ctrl+c",),
        group=PROGRAM,
        help="cancel a prompt or running work; at rest quit",
        always=True,
    ),
    Action(name="quit", keys=("Q",), group=PROGRAM, help="quit"),
)

BY_NAME: Mapping[str, Action] = {action.name: action for action in ACTIONS}

SHOWN_KEYS: Mapping[str, str] = {
    "full_stop": ".",
    "comma": ",",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "slash": "/",
    "quotation_mark": '"',
    "asterisk": "*",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
}
"""How keys are written where their name is not what is printed on them."""

KEY_NAMES: Mapping[str, str] = {shown.lower(): name for name, shown in SHOWN_KEYS.items()}
_KEYS = re.compile(
    r"\S|ctrl\+\S|((ctrl|shift)\+)*(left|right|up|down|home|end|insert|delete|pageup|pagedown|tab|f\d\d?)"
    r"|backspace|[a-z]+(_[a-z]+)+"
)
"""What the terminal can send, by Textual's names; what signs are called has an underscore."""


def shown_key(key: str) -> str:
    """Return a key as it is written: `.`, `Ctrl-L`, `PgDn`, `F5`."""
    if key.startswith("ctrl+"):
        return "Ctrl-" + key.removeprefix("ctrl+").upper()
    return SHOWN_KEYS.get(key, key.upper() if re.fullmatch(r"f\d+", key) else key)


def named_key(written: str) -> str:
    """Return a key by Textual's name, however it was written in the configuration."""
    written = written.strip() or "space"
    if written.lower().startswith(("ctrl-", "ctrl+")):
        return "ctrl+" + written[5:].lower()
    return KEY_NAMES.get(written.lower(), written if len(written) == 1 else written.lower())


def keymap(overrides: Mapping[str, Sequence[str] | str]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action, those of the configuration in place of the defaults."""
    keys = {action.name: action.keys for action in ACTIONS}
    for name, written in overrides.items():
        if name in keys:
            parts = [written] if isinstance(written, str) and len(written) == 1 else written
            listed = parts.split(",") if isinstance(parts, str) else parts
            keys[name] = tuple(named_key(key) for key in listed if key)
    return keys


def complaints(overrides: Mapping[str, Sequence[str] | str]) -> list[str]:
    """Return what is wrong with the keys of a configuration, a line each: unknown actions, keys given twice."""
    lines = []
    for name in overrides:
        if name not in BY_NAME:
            near = difflib.get_close_matches(name, BY_NAME, n=1)
            lines.append(f"keys: no action is called {name!r}" + (f", did you mean {near[0]!r}?" if near else ""))
        for key in keymap({name: overrides[name]}).get(name, ()):
            if key not in SHOWN_KEYS and not _KEYS.fullmatch(key):
                lines.append(f"keys: {name}: there is no key {shown_key(key)!r}; as in Ctrl-L, PgDn, F5 or x")
    owners: dict[str, str] = {}
    for name, keys in keymap(overrides).items():
        for key in keys:
            if key in owners and owners[key] != name:
                lines.append(f"keys: {shown_key(key)} is both {owners[key]} and {name}")
            owners.setdefault(key, name)
    return lines


def effective_keys(overrides: Mapping[str, Sequence[str] | str]) -> dict[str, tuple[str, ...]]:
    """Return the keymap as it works: a key given by the configuration is taken from the action that had it."""
    keys = keymap(overrides)
    given = {key for name in overrides if name in keys for key in keys[name]}
    return {name: tuple(key for key in bound if name in overrides or key not in given) for name, bound in keys.items()}


def key_table(overrides: Mapping[str, Sequence[str] | str] | None = None) -> list[tuple[str, str, str]]:
    """Return (keys, name, help) of every action, in order: what `broadsheet keys` and the README print."""
    keys = effective_keys(overrides or {})
    return [(" ".join(map(shown_key, keys[action.name])), action.name, action.help) for action in ACTIONS]
