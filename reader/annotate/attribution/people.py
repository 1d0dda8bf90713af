"""People: the full name and role of whom a sentence names, from the whole article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.annotate.attribution.held_roles import role_of, run_before
from reader.annotate.attribution.names import called_full, split_role, without_possessive
from reader.annotate.attribution.whole_names import whole_body, whole_person, without_office
from reader.annotate.sentences.given_names import is_given, is_where, sex_of_given, surnamed, without_place
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    HE,
    HONORIFIC,
    LINK,
    PARTICLE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SHE,
    SPEECH_NOUN,
    THAT,
    VERB,
    Lexicon,
)
from reader.late import late

MENTIONS = 30
"""Mentions of a surname that are looked at; the full one is among the first in practice."""
PLACED = 2
"""Most words of a name that cannot begin with a place: one of it, and two of the name."""
LONG = 4
"""Code points of the words that have capitals in a headline in which all have."""
DECLINED = ("e", "es", "er", "en")
"""How adjectives before a noun end, where nouns have capitals."""
SENTENCE_REACH = 300
"""Code points of the longest sentence behind which one about the same person is looked for."""
SENTENCE_ENDS = ".!?:"
ANYBODY = "*"
INTRODUCED = late(
    r",? ?\(|, \d{1,3}\b|(?: (?P<link>[a-z]{2,4})(?: [a-z]{2,3})?(?: [A-Z&][\w&.'’-]*){1,5})? (?P<verb>[a-z]+)"
    r"(?: (?P<article>[a-z]{1,5})\b)?|(?P<comma>,| [-–—]) (?P<word>[a-z]+)"
)
"""What stands behind a name that is introduced: an age, a party, an apposition, or its verb."""
QUOTE_MARKS = "\"'“”‘’«»"


class Person(NamedTuple):
    """Somebody as the article introduces them."""

    name: str
    """The fullest form of the name."""
    role: str | None
    """Role or title of the first mention."""


Described = tuple[Person, frozenset[str], frozenset[str], int]
"""A person, the words of their role, all words that describe them, and where the article introduces them."""


@dataclass(slots=True)
class People:
    """Everybody an article names, looked up when asked for."""

    text: str
    """All running text of the article."""
    lexicon: Lexicon
    """The words of its language."""
    known: dict[str, Person] = field(default_factory=dict)
    """What has been looked up."""
    capitals: dict[str, bool] = field(default_factory=dict)
    """Whether words have a capital inside a sentence."""
    described: list[Described] | None = None
    """Who has a role, as found by `bearers`; None until somebody asks."""
    shown: dict[str, bool] = field(default_factory=dict)
    """Whether something shows names of several words to be persons'."""
    able: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Whether names can be whom pronouns mean, of those that were asked about."""
    sexes: dict[str, set[str | None]] = field(default_factory=dict)
    """What stands before a surname shows of the sex of whoever a name means."""

    def is_name(self, word: str) -> bool:
        """Return whether the article writes a word with a capital where no sentence begins."""
        if word not in self.capitals:
            self.capitals[word] = self.is_given(word) or self._inside_sentence(word)
        return self.capitals[word]

    def is_common(self, word: str) -> bool:
        """Return whether a capitalised word is a common noun: only where sentences begin, or after an article."""
        if not self.lexicon.capital_nouns:
            return not self.is_name(word)
        at = self.text.find(" " + word)
        for _ in range(MENTIONS):
            if at < 1:
                return False
            before = self.text[max(0, at - 12) : at].split()[-1:]
            if before and self.lexicon.flags.get(before[0].lower(), 0) & DETERMINER:
                return True
            at = self.text.find(" " + word, at + 1)
        return False

    def _inside_sentence(self, word: str) -> bool:
        at = self.text.find(" " + word)
        for _ in range(MENTIONS):
            if at < 1:
                return False
            before = self.text[max(0, at - 3) : at].rstrip(QUOTE_MARKS)[-1:]
            if (before.isalnum() or before == ",") and not self.text[at + 1 + len(word) : at + 2 + len(word)].isalnum():
                return True
            at = self.text.find(" " + word, at + 1)
        return False

    def person(self, written: str) -> Person | None:
        """Return the person or body that a capitalised run of words means; None for a mere title."""
        person = self.known.get(written)
        if person is None:
            person = self.known[written] = self._look_up(written)
        return person if person.name else None

    def named_like_a_role(self, word: str) -> Person | None:
        """Return whom a role without an article means, where nouns have capitals: `Koch`, if an `Ida Koch` is named."""
        return self._full(word, first=False) if self.lexicon.capital_nouns else None

    def may_be(self, written: str, pronoun: str) -> bool:
        """Return whether a name is a person's whom the article does not show to be of the other sex.

        Without a pronoun a surname alone does not do: only a full name or a title shows a person. ANYBODY stands for
        a pronoun of either sex.
        """
        known = self.able.get((written, pronoun))
        if known is None:
            known = self.able[written, pronoun] = self._may_be(written, pronoun)
        return known

    def _may_be(self, written: str, pronoun: str) -> bool:
        person = self.person(written)
        if person is None:
            return False
        flag_of = self.lexicon.flag_written
        words = person.name.split()
        if self.lexicon.capital_nouns and len(words) == PLACED and self._is_owner(words[0]):
            return False  # `Solbachs Abschied`
        if "/" in written or any(flag_of(word) & GROUP for word in words[is_given(words[0], self.lexicon) :]):
            return False  # `Tarn Bill`, but `Bill Vale`
        first = words[0].lower() if words else ""
        name = person.name.lower()
        if name in self.lexicon.places or self.lexicon.demonyms.keys() >= set(name.split()):
            return False
        place = len(words) > 1 and first in self.lexicon.places and first not in self.lexicon.given_she
        if place and not any(flag_of(word) & ROLE for word in (person.role or "").split()):
            return False  # `Milan Derby`, but `coach Milan Dovic`
        if len(words) > 1 and words[-1].lower() in self.lexicon.place_nouns and not is_given(words[0], self.lexicon):
            return False
        alone = len(words) == 1 and not flag_of(written.split()[0]) & HONORIFIC
        given = self.lexicon.drops_subject and is_given(words[0], self.lexicon)
        if alone and (not pronoun or words[0].isupper() or (flag_of(first) and not given)):
            return False
        if (
            alone
            and person.role is None
            and any(f" {lead} {words[0]} " in self.text for lead in self.lexicon.thing_leads)
        ):
            return False
        if alone and person.role is None and self._is_worked_at(words[0]):
            return False
        if alone and not given and (self.is_common(words[0]) or is_where(words[0], self.text, self.lexicon)):
            return False
        if pronoun in self.lexicon.pronouns_he and self._sex(words, person) == "she":
            return False
        if pronoun in self.lexicon.pronouns_she and self._sex(words, person) == "he":
            return False
        return not pronoun or len(words) == 1 or self._is_shown(words, person)

    def _is_worked_at(self, name: str) -> bool:
        """Whether a text says that people work at what has a name, or own it: a firm is no `he`."""
        text = self.text
        for lead in self.lexicon.body_leads:
            said = f"{lead[1:]} {name}"  # whether a sentence begins with it or not
            at = text.find(said)
            if at >= 0 and not text[at + len(said) : at + len(said) + 1].isalnum():
                return True
        return False

    def _is_shown(self, words: list[str], person: Person) -> bool:
        """Whether anything shows a name of several words to be a person's and no body's (`Social Security`).

        In other languages an article shows it.
        """
        lexicon = self.lexicon
        if person.role or is_given(words[0], lexicon) or lexicon.adjectives_follow:
            return True
        if lexicon.capital_nouns and not (len(words) == PLACED and words[0].endswith(DECLINED)):
            return True
        if person.name not in self.shown and lexicon.capital_nouns:
            self.shown[person.name] = not self._only_begins(person.name)
        if person.name not in self.shown:
            self.shown[person.name] = self._is_introduced(person.name, words[-1])
        return self.shown[person.name]

    def _is_owner(self, word: str) -> bool:
        """Whether a word is the surname that an article has elsewhere, and its ending: whose what follows is."""
        if word[-1] != "s" or is_given(word, self.lexicon):
            return False
        if word not in self.shown:
            self.shown[word] = any(f" {word[:-1]}{sign}" in self.text for sign in (" ", ".", ",", "\n"))
        return self.shown[word]

    def _only_begins(self, name: str) -> bool:
        """Whether words with capitals stand but once in an article, where a sentence begins: `Scharfe Kritik`."""
        at = self.text.find(name)
        before = self.text[max(0, at - 2) : at].rstrip(" \n")
        return self.text.count(name) == 1 and (not before or before[-1] in SENTENCE_ENDS or self.text[at - 1] == "\n")

    def _is_introduced(self, name: str, surname: str) -> bool:
        """Whether an age, an apposition or a verb stands beside a name, or the surname alone elsewhere."""
        flag_of = self.lexicon.flag_of
        for at in self._mentions(name):
            behind = INTRODUCED.match(self.text, at + len(name))
            before = self.text[max(0, at - 12) : at].rstrip()
            if before[-1:] == "," and behind is not None and behind["comma"]:
                return True  # `Her point guard, NAME, agreed`
            if (not before or before[-1] in SENTENCE_ENDS) and self._is_gone_on_with(at):
                return True
            lead = before.split()[-1] if before else ""
            if flag_of(lead) & VERB or lead[:1].isdigit() > lead.isdigit():  # `20-year-old NAME`
                return True
            if behind is not None and self._introduces(behind):
                return True
        return any(not self.text.endswith(name, 0, at + len(surname)) for at in self._mentions(surname))

    def _introduces(self, behind: re.Match[str]) -> bool:
        """Whether what stands behind a name shows somebody: their age, verb or calling, or a body that they are of."""
        flag_of, verb, word = self.lexicon.flag_of, behind["verb"], behind["word"]
        if not (verb or word) or flag_of(behind["link"] or "") & VERB:
            return True
        flag = flag_of(verb or word)
        if word:
            return bool(flag & (DETERMINER | ROLE | RELATIVE)) or flag & (LINK | THAT) == LINK | THAT
        return bool(flag & VERB) or bool(flag & LINK and flag_of(behind["article"] or "") & DETERMINER)

    def _is_gone_on_with(self, at: int) -> bool:
        """Whether the sentence after the one that begins at a place is about a person: `NAME won in June. She ...`."""
        stop = self.text.find(". ", at, at + SENTENCE_REACH)
        behind = self.text[stop + 2 : stop + 2 + LONG].split(None, 1) if stop > 0 else []
        return behind != [] and bool(self.lexicon.flag_written(behind[0]) & (HE | SHE))

    def goes_by_surname(self, person: Person) -> bool:
        """Return whether an article calls somebody by the surname alone, and not only behind a preposition."""
        surname = person.name.split()[-1]
        alone = [at for at in self._mentions(surname) if not self.text.endswith(person.name, 0, at + len(surname))]
        before = [self.text[max(0, at - 12) : at].split()[-1:] for at in alone]
        return any(not lead or not self.lexicon.flag_written(lead[0]) & PREPOSITION for lead in before)

    def _mentions(self, name: str) -> Iterator[int]:
        """Where a name stands without an article."""
        at = self.text.find(name)
        for _ in range(MENTIONS):
            if at < 0:
                return
            end = at + len(name)
            before = self.text[max(0, at - 12) : at].split()[-1:]
            article = before and self.lexicon.flag_written(before[0]) & DETERMINER
            if not article and not self.text[at - 1 : at].isalnum() and not self.text[end : end + 1].isalnum():
                yield at
            at = self.text.find(name, end)

    def _sex(self, words: list[str], person: Person) -> str | None:
        """`he` or `she`, by the given name, else by what stands before the surname; None where nothing shows it."""
        lexicon = self.lexicon
        if len(words) > 1 or lexicon.adjectives_follow:
            kin = words[-1].lower()
            given = "he" if kin in lexicon.men else "she" if kin in lexicon.women else sex_of_given(words[0], lexicon)
            if given:
                return given  # `Uhls Mann`
        for word in (person.role or "").lower().split():
            if word in lexicon.men or word in lexicon.women:
                return "he" if word in lexicon.men else "she"
        name = " ".join(words)
        if name not in self.sexes:
            self.sexes[name] = self._shown(words)
        shown = self.sexes[name] | {self._titled(word) for word in (person.role or "").split()}
        return "he" if "he" in shown and "she" not in shown else "she" if "she" in shown and "he" not in shown else None

    def _shown(self, words: list[str]) -> set[str | None]:
        """The sexes that titles and given names before the mentions of a surname show.

        Those of others who share it show nothing of whom the words name in full: `Ida Vale`'s of her husband's.
        """
        found: set[str | None] = set()
        surname = words[-1]
        at = self.text.find(surname)
        for _ in range(MENTIONS):
            if at < 0:
                break
            before = self.text[max(0, at - 24) : at].split()[-2:]
            given = sex_of_given(before[-1], self.lexicon) if before else None
            if not (given and len(words) > 1):
                found.update([given, *map(self._titled, before)])
            at = self.text.find(surname, at + 1)
        return found

    def _titled(self, word: str) -> str | None:
        low, lexicon = word.lower(), self.lexicon
        woman = lexicon.capital_nouns and low.endswith(lexicon.feminine) and lexicon.flag_of(low) & ROLE
        return "he" if low in lexicon.male else "she" if woman or low in lexicon.female else None

    def is_given(self, word: str) -> bool:
        """Return whether a word is a given name, and so one even where a sentence begins."""
        return self.lexicon.adjectives_follow and sex_of_given(word, self.lexicon) is not None

    def _look_up(self, written: str) -> Person:
        words = without_possessive(written).split()
        if len(words) > 1 and self.lexicon.capital_nouns and self.lexicon.flag_written(words[-1]) & SPEECH_NOUN:
            words.pop()  # `Brandts Fazit`
            if len(words) == 1 and words[0].endswith(DECLINED) and self._only_begins(written):
                return Person("", None)  # `Scharfe Kritik`
            if words[-1][-1] == "s" and words[-1][:-1] in self.text.replace(words[-1], ""):
                words[-1] = words[-1][:-1]
        name, role = split_role(words, self.lexicon)
        if not name:
            return Person("", None)
        flag_of = self.lexicon.flag_written
        whole = surnamed(name[0], self.text, self.lexicon) if len(name) == 1 and self.lexicon.drops_subject else None
        if whole is not None:
            return Person(whole, " ".join(role) or role_of(self.text, self.lexicon, whole))
        titled = len(words) > PLACED and flag_of(words[0]) & HONORIFIC  # `Mr. Gil Saa`
        bare = len(name) == 1 or (len(name) == 2 and (titled or flag_of(name[0]) & PARTICLE))
        if bare:
            found = self._full(" ".join(name))
            sex = sex_of_given(found.name.split()[0], self.lexicon) if found is not None else None
            if sex and (self._titled(written.split()[0]) or sex) != sex:
                return Person(written, None)  # `Mrs. NAME`, of a man
            if found is not None and (sex or not flag_of(name[-1]) & GROUP):
                return Person(found.name, found.role or (" ".join(role) or None))
            whole = whole_person(name[0], self.text, self.lexicon) if found is None and len(name) == 1 else None
            if whole is not None:
                return Person(whole, " ".join(role) or role_of(self.text, self.lexicon, whole))
        if bare and role and self.lexicon.drops_subject and name[0].islower():
            return Person("", None)  # `la Ministra de Cultura` is no Cultura.
        if bare and flag_of(name[-1]) & GROUP and self.lexicon.body_links:
            return Person(whole_body(" ".join(name), self.text, self.lexicon), None)
        full = (len(name) == PLACED and not role and called_full(name, self.text, self.lexicon)) or " ".join(name)
        if len(name) > PLACED and self.lexicon.drops_subject:
            full, held = without_place(full, self.text, self.lexicon)
            role = [held] if held else role
        elif len(name) > PLACED:
            full = without_office(full, self.text, self.lexicon)
        return Person(full, " ".join(role) or role_of(self.text, self.lexicon, full))

    def _has_capitals(self, headline: int) -> bool:
        """Whether the first line, of so many code points, is a headline whose words all have capitals."""
        long = [word for word in self.text[: max(0, headline)].split() if len(word) >= LONG]
        return len(long) > PLACED and all(not word[0].islower() for word in long)

    def _full(self, surname: str, *, first: bool = True) -> Person | None:
        """The one person whose full name ends with a surname.

        None when there are several, or when the text (but its headline) has the bare surname first: whoever needs
        no introduction (`President Vale`) may be another than the one named in full later (`Ida Vale`).
        Unless the full name need not be `first`.
        """
        candidates: dict[str, Person] = {}
        headline = self.text.find("\n")
        titled = self._has_capitals(headline)
        at = -1
        for _ in range(MENTIONS):
            if (at := self.text.find(surname, at + 1)) < 0:
                break
            end = at + len(surname)
            if self.text[end : end + 1].isalnum() or (at and not self.text[at - 1].isspace()):
                continue
            name, role = run_before(self.text, self.lexicon, at)
            if titled and at < headline and not (len(name) == 1 and is_given(name[0], self.lexicon)):
                continue  # `Vale Wins Port Ansel`
            if name:
                full = " ".join((*name, surname))
                held = None
                if len(name) >= PLACED and self.lexicon.drops_subject:
                    full, held = without_place(full, self.text, self.lexicon)
                elif len(name) >= PLACED:
                    full = without_office(full, self.text, self.lexicon)
                if full not in candidates:
                    candidates[full] = Person(full, held or " ".join(role) or role_of(self.text, self.lexicon, full))
            elif first and not candidates and at > headline:
                return None
        if len(candidates) == 1:
            return next(iter(candidates.values()))
        return None
