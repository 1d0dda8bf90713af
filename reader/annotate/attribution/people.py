"""People: the full name and role of whom a sentence names, from the whole article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.annotate.attribution.held_roles import OPENING, role_of, run_before
from reader.annotate.attribution.names import called_full, split_role, without_possessive
from reader.annotate.attribution.shown_persons import (
    MENTIONS,
    is_called_a_thing,
    is_introduced,
    is_worked_at,
    only_begins,
    sex_titled,
    sexes_shown,
)
from reader.annotate.attribution.whole_names import fullest, whole_body, whole_person, without_office
from reader.annotate.sentences.given_names import is_given, is_where, sex_of_given, surnamed, without_place
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    HONORIFIC,
    PARTICLE,
    SPEECH_NOUN,
    Lexicon,
)

PLACED = 2
"""Most words of a name that cannot begin with a place: one of it, and two of the name."""
LONG = 4
"""Code points of the words that have capitals in a headline in which all have."""
DECLINED = ("e", "es", "er", "en")
"""How adjectives before a noun end, where nouns have capitals."""
ANYBODY = "*"
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
    begin: int = 0
    """Where in the text a paragraph begins that introduces people, behind its captions."""
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
        if "/" in written or is_called_a_thing(words, person.name.lower(), person.role, self.lexicon):
            return False
        alone = len(words) == 1 and not flag_of(written.split()[0]) & HONORIFIC
        given = self.lexicon.drops_subject and is_given(words[0], self.lexicon)
        if alone and (not pronoun or words[0].isupper() or (flag_of(words[0].lower()) and not given)):
            return False
        if (
            alone
            and person.role is None
            and any(f" {lead} {words[0]} " in self.text for lead in self.lexicon.thing_leads)
        ):
            return False
        if alone and person.role is None and is_worked_at(words[0], self.text, self.lexicon):
            return False
        if alone and not given and (self._is_any_word(words[0]) or is_where(words[0], self.text, self.lexicon)):
            return False
        if pronoun in self.lexicon.pronouns_he and self._sex(words, person) == "she":
            return False
        if pronoun in self.lexicon.pronouns_she and self._sex(words, person) == "he":
            return False
        return not pronoun or len(words) == 1 or self._is_shown(words, person)

    def _is_any_word(self, word: str) -> bool:
        """Whether a word with a capital may be any noun: a given name that speaks or is told about is somebody's."""
        if not self.is_common(word):
            return False
        return not is_given(word, self.lexicon) or not is_introduced(word, word, self.text, self.lexicon)

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
            self.shown[person.name] = not only_begins(person.name, self.text)
        if person.name not in self.shown:
            self.shown[person.name] = is_introduced(person.name, words[-1], self.text, self.lexicon)
        return self.shown[person.name]

    def _is_owner(self, word: str) -> bool:
        """Whether a word is the surname that an article has elsewhere, and its ending: whose what follows is."""
        if word[-1] != "s" or is_given(word, self.lexicon):
            return False
        if word not in self.shown:
            self.shown[word] = any(f" {word[:-1]}{sign}" in self.text for sign in (" ", ".", ",", "\n"))
        return self.shown[word]

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
            self.sexes[name] = sexes_shown(words, self.text, self.lexicon)
        shown = self.sexes[name] | {sex_titled(word, self.lexicon) for word in (person.role or "").split()}
        return "he" if "he" in shown and "she" not in shown else "she" if "she" in shown and "he" not in shown else None

    def is_given(self, word: str) -> bool:
        """Return whether a word is a given name, and so one even where a sentence begins."""
        return self.lexicon.adjectives_follow and sex_of_given(word, self.lexicon) is not None

    def _look_up(self, written: str) -> Person:
        words = without_possessive(written).split()
        if len(words) > 1 and self.lexicon.capital_nouns and self.lexicon.flag_written(words[-1]) & SPEECH_NOUN:
            words.pop()  # `Brandts Fazit`
            if len(words) == 1 and words[0].endswith(DECLINED) and only_begins(written, self.text):
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
            if sex and (sex_titled(written.split()[0], self.lexicon) or sex) != sex:
                return Person(written, None)  # `Mrs. NAME`, of a man
            if found is not None and (sex or not flag_of(name[-1]) & GROUP):
                return Person(found.name, found.role or (" ".join(role) or None))
            whole = (
                whole_person(name[0], self.text, self.lexicon, self.begin) if found is None and len(name) == 1 else None
            )
            if whole is not None:
                return Person(whole, " ".join(role) or role_of(self.text, self.lexicon, whole))
        if bare and role and self.lexicon.drops_subject and name[0].islower():
            return Person("", None)  # `la Ministra de Cultura` is no Cultura.
        if bare and flag_of(name[-1]) & GROUP and self.lexicon.body_links:
            return Person(whole_body(" ".join(name), self.text, self.lexicon), None)
        if len(name) == PLACED and not (role or self.lexicon.inverts or is_given(name[0], self.lexicon)):
            pair = " ".join(name)
            again = self.text.find(pair, self.text.find(pair) + 1) >= 0
            found = self._full(pair) if again else None
            if found is not None and is_given(found.name.split()[0], self.lexicon):
                return found  # `Black Elk`, of `Linda Black Elk`
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
            if name and not (candidates and self.text[at - len(" ".join(name)) - 2] in OPENING):
                full = " ".join((*name, surname))
                held = None
                if len(name) >= PLACED and self.lexicon.drops_subject:
                    full, held = without_place(full, self.text, self.lexicon)
                elif len(name) >= PLACED:
                    full = without_office(full, self.text, self.lexicon)
                if full not in candidates:
                    candidates[full] = Person(full, held or " ".join(role) or role_of(self.text, self.lexicon, full))
            elif first and not candidates and at > headline and at >= self.begin:
                return None
        found = fullest(list(candidates), self.lexicon)
        return candidates[found] if found is not None else None
