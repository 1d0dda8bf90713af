"""The article of a page of which the model of pages left next to nothing: short news, poems, tickers, one-line updates.

The model learned from news in paragraphs; a page none of whose paragraphs is long looks like furniture to it. What it
holds is an article all the same if it stands in the page's own element for one, or around its headline, and is text:
not links, not teasers of other pages, not what a server says of a page that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.clean.lines.line import Line, see
from reader.clean.lines.phrases import Phrases, find, phrases_of, tokens
from reader.clean.pages.spans import BAD_REGIONS, GOOD_CHARS, NOTHING
from reader.model import Block, Evidence, Fields, Role, Shape
from reader.rules.load import Rules
from reader.rules.wordlists import furniture

LEAST_KEPT = 0.6
"""Share of the words of a page's own text below which what the model took is not its article: of 129 real pages the
least was 0.69."""
RUNNING, LEAST_SHORT = 0.5, 0.9
"""Share of such words in running text below which a page is of a kind that the model does not know (of the real pages
128 have 0.77 and more, one 0.41), and the least that it is to have taken there: of that one it took 0.95."""
LEAST_WORDS = 5
"""Words below which what stands there is nobody's article: a counter, a name."""
LINKED, LINKED_WORDS = 0.6, 3
"""Share of links from which a line leads elsewhere, and words of the shortest that may be another text's headline."""
TEASERS = 2
"""Texts of the fewest teasers that make a page a list of others, where they are half of its texts."""
TIMES = 2
"""Times between the texts from which they are those of entries, not the article's own."""
SENTENCE_WORDS = 4
"""Words of the shortest sentence."""
TITLES = 8
"""Marked headlines of a page that are read."""
NO_ARTICLE = "account"
"""The kind of phrases by which a headline asks its reader to sign in."""
SOME_WORDS = 20
"""Words from which what was taken tells what the rest of the article looks like."""
_ARTICLE = frozenset(("article", "article-header"))
_CONTENT = _ARTICLE | {"main", "main-header"}
_OF_ARTICLES_TOO = frozenset(("navigation", "related", "author"))
"""Kinds of phrases whose single words begin sentences of articles as well."""
_SENTENCE_ENDS = tuple('.!?…”"»')
_HINTS = frozenset(("", "body", "title"))


def article_blocks(
    blocks: Sequence[Block], taken: Sequence[bool], fields: Fields, language: str | None, rules: Rules
) -> frozenset[int]:
    """Which blocks are the article beside those that were `taken`; none where these are enough, or there is none.

    Raises RulesError for broken rules.
    """
    own = [i for i, block in enumerate(blocks) if _is_text(block)]
    kept = sum(_words(block) for block, yes in zip(blocks, taken, strict=True) if yes)
    if _is_enough(kept, blocks, own) or _is_no_article(blocks, fields, language, rules):
        return frozenset()
    phrases = phrases_of(language, rules)
    lines = [see(block, phrases) for block in blocks]
    headline = _headline(blocks)
    end = next((i for i, line in enumerate(lines) if i > headline and _heads_comments(line)), len(blocks))
    own = [i for i in own if headline <= i < end and (i == headline or not _is_furniture(blocks[i], lines[i]))]
    own = [i for i in own if not _heads_links(blocks, i)]
    own = _in_content(blocks, own, headline) or _around_headline(blocks, own, headline)
    own = _in_body(blocks, own)
    if kept >= SOME_WORDS:
        own = _like_taken(blocks, own, taken)
    texts = [i for i in own if blocks[i].shape is not Shape.HEADING]
    if sum(_words(blocks[i]) for i in texts) < LEAST_WORDS or _is_enough(kept, blocks, own):
        return frozenset()
    if _is_list_of_others(blocks, lines, own, texts):
        return frozenset()
    times = [i for i in range(headline + 1, own[-1]) if _evidence(blocks, i).hint == "date"]
    return frozenset(own).union(times if len(times) >= TIMES else ())


def _is_text(block: Block) -> bool:
    """Whether a block may be an article's, by its markup."""
    evidence = block.evidence
    return (
        evidence is not None
        and block.role is Role.UNKNOWN
        and evidence.links < LINKED
        and evidence.region not in BAD_REGIONS
        and evidence.hint in _HINTS
        and not evidence.hidden
    )


def _is_enough(kept: int, blocks: Sequence[Block], own: Sequence[int]) -> bool:
    """Whether so many words are what a page is expected to give of its own text."""
    words = sum(_words(blocks[i]) for i in own)
    running = sum(_words(blocks[i]) for i in own if len(blocks[i].text) >= GOOD_CHARS)
    return kept >= (LEAST_KEPT if running >= RUNNING * words else LEAST_SHORT) * words


def _is_no_article(blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules) -> bool:
    """Whether a headline says that the page is none: that it was not found, that one must sign in."""
    phrases = phrases_of(language, rules)
    known = [(tokens(phrase), phrase.endswith("$")) for phrase in furniture(language, rules)["no_article"]]
    return any(_says_no_article(title, phrases, known) for title in _titles(blocks, fields))


def _titles(blocks: Sequence[Block], fields: Fields) -> Iterator[str]:
    """What may be the page's headline."""
    for field in (fields.title, fields.page_title):
        if field is not None:
            yield field.value
    marked = [block.text for block in blocks if block.role is Role.TITLE or (block.evidence or NOTHING).hint == "title"]
    yield from marked[:TITLES]


