"""Bearers: the one person of an article whom a role alone can mean (`the Russian leader`, `the attorney general`)."""

from __future__ import annotations

import re

from reader.annotate.attribution.held_roles import run_before
from reader.annotate.attribution.people import Described, People, Person
from reader.annotate.attribution.shown_persons import MENTIONS
from reader.annotate.sentences.compiled_lexicon import FORMER
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import DETERMINER, GROUP, LINK, NOT_NAME, PASSIVE, PREPOSITION, ROLE, Lexicon
from reader.late import late

NAMES = late(r"(?:[^\W\d_a-zß-ÿ][\w.'’-]*[ \u00a0]){1,5}[^\W\d_a-zß-ÿ][\w'’-]+")
"""A run of capitalised words, in which a full name or a name with its title stands."""
DATELINE = ".- "
"""What parts the place of a report from its first words."""
SENTENCE_END = late(r"\w{4,}\. ")
"""A word that ends a sentence, and no short form."""
HELD = late(
    r"(?:(?: [a-zß-ÿ]{2,3}){1,2} [^\W\d_a-zß-ÿ][\w'’-]+){0,2},? ((?:[a-zß-ÿ]+ ){0,2})"
    r"((?:[^\W\d_a-zß-ÿ][\w'’-]*[ \u00a0]){1,5}[^\W\d_a-zß-ÿ][\w'’-]+)"
)
"""A name behind a role, and the words between them: `el presidente de la Sala, el juez NAME`."""
LEAD = 20
"""Code points before a role in which the word stands that makes it another."""
NAMED = late(r",? ((?:[^\W\d_a-zß-ÿ][\w'’-]*[ \u00a0]){1,3}[^\W\d_a-zß-ÿ][\w'’-]+)")
"""The full name behind a role, with or without a comma."""
RUNS = 200
"""Most runs of capitalised words of an article that are looked at; a long one has some hundred."""
COMPOUNDED = 5
"""Letters of the shortest role that a compound may end with (`Chefin`, `Leiter`)."""
BESIDE = late(
    r"(?: (?P<of>\w+) (?P<place>[^\W\d_a-z]\w*(?: [^\W\d_a-z]\w*)?)|,? ?\(?[A-Z]-(?P<state>[^\W\d_a-z][\w.]*)"
    r"| \((?P<party>[^\W\d_a-z][\w]*)\))"
)
"""What follows a name and says where its bearer belongs: `of Florida`, `(R-Fla.)`, `, D-Ohio`, `(SPD)`."""
WORDS = late(r"[^\s,;:()]+")
INTRODUCTION = 60
"""Code points before a noun in which its indefinite article stands."""
INTRODUCING = 4
"""Most words from that article to the noun: `a senior administration official`."""


def bearer(people: People, written: str, before: str) -> Person | None:
    """Return the person of the article whom a definite role means; None when nobody or several can be meant.

    `before` is the paragraph that it stands in: who is introduced only after it is not meant.
    """
    lexicon = people.lexicon
    words = [word.lower() for word in written.split()]
    article, mark, noun = words[0].replace("’", "'").partition("'")
    if mark and article in lexicon.elided:
        words[:1] = [article, noun]
    if len(words) < 2 or words[0] not in lexicon.definite:
        return None
    if not lexicon.flag_of(words[-1]) & ROLE:
        return _holder(people, written, before) if lexicon.drops_subject else None
    party, noun = _parted(words[-1]) if lexicon.capital_nouns else ("", words[-1])
    heads = lexicon.role_kinds.get(words[-1]) or lexicon.role_kinds.get(noun, frozenset((noun,)))
    if noun.startswith(FORMER) and lexicon.adjectives_follow:
        heads |= _once(noun, lexicon)
    wanted = {_plain(word, lexicon) for word in words[1:-1]}
    place = people.text.find(before)
    place = place + len(before) if place >= 0 else len(people.text)
    found = [
        person
        for person, first, whole, at in _described(people)
        if (first & heads or (lexicon.capital_nouns and _compounded((noun, *heads), first))) and wanted <= whole
        if at < place and not (first - wanted) & lexicon.limits and _of_party(party, whole)
    ]
    if len(found) > 1 and lexicon.drops_subject:
        found = _alike(people, found)
    she, he = (words[0] in articles for articles in (lexicon.articles_she, lexicon.articles_he))
    if he and lexicon.capital_nouns and noun.endswith(lexicon.feminine):
        she, he = True, False  # `laut der Biologin`
    if lexicon.honorific_roles and not she | he:
        she, he = noun in lexicon.female, noun in lexicon.male  # `l’avocate`
        kind = lexicon.pronouns_she if she else lexicon.pronouns_he if he else frozenset()
        found = [person for person in found if all(people.may_be(person.name, pronoun) for pronoun in kind)]
    if len(found) != 1 or (noun in lexicon.role_kinds and _only_alike(people, found[0], noun)):
        return None
    pronouns = lexicon.pronouns_she if she and not he else lexicon.pronouns_he if he and not she else ()
    return found[0] if all(people.may_be(found[0].name, pronoun) for pronoun in pronouns) else None


