"""The headline as a page's own links say it: those by which it is shared, logged in from or embedded name the page.

`https://social.example/tweet?text=Night ferry saved&url=https://grindle.example/2026/03/night-ferry-saved`. Dumps of
text browsers list them, and of all lines that may be a headline only one is what they say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import unquote_plus, urlsplit

from reader.clean.layout.edges import BULLET
from reader.clean.layout.text_browsers import LINKS
from reader.late import late
from reader.model import Block

LEAST_WORDS = 3
"""Words of the shortest headline that is found so."""
LEAST_IN_PATH = 4
"""Words of the shortest last part of a page's path that is compared with lines."""
MORE = 2
"""How many times as often as any other a headline must be said: lists of stories may share each of them."""
LONGEST, LONGEST_ADDRESS = 250, 4_000
"""Code points of the longest headline, and of the longest address that is read."""
COVERED = 0.6
"""Share of the words of what is said that a line must have: a site's name may follow, or a summary."""
CUT_SHORT = ("…", "...")
"""What a teaser ends with whose words were too many."""
_PART = late(r"[?&]([\w.-]{1,20})=([^&]*)")
_SAYING = frozenset({"text", "subject", "title", "t", "status", "quote", "su"})
"""Names of what a link for sharing says."""
_WORD = late(r"\w+")
_WEB = late(r"https?://")


def shared_headline(blocks: Sequence[Block]) -> int | None:
    """The line that the page's own links say is its headline; None where they say nothing, or no one line of it."""
    sayings: Counter[tuple[str, ...]] = Counter()
    paths: Counter[tuple[str, ...]] = Counter()
    for block in blocks:
        if block.rule == LINKS and len(block.text) <= LONGEST_ADDRESS and "?" in block.text:
            for words, is_path in _said(block.text):
                (paths if is_path else sayings)[words] += 1
    if not sayings and not paths:
        return None
    lines = [_words(block.text) if block.rule != LINKS and len(block.text) <= LONGEST else () for block in blocks]
    says = _most(sayings)
    found = [i for i, line in enumerate(lines) if _is_said(line, says)] if says else []
    if not found and (path := _most(paths)):
        found = [i for i, line in enumerate(lines) if _is_in_path(line, path)]
    whole = (i for i in found if not BULLET.match(blocks[i].text) and not blocks[i].text.endswith(CUT_SHORT))
    return next(whole, None)


def _said(address: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words that an address says its page is called, and those of the page's path."""
    for name, value in _PART.findall(address):
        value = unquote_plus(value)
        text = _WEB.split(value, maxsplit=1)[0]
        if name in _SAYING and len(words := _words(text)) >= LEAST_WORDS:
            yield words, False
        if (web := _WEB.search(value)) is not None and (words := _in_path(value[web.start() :])):
            yield words, True


def _in_path(address: str) -> tuple[str, ...]:
    """The words of the last part of an address's path that has some; none of an address that is broken."""
    try:
        parts = urlsplit(address).path.split("/")
    except ValueError:
        return ()
    found = (_words(part.replace("-", " ").replace("_", " ")) for part in reversed(parts))
    return next((words for words in found if len(words) >= LEAST_IN_PATH), ())


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _most(said: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """What is said most often; nothing where another is said half as often."""
    best = said.most_common(2)
    if not best or (len(best) > 1 and best[1][1] * MORE > best[0][1] and not _is_said(best[0][0], best[1][0])):
        return ()
    return best[0][0]


def _is_said(line: tuple[str, ...], says: tuple[str, ...]) -> bool:
    """Whether a line is what is said, or all of it but its end, or goes on behind it by little."""
    shorter, longer = sorted((line, says), key=len)
    return len(shorter) >= LEAST_WORDS and longer[: len(shorter)] == shorter and len(shorter) >= COVERED * len(longer)


def _is_in_path(line: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether a line has the words of a path, numbers aside, and hardly any besides."""
    together = min(len(line), len(path))
    if together >= LEAST_IN_PATH and line[:together] == path[:together] and together >= COVERED * len(line):
        return True
    telling = {word for word in path if len(word) > LEAST_WORDS and word.isalpha()}
    shared = telling.intersection(line)
    long = sum(len(word) > LEAST_WORDS for word in line)
    return len(shared) >= LEAST_IN_PATH - 1 and len(shared) >= len(telling) - 1 and len(shared) >= COVERED * long
