"""Words around quotations that show a mere term: a title, a name, a nickname."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.frozen import frozen
from reader.rules.load import Rules


@frozen
class Terms:
    """The words of a language that show a mere term."""

    leads: frozenset[str]
    """What leads into one: `so-called`."""
    articles: frozenset[str]
    """Definite articles, which may follow that."""
    lead_ends: frozenset[str]
    """The last words of those and the articles: few texts have one before a quotation."""
    saying: frozenset[str]
    """Verbs and participles of saying."""
    first_person: frozenset[str]
    """Words that whoever speaks uses of himself."""
    small: frozenset[str]
    """Words that have no capital in the title of a work."""
    works: frozenset[str]
    """What titled works are: `roman`."""
    bodies: frozenset[str]
    """Bodies that lead into their name, which has a capital: `el grupo «Norte»`."""
    title_units: frozenset[str]
    """What is counted behind a title: its pages, its price."""
    work_links: frozenset[str]
    """What joins to that what it is made of: `album of songs`."""
    name_leads: frozenset[str]
    """Articles and prepositions behind which a capital begins a name, not quoted words."""
    stances: frozenset[str]
    """Verbs of judging, behind whose prepositions words are quoted: `parle de « ... »`."""
    names_so: bool
    """Whether verbs say after a quotation that it is a name, so that no comma is needed."""
    follows: re.Pattern[str] | None
    """What says after a quotation that it is a name: it `heißt` so, or `, son troisième roman,` is set beside it."""
    compounds: tuple[str, ...]
    """Nouns that lead into a name as the end of a compound too: `Talksendung`."""
    said_nouns: frozenset[str]
    """Nouns behind which somebody's words stand: `mit den Worten „...“`."""
    no_compounds: frozenset[str]
    """Words that only end like those."""
    paper_words: frozenset[str]
    """Words in the names of papers and broadcasters."""
    paper_endings: tuple[str, ...]
    """How such words end."""
    paper_small: frozenset[str]
    """Small words inside those names."""
    paper_leads: frozenset[str]
    """What stands before them."""
    papers: re.Pattern[str] | None
    """What stands before the quoted name of a paper (`sagte er der "..."`), and not after what leads into words."""


@lru_cache(maxsize=16)
def terms_of(language: str | None, rules: Rules) -> Terms:
    """Return the words of a language that show a mere term."""
    words = rules.words(language, "speech")
    leads, articles = (frozenset(words.get(name, ())) for name in ("term_leads", "definite"))
    verb, work, paper = (
        "|".join(map(re.escape, words.get(name, ()))) for name in ("term_follows", "works", "term_articles")
    )
    article = "|".join(words.get("work_articles", ()))
    is_so = rf".\s(?:{verb or '(?!)'})\b"
    is_work = rf".?,\s(?:[\w'’-]+\s){{1,3}}(?:{work or '(?!)'})(?=[,.;)]|(?<=about)\s)"
    is_a_work = rf".?,\s(?:{article or '(?!)'})\s(?:{work or '(?!)'})\b"
    follows = f"{is_so}|{is_work}|{is_a_work}"
    papers = words.get("paper_words", ())
    no_lead = "".join(rf"(?<!\b{re.escape(lead)} )" for lead in words.get("quote_leads", ()))
    return Terms(
        leads=leads,
        articles=articles,
        lead_ends=articles.union(lead.split()[-1] for lead in leads),
        saying=frozenset((*words.get("verbs", ()), *words.get("participles", ()))),
        first_person=frozenset(words.get("first_person", ())),
        small=frozenset(words.get("small_words", ())),
        works=frozenset(word.lower() for word in words.get("works", ())),
        bodies=frozenset(words.get("named_bodies", ())),
        title_units=frozenset(words.get("title_units", ())),
        work_links=frozenset(words.get("work_links", ())),
        name_leads=frozenset(words.get("name_leads", ())),
        stances=frozenset(words.get("stances", ())),
        compounds=tuple(noun + ending for noun in words.get("term_compounds", ()) for ending in ("", "s", "es")),
        said_nouns=frozenset(
            word.split()[-1]
            for name in ("words_of", "in_words", "verb_phrases", "backward")
            for word in words.get(name, ())
        ),
        no_compounds=frozenset((*words.get("documents", ()), *words.get("speech_nouns", ()))),
        paper_words=frozenset(papers),
        paper_endings=tuple(word[1:] for word in papers if word[0] == "-"),
        paper_small=frozenset(words.get("paper_small", ())),
        paper_leads=frozenset(words.get("paper_leads", ())),
        names_so=bool(verb),
        follows=re.compile(follows) if verb or work else None,
        papers=re.compile(rf"{no_lead}\b(?:{paper})\s$") if paper else None,
    )
