"""The words of a language that speakers are found by, compiled for quick looking up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

VERB = 1 << 0
STANCE = 1 << 1
PARTICIPLE = 1 << 2
ADVERB = 1 << 3
HE = 1 << 4
SHE = 1 << 5
OTHER = 1 << 6
RELATIVE = 1 << 7
DETERMINER = 1 << 8
PREPOSITION = 1 << 9
CONJUNCTION = 1 << 10
IMPERSONAL = 1 << 11
ROLE = 1 << 12
GROUP = 1 << 13
PARTICLE = 1 << 14
NOT_NAME = 1 << 15
ACCORDING = 1 << 16
PASSIVE = 1 << 17
INFINITIVE = 1 << 18
STARTS_PHRASE = 1 << 19
LINK = 1 << 20
COORDINATOR = 1 << 21
THAT = 1 << 22
SPEECH_NOUN = 1 << 23
NOUN_VERB = 1 << 25
CALENDAR = 1 << 26
AGENT = 1 << 27
AFTER = 1 << 28
CLITIC = 1 << 29
TELLS = 1 << 31
OPENS = 1 << 32
QUANTITY = 1 << 33
LIKENS = 1 << 34
OWNED = 1 << 35
BEGINS = 1 << 36
POSTPOSED = 1 << 37
DOCUMENT = 1 << 38
POINTS = 1 << 39
ROLE_OBJECT = 1 << 40
WORDS = 1 << 41
BACKWARD = 1 << 42
CITES = 1 << 43
HONORIFIC = 1 << 44
WHEREBY = 1 << 45
WORDS_OF = 1 << 46
OWN_VIEW = 1 << 47
LEADS = 1 << 48
HAVING = 1 << 49
REPORTED = 1 << 50

PRONOUN = HE | SHE | OTHER

Phrases = dict[str, list[tuple[tuple[str, ...], int]]]
"""For the second word of phrases with the same first one all but that, and what the phrase counts as."""
Token = tuple[int, int, int, int]
"""Kind, what it counts as, and where in its piece it begins and ends."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language."""

    flags: dict[str, int]
    """What a lower-case word counts as."""
    phrases: dict[str, Phrases]
    """For the first and the second word of a phrase all but the first and what it counts as, longest first."""
    second_signs: dict[str, frozenset[str]]
    """For the first word of phrases what their second ones begin with; not for verbs whose particle stands apart."""
    abbreviations: frozenset[str]
    """Lower-case words after which a stop ends no sentence."""
    male: frozenset[str]
    """Words that say that a person is a man."""
    female: frozenset[str]
    """Words that say that a person is a woman."""
    men: frozenset[str]
    """Nouns for a man, whoever is named behind them (`the father of NAME`)."""
    women: frozenset[str]
    """Those for a woman."""
    pronouns_he: frozenset[str]
    """Pronouns for a man."""
    pronouns_she: frozenset[str]
    """Pronouns for a woman."""
    pronouns_it: frozenset[str]
    """Pronouns for a body or several people."""
    infinitive: frozenset[str]
    """Words before the plain form of a verb."""
    inverts: bool
    """Whether a verb before its subject is as usual as after it, wherever the quotation stands."""
    definite: frozenset[str]
    """Definite articles."""
    articles_he: frozenset[str]
    """Those before one man."""
    articles_she: frozenset[str]
    """Those before one woman."""
    participle_starts: tuple[str, ...]
    """How participles begin that may begin a sentence (`Eingereicht hat das NAME`)."""
    participle_ends: tuple[str, ...]
    """How those end."""
    auxiliaries: frozenset[str]
    """Verbs that stand behind them."""
    thing_endings: tuple[str, ...]
    """How nouns end that are no names of people (`Gerechtigkeit`)."""
    subjects_only: frozenset[str]
    """Pronouns that are nothing but subjects, so that what stands before their verb is none."""
    colon_leads: frozenset[str]
    """The only prepositions before a name that speaks behind a colon (`Kritik von NAME: ...`), where it is told."""
    loose_links: frozenset[str]
    """Those of the words between a role and what it belongs to that may as well tell where it is said (`bei`)."""
    feminine: tuple[str, ...]
    """Endings of women's roles (`Forscherin`)."""
    compound_ends: frozenset[str]
    """Last parts of compounds that are no names though they begin with a capital (`London-based`)."""
    body_links: frozenset[str]
    """What joins the parts of a body's name (`University of NAME`)."""
    superlative: tuple[str, ...]
    """How what is most of something ends, which alone is nobody (`the biggest challenges`)."""
    place_nouns: frozenset[str]
    """Last words of names that are places' and hardly anybody's (`Hart Island`)."""
    thing_leads: tuple[str, ...]
    """What stands before the name of a thing, and before nobody's (`their NAME profile`)."""
    body_leads: tuple[str, ...]
    """What stands before the name of a firm or another body, and before nobody's (`everyone at NAME`)."""
    colon_labels: frozenset[str]
    """Words before a colon that nobody is called (`Example: "..."`)."""
    plurals: tuple[str, ...]
    """Endings that make a role several people."""
    postposes: bool
    """Whether a preposition may stand behind its noun (`dem Gutachten zufolge`)."""
    separable: frozenset[str]
    """Verbs whose particle may end their clause (`gab ... an`)."""
    verb_last: bool
    """Whether a verb may end the sentence that its subject begins."""
    capital_nouns: bool
    """Whether all nouns have a capital."""
    indefinite: frozenset[str]
    """Indefinite articles."""
    anybody: frozenset[str]
    """Roles that with such an article tell nobody (`ein Mann`)."""
    quoted_as: frozenset[str]
    """What leads from whom somebody quotes to the words (`quoted NAME as saying`)."""
    joining: frozenset[str]
    """What joins two who speak together (`und`)."""
    as_well: dict[str, str]
    """What joins them, by what stands before the first (`tanto ... como`)."""
    place_leads: tuple[str, ...]
    """What stands before a place and hardly before a surname (`à Vaux`)."""
    past_endings: tuple[str, ...]
    """How words behind a role end that are its verbs (`the mother hugged NAME`)."""
    naming: frozenset[str]
    """Words with such an ending that lead to somebody's name (`a man named NAME`)."""
    needs_object: frozenset[str]
    """Verbs that are passive where nobody stands behind them (`court told`)."""
    asked: frozenset[str]
    """With what a sentence begins in which somebody answers (`Preguntado por el plan`)."""
    body_pronouns: frozenset[str]
    """Pronouns of a body or a document, where those are no persons' (`it said`)."""
    nobody: frozenset[str]
    """What stands for whoever speaks in a body (`À la mairie, on évoque « ... »`)."""
    reacting: frozenset[str]
    """Verbs of those who answer what has been said (`Das lehnt NAME ab`)."""
    pointing: dict[str, str]
    """For a demonstrative whose form shows it whether it is before a man or a woman: `he` (`ce maire`) or `she`."""
    infinitive_endings: tuple[str, ...]
    """How plain forms of verbs end, where a verb needs no subject (`prometió escuchar`)."""
    object_pronouns: frozenset[str]
    """Pronouns before a verb whose object they are (`le guarda rencor`)."""
    owners: dict[str, str]
    """For a possessive the pronoun of whom it means, `*` where that may be either sex."""
    own_nouns: frozenset[str]
    """Nouns for somebody's words behind a possessive and before a colon, beside those of speech (`Her advice: ...`)."""
    attitudes: frozenset[str]
    """Verbs of taking a stand that quoted words may begin with, their subject before the marks."""
    before_verbs: frozenset[str]
    """What may stand before such a verb (`does not`, `ne`)."""
    from_within: frozenset[str]
    """What stands before those out of whose midst somebody speaks (`Desde el Ayuntamiento rechazan`)."""
    concerned: frozenset[str]
    """What means whom others speak about (`l’intéressé`)."""
    voices: frozenset[str]
    """What leads to who speaks for a body (`par la voix de`), but for the last word."""
    told_to: frozenset[str]
    """Whom somebody tells something, so that a name behind it is no part of what it is called (`l’agence`)."""
    known_as: tuple[str, ...]
    """What stands between a noun for somebody and the name they go by (`a man known as NAME`)."""
    presumed: frozenset[str]
    """With what a role tells of somebody who is only said to have it (`présumé`)."""
    called_so: tuple[str, ...]
    """Endings of participles and nouns in no list that behind an article are somebody (`el derrotado`)."""
    perfects: frozenset[str]
    """Plain forms before a participle that is another verb's object (`dit avoir écrit`)."""
    called: frozenset[str]
    """Verbs before what somebody is called (`s’appelle`)."""
    apposed: tuple[str, ...]
    """Endings of nouns in no list that behind a name and a comma tell what somebody is (`NAME, mareyeur`)."""
    epicene: frozenset[str]
    """Nouns for a man or a woman, whatever their article (`la victime`)."""
    beside: tuple[str, ...]
    """What begins a sentence about somebody else who is there (`À ses côtés`)."""
    going_on: tuple[str, ...]
    """How verbs begin with which whoever spoke goes on (`añadió`)."""
    on_trial: frozenset[str]
    """Who is judged (`le prévenu`)."""
    sides: frozenset[str]
    """Before a colon, what stands before those on whose side something is said (`Chez NAME : « ... »`)."""
    preterites: tuple[str, ...]
    """Endings that only verbs have, where a verb needs no pronoun (`señaló`)."""
    several_say: tuple[str, ...]
    """Endings of verbs that several people say."""
    several_have: frozenset[str]
    """Words before a participle that several people said."""
    therein: frozenset[str]
    """Words for what is written in what was named just before (`Darin heißt es`)."""
    other_words: frozenset[str]
    """Adjectives with which a role is somebody else's (`der zuständige Minister`)."""
    scene_roles: frozenset[str]
    """Roles of those who are there, named or not, beside whoever is named: in court, on a pitch, in a shop."""
    offices: frozenset[str]
    """Roles that mean whoever has them, named or not, and never whom an article happens to tell of (`le ministre`)."""
    callings: frozenset[str]
    """Roles that somebody has beside being whoever they are, in no kinds (`the goalkeeper`)."""
    relations: frozenset[str]
    """Roles that tell whose somebody is, and nothing else of them (`sa collègue`)."""
    accused: frozenset[str]
    """Forms of verbs that behind an article are somebody (`le prévenu`)."""
    called_endings: tuple[str, ...]
    """Endings of words for what somebody is, with a capital before a name: `Beekeeper Jane Doe`."""
    person_endings: tuple[str, ...]
    """Endings of nouns for people, where no other noun in no list may be a speaker."""
    latter: tuple[str, ...]
    """What means the man, and the woman, named last (`ce dernier`, `cette dernière`)."""
    bare_participles: tuple[str, ...]
    """Endings of participles that without an auxiliary are passive (`NAME, accusé de « ... »`)."""
    adjectives_follow: bool
    """Whether an adjective stands behind its noun (`la police judiciaire`)."""
    particles_lead: bool
    """Whether a name's particle may begin it (`de Souza said`)."""
    flag_of: Callable[[str], int]
    """What a lower-case word counts as, by the lists, else by its ending."""
    flag_written: Callable[[str], int]
    """The same of a word however it is written."""
    by_ending: Callable[[str], int]
    """What a lower-case word counts as that is in no list."""
    clitics: frozenset[str]
    """Articles that, before a verb, are its object (`las negó`)."""
    interviews: tuple[str, ...]
    """What names in a heading who is interviewed (`Drei Fragen an NAME`)."""
    parties: frozenset[str]
    """What members of a party are called (`the Ohio Republican`)."""
    party_offices: frozenset[str]
    """Words of the offices that they hold."""
    labelling: frozenset[str]
    """Verbs that, without an object, tell what a thing is called (`a plan called "..."`)."""
    views: frozenset[str]
    """Nouns for what somebody thinks (`in NAME's view`)."""
    contrasting: frozenset[str]
    """Words that begin a clause about somebody else (`while`)."""
    resuming: frozenset[str]
    """Plain forms of verbs with which whoever spoke goes on (`Et d'ajouter : « ... »`)."""
    elided: frozenset[str]
    """What stands before an apostrophe and is a word of its own (`l'`, `qu'`)."""
    given_he: frozenset[str]
    """Given names of men."""
    given_she: frozenset[str]
    """Given names of women."""
    oblique: frozenset[str]
    """Articles that begin no subject (`den`, `dem`)."""
    reported: frozenset[str]
    """Forms of verbs that stand in reported speech alone (`sei`, `werde`)."""
    named_days: frozenset[str]
    """Given names that are months or days as well, where those are written small (`julio`, `Julio`)."""
    incises: bool
    """Whether who speaks may be said inside the marks (`« Non, dit-il, jamais. »`)."""
    drops_subject: bool
    """Whether a verb needs no pronoun (`dijo entre lágrimas`)."""
    gendered_things: bool
    """Whether `he` and `she` stand for things and bodies too."""
    role_kinds: dict[str, frozenset[str]]
    """For a word of a role the roles that it can stand for: a leader may be a president."""
    limits: frozenset[str]
    """Words of a role that make it another: a vice president is no president."""
    honorific_roles: dict[str, frozenset[str]]
    """What somebody is whom a title shows to be it (`Me NAME`, the lawyer)."""
    demonyms: dict[str, str]
    """For what belongs to a country or state (`Russian`, `Fla.`) its name."""
    places: frozenset[str]
    """Names of countries, states and cities."""
    seen: dict[str, tuple[int, int, bool, int]] = field(default_factory=dict, compare=False)
    """What words were found to be, kept for the next time they are met."""
    words: dict[str, int] = field(default_factory=dict, compare=False)
    """What the pieces between blanks count as that are but one word, which neither is a name nor begins a phrase."""
    pieces: dict[str, tuple[Token, ...]] = field(default_factory=dict, compare=False)
    """The tokens of all others."""
    alike: dict[tuple[Token, ...], tuple[Token, ...]] = field(default_factory=dict, compare=False)
    """What is the same of many pieces."""
