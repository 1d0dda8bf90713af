"""Plausible speakers: what a sentence seems to let speak, and cannot, most of it where every noun has a capital."""

from __future__ import annotations

from reader.annotate.attribution.people import People
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import DETERMINER, GROUP, POINTS, ROLE, SPEECH_NOUN
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import NAME, WORD


def is_thing(frame: Frame, people: People, subject: Subject) -> bool:
    """Return whether a subject is a mere thing (`drohende Klagen`) or nothing (`die scheidende`, `the biggest`)."""
    if not frame.lexicon.capital_nouns:
        return subject.form == "nominal" and _describes_only(frame, subject.last)
    if subject.form == "pronoun":
        return False
    if subject.form == "nominal":
        said = bool(frame.flags[subject.last] & SPEECH_NOUN)  # `so sein Fazit`
        return (said or NAME not in frame.kind[subject.first : subject.last + 1]) and not bears(frame, subject)
    word = frame.words(subject.first, subject.last)
    if is_owned(frame, subject.first):
        return True
    if " " in word or (word.isupper() and word.isalpha()) or frame.flags[subject.first] & (ROLE | GROUP):
        return False
    person = people.person(word)
    if person is None or " " in person.name:
        return False
    if frame.lexicon.thing_endings and word.lower().endswith(frame.lexicon.thing_endings):
        return True
    before = subject.first - 1
    described = before >= 0 and frame.kind[before] == WORD and not frame.flags[before]
    return (described and frame.words(before, before).islower()) or people.is_common(word)


def _describes_only(frame: Frame, last: int) -> bool:
    """Whether what a nominal ends with needs a noun behind it: `the biggest`, `a London-based`."""
    lexicon, word = frame.lexicon, frame.lower(last)
    if frame.flags[last] & (ROLE | GROUP | POINTS):
        return False
    return word.endswith(lexicon.superlative) or ("-" in word and word.rpartition("-")[2] in lexicon.compound_ends)


def is_owned(frame: Frame, name: int) -> bool:
    """Return whether capitalised words are a full name's owner and what is theirs: `Anna NAMEs Buch`, no `... Mann`."""
    lexicon = frame.lexicon
    given, *owner = frame.lower(name).split() if lexicon.capital_nouns else [""]
    noun = owner.pop() if owner else ""
    if not owner or owner[-1][-1] != "s" or (given not in lexicon.given_he and given not in lexicon.given_she):
        return False
    people = lexicon.given_he | lexicon.given_she | lexicon.men | lexicon.women
    return people.isdisjoint((owner[-1], noun)) and not lexicon.flag_of(noun) & (ROLE | GROUP | POINTS | SPEECH_NOUN)


def with_owned(frame: Frame, name: Subject) -> str:
    """Return a name, with the noun of speech that is its owner's behind an adjective: `Wendts [kluges] Fazit`."""
    written, noun = frame.words(name.first, name.last), name.last + 2
    if not frame.lexicon.capital_nouns or written[-1:] != "s" or noun >= len(frame.kind):
        return written
    described = frame.kind[noun - 1] == WORD and not frame.flags[noun - 1] and frame.kind[noun] == NAME
    return f"{written} {frame.words(noun, noun)}" if described and frame.flags[noun] & SPEECH_NOUN else written


def is_met_once(frame: Frame, people: People, written: str) -> bool:
    """Return whether a single word with a capital is nobody whom an article tells of: it has it once, and no more."""
    if not frame.lexicon.capital_nouns or " " in written:
        return False
    person = people.person(written)
    known = person is not None and (" " in person.name or person.role is not None)
    return not known and people.text.count(written) == 1


def is_of_a_thing(frame: Frame, people: People, name: int) -> bool:
    """Return whether an article shows several words with capitals to be a thing: `eine Strecke von Brock`."""
    written = frame.words(name, name)
    if is_owned(frame, name):
        return True
    if not frame.lexicon.capital_nouns or " " not in written or not name or frame.kind[name - 1] != WORD:
        return False
    article, adjective = frame.flags[name - 1] & DETERMINER, not frame.flags[name - 1]
    return bool(article or adjective) and not _shows_person(people, written)


def _shows_person(people: People, written: str) -> bool:
    """Whether a run of words has a given name or a role in it."""
    lexicon = people.lexicon
    low = written.lower().split()
    return any(
        word in lexicon.given_he or word in lexicon.given_she or lexicon.flag_of(word) & (ROLE | POINTS) for word in low
    )
