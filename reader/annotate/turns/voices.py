"""Voices: whom the labels of a conversation mean, and whether they are names at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from itertools import combinations
from typing import NamedTuple

from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.names import split_role
from reader.annotate.attribution.people import People
from reader.annotate.publisher.source_words import source_words
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import (
    CALENDAR,
    DETERMINER,
    HONORIFIC,
    LINK,
    NOT_NAME,
    PARTICLE,
    PREPOSITION,
    ROLE,
)
from reader.annotate.turns.labels import Label, initials, unnumbered
from reader.annotate.turns.talk import Talk
from reader.late import late
from reader.rules.load import Rules

MENTIONS = 20
"""Mentions of a surname that are looked at for how it is written where it is not all capitals."""
_RUN = late(r"[^\W\d_a-zß-ÿ][\w'’-]+(?:[ \u00a0](?:[^\W\d_a-zß-ÿ][\w'’-]+|[a-z]{1,3})){1,4}")


class Kind(Enum):
    """What a label is."""

    NAMED = "named"
    """A name that something shows to be one."""
    LIKELY = "likely"
    """Two words or more that look like one, and are words of nothing else."""
    BARE = "bare"
    """What looks like one, and nothing shows it."""
    ASKER = "asker"
    """Who only asks: a word for it, or the outlet."""
    ANSWER = "answer"
    """Who answers, without a name."""
    UNNAMED = "unnamed"
    """Somebody whom nobody names."""
    ODD = "odd"
    """No person's name: an outlet's that begins small or with a figure, letters, or the beginning of a sentence."""
    NOBODY = "nobody"
    """No speaker's label."""


class Voice(NamedTuple):
    """Whom a label means."""

    kind: Kind
    """What it is."""
    name: str = ""
    """The name, as fully as the article gives it."""
    role: str | None = None
    """The role, as the article or the label gives it."""
    rule: str = "turn.name"
    """Id of the rule that tells the speaker."""


_NOBODY = Voice(Kind.NOBODY)