def _once(noun: str, lexicon: Lexicon) -> frozenset[str]:
    """The roles that a former bearer may have had, with `ex` before them and without: `exregidor`, an `exalcalde`."""
    held = noun.removeprefix(FORMER).lstrip("-")
    if not lexicon.flag_of(held) & ROLE:
        return frozenset()
    kinds = lexicon.role_kinds.get(held, frozenset((held,)))
    return kinds | {before + kind for kind in kinds for before in (FORMER, FORMER + "-")}


def is_introduced(people: People, noun: str, start: int = 0) -> bool:
    """Return whether an article, from a place on, introduces somebody without a name by a noun: `a spokesman`."""
    text, indefinite = people.text, people.lexicon.indefinite
    at = start - 1
    for _ in range(MENTIONS):
        at = text.find(noun, at + 1)
        if at < 0:
            break
        if text[at + len(noun) : at + len(noun) + 1].isalnum():
            continue  # `ranchers`
        words = text[max(0, at - INTRODUCTION) : at].rpartition("\n")[2].split()
        first = len(words) - 1
        while first >= 0 and words[first].lower() not in indefinite and len(words) - first < INTRODUCING:
            first -= 1
        if first >= 0 and words[first].lower() in indefinite and not _is_told(people, words[:first]):
            return True
    return False


def _is_told(people: People, before: list[str]) -> bool:
    """Whether what stands before an indefinite article tells who is meant: `NAME was a rancher`, `NAME, a rancher`."""
    if not before:
        return False
    is_what = people.lexicon.flag_written(before[-1]) & PASSIVE
    return bool(is_what) or (before[-1][-1] == "," and before[-1][0].isupper())


def _only_alike(people: People, person: Person, noun: str) -> bool:
    """Whether a noun is no word of somebody's role, and the article introduces another by it without a name.

    Where nouns tell no sex, which else keeps the two apart.
    """
    if people.lexicon.inverts or noun in (person.role or "").lower().split():
        return False
    return is_introduced(people, noun, max(0, people.text.find(person.name)))


def _alike(people: People, found: list[Person]) -> list[Person]:
    """The fullest name of one person whose names share a surname: `Ana Gil`, `Gil Ruiz`; else whoever was found."""
    surnames = [{word for word in person.name.split() if not is_given(word, people.lexicon)} for person in found]
    shared = set.intersection(*surnames) - {word for word in surnames[0] if word.islower()}
    return [max(found, key=lambda person: len(person.name))] if shared else found


def _holder(people: People, written: str, before: str) -> Person | None:
    """The one person whom the article names behind the same role and what it belongs to: `el alcalde de Soria`."""
    role = written.partition(" ")[2]
    lexicon = people.lexicon
    if " " not in role or not any(lexicon.flag_written(word) & ROLE for word in role.split()[:2]):
        return None
    place = people.text.find(before)
    place = place + len(before) if place >= 0 else len(people.text)
    held: dict[str, Person] = {}
    at = people.text.find(role)
    for _ in range(MENTIONS):
        if not 0 <= at < place:
            break
        lead = people.text[max(0, at - LEAD) : at].split()[-1:]
        named = HELD.match(people.text, at + len(role)) if people.text[at - 1 : at].isspace() else None
        if lead and lead[0].lower() in lexicon.limits:
            named = None  # `el antiguo alcalde de Soria, NAME`
        if named is not None and all(lexicon.flag_of(word) & (ROLE | DETERMINER) for word in named[1].split()):
            person = people.person(named[2])
            if person is not None and people.may_be(person.name, ""):
                held.setdefault(person.name, person)
        at = people.text.find(role, at + 1)
    return next(iter(held.values())) if len(held) == 1 else None


