"""The address of its page that a text begins or ends with: somebody's own note of it, or what a browser printed.

Below the headline and at the end articles name others' pages as well: there its words must stand in the path.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.frozen import replace
from reader.late import late
from reader.model import Field, Parsed, Role
from reader.parse.labels.lines import ADDRESS, known_labels, label_of
from reader.parse.records.field_values import is_page, original_address
from reader.rules.load import Rules, default_rules
from reader.rules.outlets import domain_of, known_outlets, registered

TOP = 4
"""Lines on top among which it stands: below the headline, a summary and the writer at most."""
FOOT = 3
"""Lines at the end among which it stands."""
NEAR = 12
"""Lines at either end among which those are: a service's own may stand around them."""
HEADLINES = 8
"""Lines on top one of which may be the headline."""
SHORT = 200
"""Code points of the longest line above it, and of one that holds it."""
LONGEST = 500
"""Code points of the longest line with an archive's address, which holds another."""
TEXT = 60
"""Code points of the shortest line that is a text's below its address."""
LEAST_WORDS = 2
"""Words of a headline that a path must hold; shorter ones are sections' names."""
SHORTEST_WORD, SHORTEST_STEM = 3, 4
"""Letters of the shortest word of a path, and of the part that it must share with a headline's: `ferries`, `ferry`."""
_ADDRESS = late(r"https?://[^\s<>\"]+")
_WHOLE = late(r"[<(\[]?(https?://[^\s<>\"]+?)[>)\]]?(?:\s*[|·]?\s{2,}.{0,60}|\s+\d{1,3}\s?/\s?\d{1,3})?")
"""An address and nothing else, but for the number of a printed page."""
_NUMBERED = late(r"\s{3,}|\d\s?/\s?\d")
"""What parts the title, or the number of a page, from its address."""
_WORD = late(r"[^\W_]+")
_UNKNOWN = Role.UNKNOWN


def with_own_address(parsed: Parsed) -> Parsed:
    """State the address of a text's own page, and label the lines that are nothing else; most texts have none."""
    blocks = parsed.blocks
    near = (*blocks[:NEAR], *blocks[-NEAR:])
    if not any("://" in block.text for block in near):
        return parsed
    free = [(i, block.text) for i, block in enumerate(blocks) if block.role is _UNKNOWN]
    if not any("://" in text for _, text in (*free[:TOP], *free[-FOOT:])):
        return parsed
    texts = [text for _, text in free]
    found = _printed(texts) or _on_top(texts) or _at_the_end(texts)
    if found is None:
        return parsed
    alone = {i for i, text in free if _alone(text) == found.value}
    labelled = tuple(
        replace(block, role=Role.BOILERPLATE, rule=found.rule) if i in alone else block
        for i, block in enumerate(blocks)
    )
    return replace(parsed, blocks=labelled, fields=replace(parsed.fields, url=found))


def _printed(texts: Sequence[str]) -> Field | None:
    """The address that a browser printed above or below each page, far from the title or the number beside it."""
    for text in (*texts[:TOP], *texts[-FOOT:]):
        if len(text) <= SHORT and "://" in text and _NUMBERED.search(text) is not None:
            found = _ADDRESS.findall(text)
            beside = [other for other in texts if len(found) == 1 and found[0] in other and len(other) <= SHORT]
            printed = len(beside) > 1 and all(_NUMBERED.search(other) for other in beside)
            if printed and _is_article(found[0]):
                return Field(found[0], "address.printed")
    return None


def _on_top(texts: Sequence[str]) -> Field | None:
    """The only address that stands alone among the first lines, with text below; what an archive's stands for."""
    top = texts[:TOP]
    for address in (one for text in top if len(text) <= LONGEST for one in _ADDRESS.findall(text)):
        if (own := original_address(address)) != address:
            return Field(own, "address.archived")
    found = [(i, address) for i, text in enumerate(top) if (address := _alone(text))]
    if len(found) != 1 or not _is_article(found[0][1]):
        return None
    place, address = found[0]
    if any(len(text) > SHORT or "://" in text for text in top[:place]):
        return None
    if place and top[place].lstrip("<([").startswith("http") and not _says_headline(address, texts):
        return None  # what is embedded below a headline
    return Field(address, "address.on-top") if any(map(_is_text, texts[place + 1 :])) else None


def _at_the_end(texts: Sequence[str]) -> Field | None:
    """The last address, where its path says the headline."""
    for place in range(len(texts) - 1, max(len(texts) - 1 - FOOT, -1), -1):
        text = texts[place]
        found = _ADDRESS.findall(text) if len(text) <= SHORT else []
        if not found:
            continue
        address = found[-1].rstrip(".,;)>")
        if len(found) > 1 or not _is_article(address) or not any(map(_is_text, texts[:place])):
            return None
        return Field(address, "address.at-the-end") if _says_headline(address, texts) else None
    return None


def _is_text(line: str) -> bool:
    return len(line) >= TEXT and "://" not in line


def _alone(text: str) -> str:
    """The address that a line is, with a known label before it or none."""
    if len(text) > SHORT or "://" not in text:
        return ""
    if (whole := _WHOLE.fullmatch(text)) is not None:
        return whole[1]
    label = label_of(0, text, known_labels())
    whole = _WHOLE.fullmatch(label.value) if label is not None and label.kind in ("url", "source", ADDRESS) else None
    return "" if whole is None else whole[1]


def _is_article(address: str) -> bool:
    """Whether an address may be an article's: a page's, and of no host where anybody's films or words lie."""
    host = domain_of(address)
    if host is None or not is_page(address) or registered(host) in _embedded(default_rules()):
        return False
    return not known_outlets(default_rules()).is_platform(registered(host).partition(".")[0])


def _says_headline(address: str, texts: Sequence[str]) -> bool:
    """Whether all words of the last part of a path that has some stand in one of the first lines."""
    path = address.partition("://")[2].partition("?")[0].partition("#")[0].split("/")[1:]
    parts = ([word for word in _WORD.findall(part.casefold()) if _is_telling(word)] for part in reversed(path))
    slug = next((words for words in parts if len(words) >= LEAST_WORDS), [])
    top = (text for text in texts[:HEADLINES] if len(text) <= SHORT and "://" not in text)
    lines = (set(_WORD.findall(text.casefold())) for text in top)
    return bool(slug) and any(all(any(_are_kin(word, other) for other in line) for word in slug) for line in lines)


def _is_telling(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and word.isalpha() and word not in {"html", "htm", "php", "aspx"}


def _are_kin(word: str, other: str) -> bool:
    """Whether two words are forms of one: all but the last letter of the shorter one begins both."""
    stem = max(SHORTEST_STEM, min(len(word), len(other)) - 1)
    return word == other or (len(word) >= stem and word[:stem] == other[:stem])


@lru_cache(maxsize=2)
def _embedded(rules: Rules) -> frozenset[str]:
    return frozenset(rules.table("outlets.toml")["platforms"]["embedded"])
