"""The same statement as several articles quote it: cut at other places, with other marks, with a word changed.

Words are compared folded, so marks, brackets, ellipses, case and accents never count. Linear: a quotation is compared
with the few statements that share a rare run of words with it, never with all others.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from sys import intern

from reader.model import Quotation, Telling
from reader.text.fold import terms

LEAST_WORDS = 6
"""Words of a quotation that can be told from chance: shorter ones ("It is far too late") are said by many people.
The lowest number at which a quotation with one word changed still has a run of three words."""
LONE_WORDS = 10
"""Words from which two quotations are one statement even where their speakers are called differently; below it names
that have no word in common (a chance agreement) keep them apart."""
RUN = 3
"""Words of the runs by which candidates are found: a changed word breaks three of them, so that six words with one
changed at an edge still share one."""
LEAST_SHARE = 0.6
"""Share of the shorter quotation's pairs of words that the longer one must have. A changed word in the middle of seven
takes two of six pairs (0.67 left); two statements that begin alike share less than half."""
WINDOW = 1.5
"""These shared pairs stand within so many times the shorter one's length in the longer one: a page of speech contains
the pairs of any short sentence somewhere."""
MOST_STATEMENTS = 8
"""Statements kept for a run of words; one that more have (`one of the`) tells nothing, and is passed over."""
MOST_WORDS = 2_000
"""Words of a quotation that are looked at."""
PARTS = 64
"""Parts in which runs are put in order: of 340,000 quotations' six million one part takes 10 MB."""

Chosen = dict[int, set[int]]
"""For the key of each article the numbers of the quotations that are meant."""
Runs = set[int]
"""Runs of words, each as a number."""


@dataclass(slots=True)
class _Statement:
    """A statement: its longest version, by which others are compared, and who quotes it."""

    words: list[str]
    names: set[str]
    members: list[Quotation] = field(default_factory=list)


def of_the_same_speakers(quoted: Iterable[Quotation]) -> str | None:
    """Give the query for quotations by the speakers of some, by the last words of their names; None without one."""
    names = dict.fromkeys(words[-1] for quotation in quoted if (words := terms(quotation.speaker or "")))
    return " OR ".join(f'said:"{name}"' for name in names) or None


def sharing(said: Iterable[tuple[int, int, str]]) -> tuple[Chosen, Runs]:
    """Find the quotations (key, number, text) that share a run of words with another, and these runs.

    No others can be one statement. Takes eight bytes a word: of a library's quotations few are told twice, and all of
    them with their runs would take a hundred times that.
    """
    quoted, runs = array("q"), array("q")
    for key, number, text in said:
        own = _runs(_words(text))
        quoted.extend((key, number, len(own)))
        runs.extend(own)
    shared = _repeated(runs)
    chosen: Chosen = {}
    each, left = iter(quoted), iter(runs)
    for key, number, count in zip(each, each, each, strict=True):
        if not shared.isdisjoint([*islice(left, count)]):
            chosen.setdefault(key, set()).add(number)
    return chosen, shared


def _repeated(runs: array[int]) -> Runs:
    """The numbers that stand there twice."""
    parts = [array("q") for _ in range(PARTS)]
    for run in runs:
        parts[run % PARTS].append(run)
    return {run for part in parts for run, following in pairwise(sorted(part)) if run == following}


def comparable(text: str) -> bool:
    """Tell whether a quotation has words enough to be told from what other people happen to say."""
    return bool(_words(text))


def _words(text: str) -> list[str]:
    """The folded words of a quotation that are compared; none where they are too few."""
    words = terms(text)[:MOST_WORDS]
    return words if len(words) >= LEAST_WORDS else []


def _runs(words: Sequence[str]) -> Runs:
    """The runs of some words. That two have one number by chance costs a comparison."""
    return set(map(hash, zip(*(words[n:] for n in range(RUN)), strict=False)))


