"""What weighed most against a line, in the words that `explain` shows."""

from __future__ import annotations

from functools import lru_cache

from reader.clean.boilerplate.sequence import Chain
from reader.clean.lines.line import Line

REASONS = (
    ("list", "link-list"),
    ("prose-", "end-of-the-text"),
    ("<phrase", "neighbours"),
    (">phrase", "neighbours"),
    ("phrase", "phrase"),
    ("len.", "length"),
    ("end.", "ending"),
    ("start.", "beginning"),
    ("stop.", "common-words"),
    ("caps.", "capitals"),
    ("upper", "capitals"),
    ("digits", "numbers"),
    ("commas", "punctuation"),
    ("sign", "punctuation"),
    ("quotes", "punctuation"),
    ("link", "address"),
    ("address", "speaks-to-the-reader"),
    ("about", "tells-of-a-life"),
    ("glued", "teaser"),
    ("teaser", "teaser"),
    ("handle", "address"),
    ("shape", "shape"),
    ("furniture.tail", "end-of-the-text"),
    ("furniture.dated", "link-list"),
    ("furniture.sources", "list-of-sources"),
    ("furniture.related", "link-list"),
    ("furniture.bio", "tells-of-a-life"),
    ("furniture.asking", "speaks-to-the-reader"),
    ("furniture.picture", "picture-name"),
    ("furniture.spoken", "phrase"),
    ("furniture.stated", "date-line"),
    ("furniture.wire", "agency"),
    ("furniture.address", "address"),
    ("furniture.number", "numbers"),
    ("head-list", "list-at-the-beginning"),
    ("start-behind", "beginning"),
    ("dateline", "beginning"),
    ("core.before", "before-the-article"),
    ("core.after", "after-the-article"),
    ("core", "among-the-article"),
    ("prose", "distance-to-prose"),
    ("dense", "surroundings"),
    ("pure", "surroundings"),
    ("lines", "surroundings"),
    ("web", "surroundings"),
    ("at.", "place"),
    ("first", "place"),
    ("last", "place"),
    ("repeated", "repeated"),
    ("title", "place-to-title"),
    ("gap", "empty-lines"),
    ("indent", "indent"),
    ("author", "author-again"),
    ("head", "name-again"),
    ("run.titles", "place-to-title"),
    ("run.since", "place-to-title"),
    ("run.be", "surroundings"),
    ("run.", "words-of-a-menu"),
)
"""What a feature's name, by its beginning, is called as a reason."""


def reason_against(line: Line, chain: Chain) -> str:
    """Return the id of what spoke most for a line's not being the article."""
    if line.match and line.match.start:
        return f"phrase.{line.match.kind}"
    return _named(max(map(chain.against.__getitem__, line.keys))[1])


@lru_cache(maxsize=4096)
def _named(best: str) -> str:
    """What a feature is called as a reason; kept, since there are some thousand features."""
    if best.startswith(("since.", "after.")) and (kind := best.split(".")[1].split(":")[0]):
        return f"tail-after:phrase.{kind}"
    if best.startswith("phrase."):
        return best
    return next((f"model:{reason}" for start, reason in REASONS if best.startswith(start)), "model:neighbours")
