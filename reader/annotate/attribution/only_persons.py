"""Only persons: whom a pronoun means though its sentence is about something else, as nobody else there can be meant."""

from __future__ import annotations

from reader.annotate.attribution.bodies import is_of_a_body
from reader.annotate.attribution.people import People
from reader.annotate.attribution.plausible import is_of_a_thing
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import DETERMINER, HONORIFIC, NOT_NAME, PREPOSITION, STANCE, VERB
from reader.annotate.sentences.links import depends
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, POSSESSIVE_FLAG, STOP, WORD


def other_person(frame: Frame, people: People, sentence: tuple[int, int], pronoun: str) -> Subject | None:
    """Return the one person of a pronoun's sex beside whoever a sentence is about: `said his wife, NAME`."""
    he, she = frame.lexicon.pronouns_he, frame.lexicon.pronouns_she
    if frame.said_from(*sentence) < sentence[1] or pronoun not in he | she:
        return None
    others, kin = (she, frame.lexicon.men) if pronoun in he else (he, frame.lexicon.women)
    able = []
    for token in range(*sentence):
        named = frame.kind[token] == NAME and not is_of_a_body(frame, token)
        if named and people.may_be(written := frame.words(token, token), pronoun):
            beside = token - 1 - (frame.kind[token - 1] == COMMA)
            related = beside >= sentence[0] and frame.kind[beside] == WORD and frame.lower(beside) in kin
            if related or not any(people.may_be(written, other) for other in others):
                able.append(token)
    return Subject("name", able[0], able[0]) if len(able) == 1 else None


def only_person(frame: Frame, people: People, sentence: tuple[int, int], pronoun: str) -> Subject | None:
    """Return the one person whom a sentence names that is about no person; None when it names several."""
    names = [token for token in range(*sentence) if frame.kind[token] == NAME]
    full = [
        token
        for token in names
        if people.may_be(frame.words(token, token), "") and not is_of_a_thing(frame, people, token)
    ]
    if not full and frame.lexicon.adjectives_follow:
        full = [token for token in names if people.is_given(frame.words(token, token))]  # `La ferme de Patrick`
    able = [token for token in full if people.may_be(frame.words(token, token), pronoun)]
    if frame.terms and able and frame.flags[able[0]] & POSSESSIVE_FLAG:
        return None  # `an idea from NAME's "Title"`
    loose = bool(able) and bool(frame.lexicon.colon_leads) and depends(frame, able[0] - 1)
    if loose and frame.lower(able[0] - 1) not in frame.lexicon.colon_leads:
        return None  # `Der Streit mit NAME`
    return Subject("name", able[0], able[0]) if len(able) == 1 else None


def kin(frame: Frame, sentence: tuple[int, int], pronoun: str) -> Subject | None:
    """Return somebody without a name whom a pronoun means, as they are another's: `Den Mäher holte seine Frau.`."""
    lexicon = frame.lexicon
    words = lexicon.women if pronoun in lexicon.pronouns_she else lexicon.men if pronoun in lexicon.pronouns_he else ()
    if any(frame.lower(token).replace("’", "'").split("'")[0] == pronoun for token in range(*sentence)):
        return None  # `She thinks of the town, where her sister lives.`
    for token in range(sentence[0] + 1, sentence[1]) if words else ():
        if frame.lower(token) in words and frame.flags[token - 1] & DETERMINER:
            return Subject("somebody", token, token)
    return None


def behind_its_verb(frame: Frame, people: People, sentence: tuple[int, int]) -> Subject | None:
    """Return the one person whom a sentence names, if their verb stands before them: `Entre ellos estaba NAME.`.

    Of `Recortó tiempo a NAME` it is nobody: that is about whoever the sentence before is about.
    """
    begin, end = sentence
    names = [token for token in range(begin, end) if frame.kind[token] == NAME]
    able = [token for token in names if people.may_be(frame.words(token, token), "")]
    if len(able) != 1 or able[0] - begin < 2 or not frame.flags[begin] & PREPOSITION:
        return None
    verb = able[0] - 1
    verb -= verb > begin and bool(frame.flags[verb] & HONORIFIC)  # `Entre ellas estaba doña NAME`
    plain = frame.kind[verb] == WORD and not frame.flags[verb] & ~(VERB | STANCE | NOT_NAME)
    return Subject("name", able[0], able[0]) if plain and frame.kind[able[0] + 1] in (COMMA, STOP) else None