def tellings(quotations: Iterable[Quotation], shared: Runs | None = None) -> tuple[Telling, ...]:
    """Find the statements that at least two of the articles quote, the most told first.

    Copies of an article (the same id) count once, and so does an article that repeats itself. `shared`: the runs of
    words that several quotations have, where these are known; the others are then not kept.
    """
    statements = _Statements(shared)
    for quotation in quotations:
        statements.take(quotation)
    found = [
        Telling(versions=versions, told=tuple((said.headline.key, said.number) for said in members))
        for members in statements.all()
        if len(versions := _versions(members)) > 1
    ]
    return tuple(sorted(found, key=lambda telling: (-len(telling.versions), _age(telling.versions[0]))))


class _Statements:
    """All statements so far, found by runs of words."""

    def __init__(self, shared: Runs | None) -> None:
        self._shared = shared
        self._statements: list[_Statement | None] = []
        self._merged: dict[int, int] = {}
        self._with_run: dict[int, list[int]] = {}

    def take(self, quotation: Quotation) -> None:
        words = _words(quotation.text)
        if not words:
            return
        runs = _runs(words) if self._shared is None else _runs(words) & self._shared
        names = set(terms(quotation.speaker or ""))
        same = [number for number in self._candidates(runs) if self._is_same(number, words, names)]
        number = self._join(same) if same else self._add()
        statement = self._statements[number]
        assert statement is not None
        if len(words) > len(statement.words):
            statement.words = [*map(intern, words)]  # a library's statements are made of few different ones
        statement.names |= names
        statement.members.append(quotation)
        for run in runs:
            with_run = self._with_run.setdefault(run, [])
            if len(with_run) < MOST_STATEMENTS and number not in with_run:
                with_run.append(number)

    def all(self) -> Iterator[list[Quotation]]:
        return (statement.members for statement in self._statements if statement is not None)

    def _candidates(self, runs: Runs) -> list[int]:
        """Statements that share a run of words which is not common, those that share most first."""
        found: Counter[int] = Counter()
        for run in runs:
            numbers = self._with_run.get(run, ())
            if len(numbers) < MOST_STATEMENTS:
                found.update({self._root(number) for number in numbers})
        return sorted(found, key=lambda number: (-found[number], number))[:MOST_STATEMENTS]

    def _is_same(self, number: int, words: list[str], names: set[str]) -> bool:
        statement = self._statements[number]
        assert statement is not None
        differ = names and statement.names and names.isdisjoint(statement.names)
        if differ and min(len(words), len(statement.words)) < LONE_WORDS:
            return False
        return share(words, statement.words) >= LEAST_SHARE

    def _join(self, numbers: list[int]) -> int:
        """Make one of several statements: what joins them shows that they were parts of one."""
        first, *others = sorted(numbers)
        statement = self._statements[first]
        assert statement is not None
        for number in others:
            other = self._statements[number]
            assert other is not None
            self._merged[number], self._statements[number] = first, None
            statement.members += other.members
            statement.names |= other.names
            statement.words = max(statement.words, other.words, key=len)
        return first

    def _add(self) -> int:
        self._statements.append(_Statement([], set()))
        return len(self._statements) - 1

    def _root(self, number: int) -> int:
        while number in self._merged:
            number = self._merged[number]
        return number


def share(one: Sequence[str], other: Sequence[str]) -> float:
    """Share of the shorter one's pairs of words that stand together somewhere in the longer one, 0 to 1."""
    short, long = sorted((one, other), key=len)
    pairs = set(pairwise(short))
    if not pairs:
        return 0.0
    places = [(place, pair) for place, pair in enumerate(pairwise(long)) if pair in pairs]
    width = WINDOW * len(short)
    best, first = 0, 0
    inside: Counter[tuple[str, str]] = Counter()
    for place, pair in places:
        inside[pair] += 1
        while place - places[first][0] >= width:
            left = places[first][1]
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            first += 1
        best = max(best, len(inside))
    return best / len(pairs)


def _versions(members: list[Quotation]) -> tuple[Quotation, ...]:
    """One version for each article, its longest; oldest first, undated ones last."""
    longest: dict[str, Quotation] = {}
    for quotation in members:
        known = longest.get(quotation.headline.id)
        if known is None or len(quotation.text) > len(known.text):
            longest[quotation.headline.id] = quotation
    return tuple(sorted(longest.values(), key=_age))


def _age(quotation: Quotation) -> tuple[bool, str, str, int]:
    headline = quotation.headline
    return headline.date is None, headline.date or "", headline.path, headline.record or 0