def _says_no_article(title: str, phrases: Phrases, known: Sequence[tuple[list[str], bool]]) -> bool:
    words = tokens(title)
    match = find(words, phrases)
    if match is not None and match.start and match.end and match.kind == NO_ARTICLE:
        return True
    words = [word for word in words if word.isalpha() or "'" in word]  # without the number of the error
    return not words or any(words == said if whole else words[: len(said)] == said for said, whole in known)


def _headline(blocks: Sequence[Block]) -> int:
    """Where the page's headline stands; -1 where nothing is marked as it or was found to be it."""
    marked = [i for i in range(len(blocks)) if _evidence(blocks, i).hint == "title"]
    found = [i for i, block in enumerate(blocks) if block.role is Role.TITLE]
    both = [i for i in (*found, *marked) if _evidence(blocks, i).region not in BAD_REGIONS]
    return next(iter((*both, *found, *marked)), -1)


def _in_content(blocks: Sequence[Block], own: Sequence[int], headline: int) -> list[int]:
    """The texts in the page's elements for its article: in that of its headline, where this is one."""
    among = _ARTICLE if headline >= 0 and _evidence(blocks, headline).region in _ARTICLE else _CONTENT
    return [i for i in own if _evidence(blocks, i).region in among]


def _in_body(blocks: Sequence[Block], own: list[int]) -> list[int]:
    """Those of them in what the page calls the article's text, where that is some; with headings and what is above."""
    body = [i for i in own if _evidence(blocks, i).hint == "body"]
    if sum(_words(blocks[i]) for i in body) < LEAST_WORDS:
        return own
    inside = {*body, *(i for i in own if i < body[0] or (i < body[-1] and blocks[i].shape is Shape.HEADING))}
    return sorted(inside)


def _like_taken(blocks: Sequence[Block], own: Sequence[int], taken: Sequence[bool]) -> list[int]:
    """Those of them that stand among the blocks that were taken, or in elements of the same names; headings as well."""
    places = [i for i, yes in enumerate(taken) if yes]
    kin = {(_evidence(blocks, i).tag, _evidence(blocks, i).names) for i in places}
    return [
        i
        for i in own
        if places[0] <= i <= places[-1]
        or (_evidence(blocks, i).tag, _evidence(blocks, i).names) in kin
        or blocks[i].shape is Shape.HEADING
    ]


def _around_headline(blocks: Sequence[Block], own: Sequence[int], headline: int) -> list[int]:
    """The texts in the outermost element around the headline that holds more text than links.

    Without a headline those that the extractor counts as content.
    """
    if headline < 0:
        return [i for i in own if _evidence(blocks, i).content]
    links = [i for i in range(len(blocks)) if _evidence(blocks, i).links >= LINKED]
    for container in _evidence(blocks, headline).containers:
        inside = [i for i in own if container in _evidence(blocks, i).containers]
        linked = sum(_words(blocks[i]) for i in links if container in _evidence(blocks, i).containers)
        if inside and sum(_words(blocks[i]) for i in inside) > linked:
            return inside
    return []


def _is_list_of_others(
    blocks: Sequence[Block], lines: Sequence[Line], own: Sequence[int], texts: Sequence[int]
) -> bool:
    """Whether a page leads to others: by teasers, below a link or above one that says `read more`; by more links."""
    teasers = 0
    for i in texts:
        if i > 0 and _leads_elsewhere(blocks, lines, i - 1):
            teasers += 1
        elif i + 1 < len(blocks) and _evidence(blocks, i + 1).links >= LINKED:
            match = lines[i + 1].match
            teasers += lines[i + 1].look == "f" and match is not None and match.kind == "related"
    if teasers >= TEASERS and teasers * 2 >= len(texts):
        return True
    last = len(blocks) if len(texts) == 1 else own[-1]  # below one text, they are what it introduces
    linked = sum(_words(blocks[i]) for i in range(own[0], last) if _leads_elsewhere(blocks, lines, i))
    return linked >= sum(_words(blocks[i]) for i in own)


def _leads_elsewhere(blocks: Sequence[Block], lines: Sequence[Line], i: int) -> bool:
    """Whether a line of the page is a link that may be another text's headline."""
    evidence, line = _evidence(blocks, i), lines[i]
    return (
        evidence.links >= LINKED
        and line.size >= LINKED_WORDS
        and line.look != "f"
        and evidence.region not in BAD_REGIONS
    )


def _is_furniture(block: Block, line: Line) -> bool:
    """Whether a line is furniture; a sentence is none by one word at its start, as in `Home to 900 sheep`."""
    if line.look != "f" or line.match is None or not line.match.start:
        return line.look == "f"
    sentence = block.text.endswith(_SENTENCE_ENDS) and line.size >= SENTENCE_WORDS
    return not (sentence and line.match.words == 1 and line.match.kind in _OF_ARTICLES_TOO)


def _heads_links(blocks: Sequence[Block], i: int) -> bool:
    """Whether a heading stands above links, or above nothing."""
    return blocks[i].shape is Shape.HEADING and (i + 1 >= len(blocks) or _evidence(blocks, i + 1).links >= LINKED)


def _heads_comments(line: Line) -> bool:
    """Whether a line heads what readers wrote."""
    return line.look == "f" and line.match is not None and line.match.start and line.match.kind == "comments"


def _evidence(blocks: Sequence[Block], i: int) -> Evidence:
    return blocks[i].evidence or NOTHING


def _words(block: Block) -> int:
    return block.text.count(" ") + 1
