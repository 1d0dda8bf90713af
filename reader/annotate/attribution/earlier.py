"""Earlier paragraphs: whom a pronoun or an epithet means that its own paragraph leaves open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reader.annotate.attribution.antecedents import last_meant, meaning
from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.bodies import is_body
from reader.annotate.attribution.dropped_subjects import may_be_several, may_go_on, said_by_several
from reader.annotate.attribution.epithets import is_epithet, kinds_of, may_be_called, points_back, pronoun_for
from reader.annotate.attribution.not_meant import is_called
from reader.annotate.attribution.people import ANYBODY, People, Person
from reader.annotate.attribution.spoken_of import REACH, named_in, spoken_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import DOCUMENT, GROUP, LINK, OWNED, SPEECH_NOUN, VERB
from reader.annotate.sentences.noun_phrases import Subject, with_elision
from reader.annotate.sentences.tokens import COMMA, NAME, WORD
from reader.frozen import replace
from reader.model import Mark, Speaker

OWNED_REACH, OWNED_WORDS = 60, 6
"""Code points before a name, and words, among which it is told whose somebody is."""
HEADLINES_BETWEEN = 3
"""Most headlines of other articles between two paragraphs that are looked past."""
HEADLINE_WORDS = (4, 16)
"""Fewest blanks in such a line, and fewest of what is none."""
PARAGRAPHS_BACK = 3
"""Most paragraphs that are looked back over for whom a pronoun means."""


class Said:
    """What the last paragraph that was read came to."""

    __slots__ = ("block", "cue", "speaker")

    def __init__(self, block: int, speaker: Speaker, cue: str | None) -> None:
        """Take the paragraph, who spoke last in it, and the word that gave it away."""
        self.block = block
        self.speaker = speaker
        self.cue = cue


class Earlier:
    """The paragraphs before the one that is read, and what was found in them."""

    def __init__(self, frame_of: Callable[[int], Frame], before: Mapping[int, int], people: People) -> None:
        """Take the frame of a paragraph, which paragraph stands before which, and the people of the article."""
        self.frame_of = frame_of
        self.before = before
        self.people = people
        self.lexicon = people.lexicon
        self.last: Said | None = None
        """Who was quoted last."""
        self.resolved: dict[int, tuple[str, Speaker]] = {}
        """The last pronoun of a paragraph whose speaker was found, and that speaker."""

    def meant(self, frame: Frame, subject: Subject, block: int) -> Speaker | None:
        """Return whom the paragraphs before make a pronoun or an epithet mean that its own leaves open.

        An epithet that does not point back (`der Sänger`) means only a person whose role it can be.
        """
        if self.lexicon.drops_subject and said_by_several(frame, subject):
            return self._several(frame, subject, block)
        written = meaning(frame, subject)
        called = not written and subject.form == "nominal" and is_epithet(frame, subject)
        written = pronoun_for(frame, subject) if called else written
        if not written or (called and not kinds_of(frame, subject).isdisjoint(self.lexicon.scene_roles)):
            return None  # Who is there beside whoever is named, a role alone tells: `die Richterin`.
        if self.lexicon.inverts and subject.form == "pronoun" and self._is_met(frame, subject.first, written):
            return None
        near = subject.form == "nominal" and (called or self.lexicon.verb_last)  # `der 19-Jährige`
        if near and self._is_named(frame, subject.first, written):
            return None
        mark = Mark(block, frame.start[subject.first], frame.end[subject.last])
        if self.lexicon.concerned and self._is_of_concerned(frame, subject):
            other = self._spoken_about(block, written)
            return Speaker(name=other.name, role=other.role, mark=mark) if other is not None else None
        if self.lexicon.adjectives_follow and subject.form == "pronoun" and self._is_new(frame, subject.first):
            return None
        if subject.form == "pronoun" and not self._is_begun(frame, subject.first, written):
            own = named_in(frame, self.people, subject.first, written)
            if not self.lexicon.inverts:
                own = [person for person in own if not is_called(frame, person.name, subject.first)]
            if own:
                named, *others = own
                return None if others else Speaker(name=named.name, role=named.role, mark=mark)
        told: Speaker | None = None  # Who has no name, should nobody be found who has one.
        for back in range(PARAGRAPHS_BACK):
            if block not in self.before:
                return told
            block = self._paragraph_before(block)
            earlier = self.frame_of(block)
            found = last_meant(earlier, self.people, written)
            if found is None:
                goes_on = self._goes_on(block, subject, written)
                if goes_on is not None and self._turns_back(frame, subject) and self._is_owned(goes_on):
                    continue
                if goes_on is not None:
                    return replace(goes_on, mark=mark)
                only = self._only_one(earlier, written) if not back and subject.form == "pronoun" else None
                if only is not None:
                    return Speaker(name=only.name, role=only.role, mark=mark)
                continue
            if subject.form == "nominal" and is_body(earlier, found):
                return told  # `La préfecture ... « ... », dit la jeune femme`
            person = self._person(earlier, found, block)
            if (
                self.lexicon.inverts
                and subject.form == "pronoun"
                and (back or self._turns_back(frame, subject))
                and self._is_owned(person)
            ):
                continue  # `Sa fille NAME`: whose she is, is who the article is about.
            epithet = called or (subject.form == "nominal" and self.lexicon.adjectives_follow and found.form == "name")
            if epithet and not may_be_called(frame, self.people, person, subject):
                return None
            if (
                called
                and not self.lexicon.verb_last
                and not (person and is_given(person.name.split()[0], self.lexicon))
            ):
                return None  # `Partie de Brest, NAME a gagné.`
            if called and person is not None and not (person.role or " " in person.name):
                return None  # `Friesheim. Bauern haben ...`
            if person is not None:
                return Speaker(name=person.name, role=person.role, mark=mark)
            if found.form != "nominal" or not self.lexicon.inverts:
                return None
            points = self.lexicon.drops_subject and points_back(earlier, found)
            if self.lexicon.drops_subject and subject.form == "nominal" and not points:
                return None  # Its own words tell as much.
            told = told or Speaker(name=with_elision(earlier, found), mark=mark)
            if not points:
                return told
            written = meaning(earlier, found)  # `La mujer`: who was named before.
        return told

    def _paragraph_before(self, block: int) -> int:
        """The paragraph before one, past what is but the headline of another article between them."""
        block = self.before[block]
        for _ in range(HEADLINES_BETWEEN if not self.lexicon.inverts else 0):
            text = self.frame_of(block).text
            line = text[-1:].isalnum() and HEADLINE_WORDS[0] <= text.count(" ") < HEADLINE_WORDS[1]
            if not line or block not in self.before or self.frame_of(block).number:
                break
            block = self.before[block]
        return block

    def _is_of_concerned(self, frame: Frame, subject: Subject) -> bool:
        """Whether a subject is whom others speak about, or a pronoun in a paragraph that begins with them."""
        tokens = range(3) if subject.form == "pronoun" else (subject.last,)
        return any(frame.lower(token) in self.lexicon.concerned for token in tokens if token <= subject.last)

    def _turns_back(self, frame: Frame, verb: Subject) -> bool:
        """Whether a verb without a subject is none with which whoever spoke last goes on: `zanja`, not `añade`."""
        said = self.lexicon.drops_subject and frame.flags[verb.first] & VERB
        return bool(said) and not frame.lower(verb.first).startswith(self.lexicon.going_on)

    def _only_one(self, earlier: Frame, written: str) -> Person | None:
        """The one person whom the paragraph before names of all whom a pronoun can mean."""
        if not self.lexicon.adjectives_follow or written == ANYBODY:
            return None
        named = named_in(earlier, self.people, len(earlier.kind), written, told=False)
        return named[0] if len(named) == 1 and is_given(named[0].name.split()[0], self.lexicon) else None

    def _is_owned(self, person: Person | Speaker | None) -> bool:
        """Whether an article introduces somebody as another's: `Sa fille NAME`, `Su entrenador, NAME`."""
        at = self.people.text.find(person.name) if person is not None else -1
        before = (
            self.people.text[max(0, at - OWNED_REACH) : at]
            .rpartition("\n")[2]
            .rpartition(". ")[2]
            .split()[-OWNED_WORDS:]
        )
        owners = self.lexicon.owners
        return any(self.lexicon.flag_written(word) & OWNED or word.lower() in owners for word in before)

    def _spoken_about(self, block: int, written: str) -> Person | None:
        """The one person of the paragraph before whom another speaks about there: `L’intéressé hausse les épaules`."""
        if block not in self.before or self.last is None:
            return None
        earlier = self.frame_of(self.before[block])
        named = named_in(earlier, self.people, len(earlier.kind), written)
        others = [person for person in named if person.name != self.last.speaker.name]
        return others[0] if len(others) == 1 else None

    def _is_new(self, frame: Frame, pronoun: int) -> bool:
        """Whether a paragraph begins with somebody new, whom its pronouns mean: `Un jeune pêcheur regarde. Il ...`."""
        article = frame.lower(0) in self.lexicon.indefinite
        own = article and next((end for begin, end in frame.sentences if begin == 0), 0) <= pronoun
        return bool(own) and frame.kind[1] == WORD and not frame.flags[1] & (GROUP | DOCUMENT | SPEECH_NOUN | LINK)

    def _is_begun(self, frame: Frame, pronoun: int, written: str) -> bool:
        """Whether a paragraph has a pronoun before it names anybody, so that they are another than it means."""
        named = frame.kind.index(NAME) if NAME in frame.kind[:pronoun] else pronoun
        return any(frame.lower(token) == written for token in range(named))

    def frames_before(self, block: int) -> Iterator[Frame]:
        """Yield the few paragraphs before one, the last first."""
        for _ in range(PARAGRAPHS_BACK):
            if block not in self.before:
                return
            block = self.before[block]
            yield self.frame_of(block)

    def _is_named(self, frame: Frame, epithet: int, written: str) -> bool:
        """Whether somebody of its sex is named in full before an epithet, so that nobody before them is meant."""
        names = [
            frame.words(token, token) for token in range(max(0, epithet - REACH), epithet) if frame.kind[token] == NAME
        ]
        return any(
            any(is_given(word, self.lexicon) for word in name.split()) and self.people.may_be(name, written)
            for name in names
        )

    def _is_met(self, frame: Frame, pronoun: int, written: str) -> bool:
        """Whether a given name of its sex stands alone before a pronoun: `A bordo viaja NAME, de 23 años`."""
        lexicon = self.lexicon
        names = (lexicon.given_he if written not in lexicon.pronouns_she else frozenset()) | (
            lexicon.given_she if written not in lexicon.pronouns_he else frozenset()
        )
        met = [token for token in range(pronoun - 3) if frame.kind[token] == NAME]
        return any(
            frame.lower(token) in names
            or (frame.kind[token + 1] == COMMA and frame.text[frame.start[token + 3]].isdigit())
            for token in met
        )

    def _person(self, earlier: Frame, found: Subject, block: int) -> Person | None:
        """Whom a paragraph names with a subject of its own sentences."""
        named = earlier.words(found.first, found.last)
        if found.form == "name":
            return self.people.person(named)
        known = bearer(self.people, named, earlier.text)
        return known or spoken_of(earlier, self.people, found, self.frames_before(block))

    def _goes_on(self, block: int, subject: Subject, written: str) -> Speaker | None:
        """Who speaks in a paragraph that is about nobody whom a pronoun can mean, and goes on behind it."""
        resolved = self.resolved.get(block)
        if resolved is not None and resolved[0] == written:
            return resolved[1]
        last = self.last if self.lexicon.drops_subject else None
        if last is None or last.block != block or not may_go_on(self.people, last.speaker.name, subject, written):
            return None
        return last.speaker

    def _several(self, frame: Frame, verb: Subject, block: int) -> Speaker | None:
        """Which people or body, quoted in the paragraph before, go on with a verb of several."""
        last = self.last
        if last is None or last.block != self.before.get(block) or not may_be_several(self.people, last.speaker.name):
            return None
        return replace(last.speaker, mark=Mark(block, frame.start[verb.first], frame.end[verb.last]))
