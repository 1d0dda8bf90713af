"""Compiled lexicons: the lists of words of a language made into what is quickly looked up."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from reader.annotate.sentences.lexicon import ADVERB, GROUP, IMPERSONAL, ROLE, STARTS_PHRASE, VERB, Lexicon
from reader.annotate.sentences.speech_lists import LISTS
from reader.rules.load import Rules, Words

FORMER = "ex"
"""What begins the role of somebody who has it no more."""
COUNTED_KEPT = 10_000
"""Most words of which it is kept what they count as."""

Phrases = dict[str, dict[str, dict[tuple[str, ...], int]]]
"""Phrases of several words by their first word and their second: all words but the first, and what they count as."""


class Counted(dict[str, int]):
    """What lower-case words count as, by the lists, else by their ending: found when first asked for, then kept."""

    def __init__(self, flags: dict[str, int], words: Words, he: Set[str], she: Set[str]) -> None:
        """Take what the words of the lists count as, the lists, of which some are of endings, and all given names."""
        self.flags = flags
        self.he, self.she = he, she
        self.role_endings, self.group_endings, self.adverb_endings = (
            words.get(name, ()) for name in ("role_endings", "group_endings", "adverb_endings")
        )

    def __missing__(self, low: str) -> int:
        if len(self) >= COUNTED_KEPT:
            self.clear()
        flag = self[low] = self.flags.get(low) or self.by_ending(low)
        return flag

    def by_ending(self, low: str) -> int:
        """Return what a lower-case word counts as that is in no list: a given name nothing (`Valentin`, `Emily`)."""
        flag = 0
        if self.role_endings and low.endswith(self.role_endings):
            flag = ROLE
        elif self.group_endings and low.endswith(self.group_endings):
            flag = GROUP
        elif low.endswith(self.adverb_endings):
            flag = ADVERB
        elif low.startswith(FORMER) and self.flags.get(low[len(FORMER) :].lstrip("-"), 0) & ROLE:
            flag = ROLE  # `exministro`
        elif "-" in low and all(self.flags.get(part, 0) & ROLE for part in low.split("-")):
            flag = ROLE  # `Attorney-General`
        return 0 if flag and (low in self.he or low in self.she) else flag


class Written(dict[str, int]):
    """What words count as however they are written, kept as well: to make letters small costs thrice a look-up."""

    def __init__(self, counted: Counted) -> None:
        """Take what lower-case words count as."""
        self.counted = counted

    def __missing__(self, word: str) -> int:
        if len(self) >= COUNTED_KEPT:
            self.clear()
        flag = self[word] = self.counted[word.lower()]
        return flag


@lru_cache(maxsize=4)
def _given(rules: Rules) -> tuple[frozenset[str], frozenset[str]]:
    """The given names of men and of women, which most languages share: some 4,000."""
    given = rules.table("people.toml")["given"]
    return frozenset(given["he"].split()), frozenset(given["she"].split())


@lru_cache(maxsize=16)
def lexicon_of(language: str | None, rules: Rules) -> Lexicon | None:
    """Return the words of a language, or None when it has no rules of speech."""
    words = rules.words(language, "speech")
    if not words.get("verbs"):
        return None
    flags, phrases = _counting(words)
    known = rules.table("people.toml")
    men, women = _sexes_of_roles(words)
    he, she = _given(rules)
    own_he, own_she = (frozenset(words.get(name, ())) for name in ("given_he", "given_she"))
    if own_he or own_she:  # `Joan` is a man's name in Spain.
        he, she = he - own_she | own_he, she - own_he | own_she
    counted = Counted(flags, words, he, she)
    separable = _separable(phrases) if words.get("verb_last") else frozenset()
    return Lexicon(
        flags=flags,
        phrases={
            first: {second: sorted(rests.items(), key=lambda one: -len(one[0])) for second, rests in seconds.items()}
            for first, seconds in phrases.items()
        },
        second_signs={
            first: frozenset(second[0] for second in seconds)
            for first, seconds in phrases.items()
            if first not in separable
        },
        abbreviations=frozenset(words.get("abbreviations", ())),
        male=frozenset((*words.get("gender_he", ()), *words.get("honorifics_he", ()), *men)),
        female=frozenset((*words.get("gender_she", ()), *words.get("honorifics_she", ()), *women)),
        men=frozenset(words.get("men", ())),
        women=frozenset(words.get("women", ())),
        pronouns_he=frozenset(words.get("pronouns_he", ())),
        pronouns_she=frozenset(words.get("pronouns_she", ())),
        pronouns_it=frozenset(words.get("pronouns_it", ())),
        infinitive=frozenset(words.get("infinitive", ())),
        inverts=bool(words.get("inverts")),
        definite=frozenset(words.get("definite", ())),
        articles_he=frozenset(words.get("articles_he", ())),
        articles_she=frozenset(words.get("articles_she", ())),
        participle_starts=words.get("participle_starts", ()),
        participle_ends=words.get("participle_ends", ()),
        auxiliaries=frozenset(words.get("auxiliaries", ())),
        thing_endings=words.get("thing_endings", ()),
        subjects_only=frozenset(words.get("subjects_only", ())),
        colon_leads=frozenset(words.get("colon_leads", ())),
        loose_links=frozenset(words.get("loose_links", ())),
        feminine=words.get("feminine", ()),
        compound_ends=frozenset(words.get("compound_ends", ())),
        body_links=frozenset(words.get("body_links", ())),
        superlative=tuple(words.get("superlative", ())),
        place_nouns=frozenset(words.get("place_nouns", ())),
        thing_leads=tuple(words.get("thing_leads", ())),
        body_leads=tuple(words.get("body_leads", ())),
        colon_labels=frozenset(words.get("colon_labels", ())),
        plurals=words.get("plurals", ()),
        postposes=bool(words.get("postpositions")),
        separable=separable,
        verb_last=bool(words.get("verb_last")),
        capital_nouns=bool(words.get("capital_nouns")),
        indefinite=frozenset(words.get("indefinite", ())),
        anybody=frozenset(words.get("anybody", ())),
        quoted_as=frozenset(words.get("quoted_as", ())),
        joining=frozenset(words.get("joining", ())),
        as_well={last: first for first, last in _groups(words, "as_well")},
        place_leads=tuple(words.get("place_leads", ())),
        past_endings=tuple(words.get("past_endings", ())),
        naming=frozenset(words.get("naming", ())),
        needs_object=frozenset(words.get("needs_object", ())),
        asked=frozenset(words.get("asked", ())),
        body_pronouns=frozenset(words.get("body_pronouns", ())),
        nobody=frozenset(words.get("nobody", ())),
        reacting=frozenset(words.get("reacting", ())),
        pointing=dict(_groups(words, "pointing")),
        infinitive_endings=tuple(words.get("infinitive_endings", ())),
        object_pronouns=frozenset(words.get("incise_pronouns", ())),
        owners=dict(_groups(words, "owners")),
        own_nouns=frozenset(words.get("own_nouns", ())),
        attitudes=frozenset(words.get("attitudes", ())),
        before_verbs=frozenset(words.get("before_verbs", ())),
        from_within=frozenset(words.get("from_within", ())),
        concerned=frozenset(words.get("concerned", ())),
        voices=frozenset(words.get("voices", ())),
        told_to=frozenset(words.get("told_to", ())),
        known_as=tuple(words.get("known_as", ())),
        presumed=frozenset(words.get("presumed", ())),
        called_so=tuple(words.get("called_so", ())),
        perfects=frozenset(words.get("perfects", ())),
        called=frozenset(words.get("called", ())),
        apposed=tuple(words.get("apposed", ())),
        epicene=frozenset(words.get("epicene", ())),
        beside=tuple(words.get("beside", ())),
        going_on=tuple(words.get("going_on", ())),
        on_trial=frozenset(words.get("on_trial", ())),
        sides=frozenset(words.get("sides", ())),
        several_say=words.get("several_say", ()),
        preterites=words.get("preterites", ()),
        several_have=frozenset(words.get("several_have", ())),
        therein=frozenset(words.get("therein", ())),
        other_words=frozenset(words.get("other_words", ())),
        scene_roles=frozenset(words.get("scene_roles", ())),
        offices=frozenset(words.get("offices", ())),
        callings=frozenset(words.get("callings", ())),
        relations=frozenset(words.get("relations", ())),
        accused=frozenset(words.get("accused", ())),
        person_endings=words.get("person_endings", ()),
        called_endings=words.get("called_endings", ()),
        latter=words.get("latter", ()),
        bare_participles=words.get("bare_participles", ()),
        adjectives_follow=bool(words.get("adjectives_follow")),
        particles_lead=bool(words.get("particles_lead")),
        flag_of=counted.__getitem__,
        flag_written=Written(counted).__getitem__,
        by_ending=counted.by_ending,
        clitics=frozenset(words.get("clitics", ())),
        interviews=tuple(words.get("interviews", ())),
        parties=frozenset(words.get("parties", ())),
        party_offices=frozenset(words.get("party_offices", ())),
        labelling=frozenset(words.get("labelling", ())),
        views=frozenset(words.get("views", ())),
        contrasting=frozenset(words.get("contrasting", ())),
        resuming=frozenset(words.get("resuming", ())),
        elided=frozenset(words.get("elided", ())),
        given_he=he,
        given_she=she,
        oblique=frozenset(words.get("oblique", ())),
        reported=frozenset(words.get("reported", ())),
        named_days=frozenset(words.get("calendar", ())) & (he | she) if words.get("small_calendar") else frozenset(),
        incises=bool(words.get("incise_verbs")),
        drops_subject=bool(words.get("drops_subject")),
        gendered_things=bool(words.get("gendered_things")),
        role_kinds=_kinds(words),
        honorific_roles={title: frozenset(roles) for title, *roles in _groups(words, "honorific_roles")},
        limits=frozenset(words.get("role_limits", ())),
        demonyms={word: names[0] for names in _groups(words, "demonyms") for word in names},
        places=frozenset(
            (*(" ".join(place.split()) for place in known["places"]["names"].split(",")), *words.get("places", ()))
        ),
    )


def _counting(words: Words) -> tuple[dict[str, int], Phrases]:
    """What the words of the lists count as, and the phrases of several words."""
    flags: dict[str, int] = {}
    phrases: Phrases = {}
    for name, flag in LISTS.items():
        entries = words.get(name, ())
        for entry in (*entries, *(entry.replace("ß", "ss") for entry in entries if "ß" in entry)):
            first, *rest = entry.lower().split()
            if rest:
                rests = phrases.setdefault(first, {}).setdefault(rest[0], {})
                rests[tuple(rest)] = rests.get(tuple(rest), 0) | flag
                flags[first] = flags.get(first, 0) | STARTS_PHRASE
            else:
                flags[first] = flags.get(first, 0) | flag
    return flags, phrases


def _separable(phrases: Phrases) -> frozenset[str]:
    """First words of phrases of two words that are verbs of saying, or say where something is written."""
    return frozenset(
        first
        for first, seconds in phrases.items()
        if any(
            len(rest) == 1 and flag & (IMPERSONAL | VERB) for rests in seconds.values() for rest, flag in rests.items()
        )
    )


def _sexes_of_roles(words: Words) -> tuple[set[str], set[str]]:
    """Roles of men and of women, where a language has a word for each: `juez` and `jueza`."""
    roles = frozenset(words.get("roles", ()))
    women = {}
    for ending, *rest in map(str.split, words.get("feminine", ())):
        for role in roles:
            if role.endswith(ending) and (man := role.removesuffix(ending) + "".join(rest)) in roles:
                women[role] = man
    return set(women.values()) - women.keys(), set(women)


def _kinds(words: Words) -> dict[str, frozenset[str]]:
    """For a word of a role the roles that it can stand for, of all groups that begin with it."""
    kinds: dict[str, set[str]] = {}
    for word, *others in _groups(words, "role_kinds"):
        kinds.setdefault(word, {word}).update(others)
    return {word: frozenset(others) for word, others in kinds.items()}


def _groups(words: Words, name: str) -> list[list[str]]:
    """A list whose entries are groups of words between commas."""
    return [group.split() for text in words.get(name, ()) for group in text.split(",") if group.strip()]