def introduced(people: People, written: str, before: str) -> Person | None:
    """Return who is introduced with the very same words: `le maire de Vaux, NAME`, for `le maire de Vaux` later on.

    None when two people are. `before` is the paragraph in which the words stand without a name.
    """
    article, mark, core = written.partition("’") if "’" in written.partition(" ")[0] else written.partition(" ")
    if not mark or article.lower() not in people.lexicon.definite | people.lexicon.elided:
        return None
    place = people.text.find(before)
    text = people.text[: place + len(before) if place >= 0 else len(people.text)]
    found: Person | None = None
    at = text.find(core)
    while at >= 0:
        match = None if text[at - 1 : at].isalnum() else NAMED.match(text, at + len(core))  # no `exalcalde`
        person = people.person(match[1]) if match is not None else None
        if person is not None and " " in person.name and (found is None or found.name == person.name):
            found = person
        elif person is not None and found is not None:
            return None
        at = text.find(core, at + 1)
    return found


def _parted(word: str) -> tuple[str, str]:
    """A compound's first part and its noun (`SPD-Politiker`); no first part where nothing joins two."""
    party, mark, noun = word.rpartition("-")
    return (party, noun) if mark and len(noun) >= COMPOUNDED else ("", word)


def _of_party(party: str, whole: frozenset[str]) -> bool:
    """Whether nothing shows somebody to belong elsewhere than a compound says: `NAME (CDU)` is no `SPD-Politiker`."""
    return not party or party in whole or not any(word.startswith("(") for word in whole)


def _compounded(heads: tuple[str, ...], roles: frozenset[str]) -> bool:
    """Whether a compound names a role that the article gives in more words (`Leiter des Tierheims`)."""
    return any(
        len(role) >= COMPOUNDED and (head.endswith(role) or role.endswith(head)) for head in heads for role in roles
    )


def _described(people: People) -> list[Described]:
    """Everybody whom the article introduces with a role."""
    if people.described is None:
        roles: dict[str, tuple[Person, set[str], set[str], int]] = {}
        for count, match in enumerate(NAMES.finditer(people.text)):
            if count >= RUNS:
                break
            _describe(people, match, roles)
        people.described = [
            (person, frozenset(first), frozenset(whole), at) for person, first, whole, at in roles.values() if first
        ]
    return people.described


def without_next(run: str, lexicon: Lexicon) -> str:
    """Return a run of capitalised words without those of the next sentence: `NAME. Selon l’avocat`."""
    stop = SENTENCE_END.search(run) if ". " in run else None
    if stop is None or run[stop.start() : stop.end() - 2].lower() in lexicon.abbreviations:
        return run
    return run[: stop.end() - 2]


def _describe(people: People, match: re.Match[str], roles: dict[str, tuple[Person, set[str], set[str], int]]) -> None:
    lexicon = people.lexicon
    run = match[0].rpartition(DATELINE)[2]  # `Lima.- NAME, alcalde, ...`
    if ". " in run:
        run = without_next(run, lexicon)
    lead, _, rest = run.partition(" ")
    begins = lexicon.flag_written(lead) & (PREPOSITION | ROLE | DETERMINER) == PREPOSITION and " " in rest
    person = people.person(rest if begins else run)  # `Pour NAME, glaciologue, ...`
    titled: frozenset[str] = frozenset()
    if lexicon.honorific_roles:
        titled = lexicon.honorific_roles.get(lead.lower(), titled)
    if person is None or not (person.role or titled):
        return
    last = person.name.split()[-1].lower()
    if lexicon.flag_of(last) & (GROUP | NOT_NAME) or person.name.lower() in lexicon.places:
        return
    _, first, whole, _ = roles.setdefault(last, (person, set(), set(), match.start()))
    first.update(titled)
    if lexicon.adjectives_follow and people.text.startswith(",", match.end()):
        _, called = run_before(people.text, lexicon, match.start())
        first.update(called)  # `la biologiste NAME, première autrice de l’étude,`
        whole.update(called)
    own = True
    for word in WORDS.findall(person.role or ""):
        plain = _plain(word, lexicon)
        flags = lexicon.flag_of(plain)
        if not first - titled and flags & PREPOSITION and not flags & ROLE:
            continue  # `Laut Ministerin NAME` at the beginning of a sentence
        if lexicon.capital_nouns:
            whole.update(plain.split("-")[:-1])
        own = own and not (flags & (LINK | PREPOSITION) and not flags & DETERMINER)
        if own:
            first.add(plain)
        whole.add(plain)
    beside = BESIDE.match(people.text, match.end())
    if beside is not None:
        place = beside["state"] or (beside["place"] if lexicon.flag_of(beside["of"] or "") & LINK else None)
        if place:
            whole.update(_plain(word, lexicon) for word in place.split())
        if beside["party"] and lexicon.capital_nouns:
            party = beside["party"].lower()
            whole.update((party, "(" + party))


def _plain(word: str, lexicon: Lexicon) -> str:
    """A word in small letters without possessive ending; of a country or state, whatever its form, one word."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return lexicon.demonyms.get(low, low)
