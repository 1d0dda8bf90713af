"""Which language an article is in: by script, then by the commonest words of each language."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import repeat

from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Fields, Role
from reader.rules.load import Rules

SAMPLE_WORDS = 240
"""Words looked at. Above 150 the answer on 400 articles in ten languages no longer changed."""
FIRST_WORDS, SURE_SHARE, SURE_LEAD = 100, 0.3, 1.6
"""Words that are enough where so many of them are common in one language, and so many times more than in the next."""
LONG_LINE = 60
"""Code points from which a line is likely a sentence; menus are often in another language than the article."""
LEAST_SHARE = 0.12
"""Share of the sample that must be common words; prose of the languages with a list has 0.25 to 0.5."""
LEAST_HITS = 2
"""Common words below which nothing is claimed."""
CLEAR_LEAD = 1.6
"""How many times more common words than the declared language's are needed to contradict the file."""
SCRIPT_LETTERS = 300
"""Letters looked at for the script."""
SCRIPT_SHARE = 0.3
"""Share of letters of a script that makes it the article's; names and terms in Latin letters are frequent."""

LETTERS = 10
"""Letters a word from which lines are in a script without blanks; in the languages with a list words have 4 to 7."""
UNSPACED_SHARE = 0.5
"""Share of such scripts in a text from which words in Latin letters tell nothing of its language."""

_BOILERPLATE = Role.BOILERPLATE
_PUNCTUATION = ".,;:!?\"'“”„»«()[]"
_LAST_LATIN = "ɏ"
_NOT_LATIN = f"[^\\x00-{_LAST_LATIN}\u2000-\u206f]"
"""What a letter of another script is among: without it and general punctuation, none is there to be counted."""
_UNSPACED = "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
"""Letters of the scripts that set no blank between words: Thai, kana, Chinese characters."""


@frozen
class _Lexicon:
    words: Mapping[str, int]
    """For each common word the number of the group of languages that have it: numbers are quickly counted."""
    groups: tuple[tuple[str, ...], ...]
    """The groups of languages."""
    scripts: Mapping[str, str]
    """For each script the language that it speaks for where no word decides."""


@lru_cache(maxsize=4)
def _lexicon(rules: Rules) -> _Lexicon:
    words: dict[str, tuple[str, ...]] = {}
    scripts: dict[str, str] = {}
    for code in rules.languages:
        section = rules.words(code, "language")
        for word in section.get("stopwords", ()):
            words[word] = (*words.get(word, ()), code)
        for script in section.get("scripts", ()):
            scripts[script] = code
    groups = {codes: number for number, codes in enumerate(dict.fromkeys(words.values()))}
    return _Lexicon({word: groups[codes] for word, codes in words.items()}, tuple(groups), scripts)


def detect(blocks: Sequence[Block], fields: Fields, rules: Rules) -> str | None:
    """Two-letter code of the article's language, None where it cannot be told.

    What the file says about itself stands unless the text clearly speaks another language.
    """
    declared = _declared(fields)
    lexicon = _lexicon(rules)
    sample = _sample(blocks, FIRST_WORDS)
    hits = _hits(sample, lexicon)
    if not _is_sure(hits, len(sample)):
        sample = _sample(blocks, SAMPLE_WORDS)
        hits = _hits(sample, lexicon)
    if not hits or _is_unspaced(sample):
        return _written(sample, declared, lexicon, rules)
    best = max(hits, key=lambda code: (hits[code], code == declared))
    if hits[best] < LEAST_HITS or hits[best] < LEAST_SHARE * len(sample):
        return _written(sample, declared, lexicon, rules)
    if declared and declared != best and hits[best] < CLEAR_LEAD * hits.get(declared, 0):
        return declared
    return best


def common_words(rules: Rules) -> Mapping[str, int]:
    """The common words of all languages, in small letters."""
    return _lexicon(rules).words


def _hits(sample: Sequence[str], lexicon: _Lexicon) -> dict[str, int]:
    """How many common words of each language are among some words."""
    hits: dict[str, int] = {}
    for group, count in Counter(map(lexicon.words.get, sample)).items():
        for code in lexicon.groups[group] if group is not None else ():
            hits[code] = hits.get(code, 0) + count
    return hits


def _is_sure(hits: Mapping[str, int], words: int) -> bool:
    """Whether one language has so many more common words than all others that further words need not be looked at."""
    best, second, *_ = (*sorted(hits.values(), reverse=True), 0, 0)
    return best >= SURE_SHARE * words and best >= SURE_LEAD * second


def _written(sample: Sequence[str], declared: str | None, lexicon: _Lexicon, rules: Rules) -> str | None:
    """What the script speaks for; a declared language that no list of words is held against stands before it."""
    if declared and declared not in rules.languages:
        return declared
    return _by_script(" ".join(sample), lexicon) or declared


def _is_unspaced(sample: Sequence[str]) -> bool:
    """Whether most of a sample is in a script without blanks, where a line is a word and a notice in English many."""
    text = "".join(sample)
    if text.isascii() or late(_UNSPACED).search(text) is None:
        return False
    return len(late(_UNSPACED).findall(text)) >= UNSPACED_SHARE * len(text)


def _declared(fields: Fields) -> str | None:
    if fields.language is None:
        return None
    code = fields.language.value.strip().lower().replace("_", "-").split("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _sample(blocks: Sequence[Block], most: int) -> list[str]:
    """Lower-cased words of the first long lines, of all lines where hardly any is long."""
    long = _words(blocks, LONG_LINE, most)
    enough = len(long) >= LONG_LINE or sum(map(len, long)) >= LONG_LINE * LETTERS
    return long if enough else _words(blocks, 0, most)


def _words(blocks: Sequence[Block], least: int, most: int) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if (len(block.text) >= least or _is_wide(block.text, least)) and block.role is not _BOILERPLATE:
            left = most - len(found)
            words = block.text[: most * 8].lower().replace("’", "'").split(None, left)[:left]
            found += map(str.strip, words, repeat(_PUNCTUATION))
            if len(found) >= most:
                break
    return found


def _is_wide(text: str, columns: int) -> bool:
    """Whether a line of a script without blanks is so many columns long: its signs take two."""
    return len(text) * 2 >= columns and not text.isascii() and late(_UNSPACED).search(text) is not None


def _by_script(text: str, lexicon: _Lexicon) -> str | None:
    """Say which language the script speaks for; None for Latin letters."""
    if text.isascii() or late(_NOT_LATIN).search(text) is None:
        return None
    counts: dict[str, int] = {}
    seen = 0
    for character in text:
        if character.isalpha():
            seen += 1
            if character > _LAST_LATIN:
                language = lexicon.scripts.get(_script(character))
                if language:
                    counts[language] = counts.get(language, 0) + 1
            if seen >= SCRIPT_LETTERS:
                break
    if not counts:
        return None
    total = sum(counts.values())
    if total < SCRIPT_SHARE * seen:
        return None
    best = max(counts, key=lambda language: counts[language])
    for language, count in counts.items():
        if language != best and lexicon.scripts.get("hiragana") == language and count > total / 20:
            return language
    return best


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return unicodedata.name(character, "").split(" ")[0].split("-")[0].lower()