class Voices:
    """The labels of an article, looked up when asked for."""

    def __init__(
        self, people: People, talk: Talk, rules: Rules, above: Sequence[str], authors: str, labels: Mapping[str, Label]
    ) -> None:
        """Take whom the article names, the words of its language, and all its labels, the first of each key.

        `above`: headline and introduction, where names are first given in full; `authors`: the byline.
        """
        self.people, self.talk, self.rules, self.labels = people, talk, rules, labels
        self.above, self.authors = above, authors
        self.known: dict[str, Voice] = {}

    def of(self, key: str) -> Voice:
        """Return whom a label means."""
        if key not in self.known:
            self.known[key] = self._look_up(key, self.labels[key])
        return self.known[key]

    def person(self, key: str) -> str:
        """Return what is the same of all labels of one speaker, however they are written."""
        voice = self.of(key)
        return voice.name or (unnumbered(key) if voice.kind in (Kind.ASKER, Kind.ANSWER) else key)

    def is_outlet(self, written: str) -> bool:
        """Return whether a label is the outlet that asks, by its name or how it is made."""
        words = source_words(self.talk.language, self.rules)
        return words.outlets.named(written) is not None or words.is_outlet_like(written)

    def _look_up(self, key: str, label: Label) -> Voice:
        talk, words, one_of = self.talk, label.written.split(), unnumbered(key)
        if one_of in talk.askers:
            return Voice(Kind.ASKER)
        if one_of in talk.answers:
            return Voice(Kind.ANSWER, rule="turn.answer")
        if one_of in talk.unnamed:
            return Voice(Kind.UNNAMED, rule="turn.unnamed")
        flags = [self.people.lexicon.flag_written(word) for word in words]
        office = one_of in talk.offices or (len(words) > 1 and words[0].lower() in self.people.lexicon.definite)
        if office and (one_of in talk.offices or (flags[-1] & ROLE and not self.is_outlet(label.written))):
            return self._holder(label.written)
        if not talk.no_labels.isdisjoint(key.split()) or key in self.people.lexicon.places:
            return _NOBODY
        if len(words) == 1 and flags[0] & CALENDAR:
            return _NOBODY
        if not self._may_be_name(words, flags):
            return Voice(Kind.BARE if self.is_outlet(label.written) else Kind.ODD)
        return self._name(label, words, flags) or self._initialled(label) or self._bare(label, words)

    def _holder(self, written: str) -> Voice:
        """Whom an office means (`Le maire`): the one who holds it as the article says, else the office itself."""
        person = bearer(self.people, written.lower(), self.people.text)
        if person is not None:
            return Voice(Kind.NAMED, person.name, person.role, "turn.office")
        return Voice(Kind.NAMED, written, rule="turn.office")

    def _may_be_name(self, words: list[str], flags: list[int]) -> bool:
        """Whether words have capitals as names have them, but for those that stand small inside one."""
        if not words[0][0].isupper() or words[-1][-1].isdigit():
            return False
        small = PARTICLE | PREPOSITION | DETERMINER | LINK
        return all(_is_capital(word) or flag & small for word, flag in zip(words, flags, strict=True))

    def _name(self, label: Label, words: list[str], flags: list[int]) -> Voice | None:
        """Who has a name that is shown to be one: by its title, a given name, or since it stands elsewhere in full."""
        lexicon = self.people.lexicon
        name, role = split_role(words, lexicon)
        cut = initials(label.written)
        if (
            not name
            or (flags[0] & NOT_NAME and not flags[0] & PARTICLE)
            or (cut and (len(cut) < 3 or "." in label.written))
        ):
            return None
        full = self._longer(name) or " ".join(name)
        written = self._in_text(full)
        person = self.people.person(written)
        office = label.office or " ".join(role) or None
        if person is not None and len(person.name.split()) > len(name):
            return Voice(Kind.NAMED, person.name, person.role or office)
        held = person.role if person is not None else None
        titled = len(name) < len(words) or any(flag & HONORIFIC for flag in flags)
        given = is_given(name[0], lexicon)
        author = len(name) > 1 and written in self.authors
        if titled or given or label.office or held or full != " ".join(name) or author:
            return Voice(Kind.NAMED, written, held or office)
        return Voice(Kind.LIKELY, written) if self._is_full_name(name) and not self.is_outlet(label.written) else None

    def _is_full_name(self, name: list[str]) -> bool:
        """Whether two words or more, none of which the language has, make a name."""
        if len(name) < 2:
            return False
        flag_of, text = self.people.lexicon.flag_written, self.people.text
        return not any(flag_of(word) & ~PARTICLE or _has_small(text, word) for word in name)

    def _longer(self, name: list[str]) -> str | None:
        """The one longer label that ends with this name, or begins with it."""
        low = [word.casefold() for word in name]
        found: dict[str, str] = {}
        for other in self.labels.values():
            full, _ = split_role(other.written.split(), self.people.lexicon)
            folded = [word.casefold() for word in full]
            if len(folded) > len(low) and low in (folded[-len(low) :], folded[: len(low)]):
                found[" ".join(folded)] = " ".join(full)
        return next(iter(found.values())) if len(found) == 1 else None

    def _in_text(self, name: str) -> str:
        """A name in capitals as the text has it elsewhere, if it has it otherwise."""
        if name.upper() != name:
            return name
        text = self.people.text
        folded, low = text.lower(), name.lower()
        if len(folded) != len(text):
            return name
        at = folded.find(low)
        for _ in range(MENTIONS):
            if at < 0:
                break
            found = text[at : at + len(name)]
            whole = not (text[at - 1 : at].isalnum() or text[at + len(name) : at + len(name) + 1].isalnum())
            if whole and found != name and all(word[0].isupper() for word in found.split()[-1:]):
                return found
            at = folded.find(low, at + 1)
        return name

    def _initialled(self, label: Label) -> Voice | None:
        """Whose initials a label is: the one name before the conversation that has them."""
        letters = initials(label.written)
        if len(letters) < 2:
            return None
        found: dict[str, Voice] = {}
        for name in _names([*self.above, self.authors]):
            words, _ = split_role(name.split(), self.people.lexicon)
            for first, last in combinations(range(len(words) + 1), 2):
                part = words[first:last]
                if len(part) > 1 and part[0][0].isupper() and part[-1][0].isupper() and letters in _initials_of(part):
                    person = self.people.person(" ".join(part))
                    full = person.name if person is not None else " ".join(part)
                    found[full] = Voice(Kind.NAMED, full, person.role if person else None, "turn.initials")
        if len(found) == 1:
            return next(iter(found.values()))
        return None if len(letters) > 2 and "." not in label.written else Voice(Kind.ODD)  # `LEE`

    def _bare(self, label: Label, words: list[str]) -> Voice:
        common = len(words) == 1 and not words[0].isupper() and _has_small(self.people.text, words[0])
        return _NOBODY if common else Voice(Kind.BARE, self._in_text(label.written), label.office or None)


def _is_capital(word: str) -> bool:
    """Whether a word, or what stands behind its elided article, has a capital."""
    return word[0].isupper() or (word[1:2] in ("'", "’") and word[2:3].isupper())


def _has_small(text: str, word: str) -> bool:
    """Whether a text has a word without its capital."""
    low = word.lower()
    at = text.find(low)
    for _ in range(MENTIONS):
        if at < 0:
            return False
        if not (text[at - 1 : at].isalnum() or text[at + len(low) : at + len(low) + 1].isalnum()):
            return True
        at = text.find(low, at + 1)
    return False


def _names(texts: Iterable[str]) -> set[str]:
    return {found[0] for text in texts for found in _RUN.finditer(text)}


def _initials_of(words: list[str]) -> set[str]:
    """The ways in which a name is cut to its letters: of all its parts, of its words, of the first and the last."""
    parts = [part[0] for word in words for part in word.split("-") if part and part[0].isupper()]
    firsts = [word[0] for word in words if word[0].isupper()]
    return {"".join(parts), "".join(firsts), firsts[0] + firsts[-1] if firsts else ""} - {""}
