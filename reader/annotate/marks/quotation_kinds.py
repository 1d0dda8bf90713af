"""Kinds of quotations: a whole statement, words inside a paraphrase, or a mere term."""

from __future__ import annotations

import re

from reader.annotate.marks.term_words import Terms
from reader.annotate.marks.title_lines import is_title_line
from reader.late import late
from reader.model import QuoteKind

EDGE = " \t\u00a0\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂″—–"
OPENING = "[(…. "
"""What may stand before the first word."""
STATEMENT_WORDS = 5
"""Words from which a capital, or a sentence's end, makes a statement; shorter ones need both or a colon."""
WORK_WORDS = 9
"""Most words of a title of a work."""
FIRST_WORDS = 90
"""Code points of a quotation whose words are counted, where they are more than those of a work."""
_LETTERS = bytes(ord("a") if chr(code).isalnum() and code < 128 else code for code in range(256))
"""Makes one of all letters and digits of ASCII, so that words behind blanks are counted without an expression."""
LEAD_IN_CAPITALS = 4
"""Words before a quotation that, all with a capital, show a headline, in which any quotation has capitals."""
BEFORE = 60
"""Code points before a quotation that are read for what leads into it."""
LEAD_WORDS = 4
"""Most words of what leads into a term."""
NICKNAME_WORDS = 3
"""Most words of a nickname."""
FOLLOWING = 50
"""Code points after a quotation in which what it is may be said (`, their third novel,`)."""
NAME_WORDS = 7
"""Most words of a title that only its first capital shows."""
SAYING_REACH = 6
"""Words before it in which a verb shows that words are quoted instead."""
TOLD_REACH = 8
"""Words before it, in its clause, in which a verb shows that somebody speaks."""
MEDIUM_WORDS = 3
"""Most words of the name of a paper or broadcaster that only its capitals show."""
PAPER_WORDS = 4
"""Most words of one that a word of its own shows."""
_DIRECT, _MIXED, _TERM = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.TERM
WORD = re.compile(r"[^\W_]++(?>(?:['’.-][^\W_]++)*)")
SITE = late(r"\w\.(?:at|ch|com|de|eu|info|li|net|org|tv)$|^t-online$")
ENCLOSED = late(r"\w \((?:\d+, )?$")
CLAUSE = late(r"[,;:»”()]")
NICKNAME_BEFORE = late(r"\b[^\W\d_a-z][\w.'’-]*\s$")
NICKNAME_AFTER = late(r"\s[^\W\d_a-z]\w+")


def kind_of(text: str, start: int, end: int, terms: Terms) -> QuoteKind:
    """How much of a statement stands between the marks, judged by shape and neighbours alone."""
    inner = text[start:end].strip(EDGE)
    if inner[1:2] == " " and not inner[1::2].strip(" ,.!?"):
        return _TERM  # `S O S`: nothing but single signs
    count = 0
    if inner.count(" ", 0, FIRST_WORDS) >= WORK_WORDS:
        count = (" " + inner[:FIRST_WORDS]).encode("ascii", "replace").translate(_LETTERS).count(b" a")
        if count > WORK_WORDS and inner[0].isupper():
            return _DIRECT
    before = text[start - BEFORE if start > BEFORE else 0 : start]
    if count > WORK_WORDS:
        return _of_a_statement(text, end, inner, before, count, frozenset())
    words = _words(inner)
    if not words:
        return _TERM
    if len(words) <= WORK_WORDS and _is_term(text, end, inner, before, words, terms):
        return _TERM
    return _of_a_statement(text, end, inner, before, len(words), terms.first_person)


def _words(inner: str) -> list[str]:
    """The words of a quotation, if they are no more than those of a work; some of them otherwise."""
    if len(inner) <= FIRST_WORDS:
        words = inner.rstrip(",.!?").replace(",", " ").split()
        if "".join(words).isalnum() or _are_short_forms(words):
            return words
        return WORD.findall(inner)
    words = WORD.findall(inner, 0, FIRST_WORDS)
    return WORD.findall(inner) if len(words) <= WORK_WORDS + 1 else words


def _are_short_forms(words: list[str]) -> bool:
    """Whether nothing but letters and figures is in words, and apostrophes inside them: `I'd have signed it`."""
    said = " ".join(words).replace("’", "'")
    inside = "' " not in said and " '" not in said and "''" not in said and "'" not in (said[:1], said[-1:])
    return inside and said.replace("'", "").replace(" ", "").isalnum()


def _is_term(text: str, end: int, inner: str, before: str, words: list[str], terms: Terms) -> bool:
    """Whether a few words are a mere term, by what stands around them."""
    after = text[end : end + FOLLOWING]
    behind = after[0] if after else ""
    if (behind == "-" and after[1:2].isupper()) or (before and before[-1] == "-" and before[-2:-1].isalpha()):
        return True  # `die „Wir-Bleiben“-Bewegung`
    if terms.compounds and behind == ")" and ENCLOSED.search(before):
        return True  # `Ida Roth (64, „Der lange Flur“)`
    if behind in (",", ".") and is_title_line(text[end:], terms.title_units, terms.small | terms.paper_small):
        return True
    opens = not before or before.isspace()
    if not opens and len(words) <= NICKNAME_WORDS and _is_nickname(inner, before, after):
        return True
    if not opens and _led_by(before, inner, terms):
        return True
    may_follow = behind and (terms.names_so or "," in (behind, inner[-1]))
    if may_follow and terms.follows and terms.follows.match(inner[-1] + after):
        return True
    capital = words[0][0].isupper()
    if capital and not opens and len(words) > 1 and _is_work(words, inner, before, terms):
        return True
    if terms.name_leads and _is_capitalised_name(words, inner, before, terms):
        return True
    short = terms.papers is not None and capital and _is_short_name(words, inner)
    if short and terms.papers and terms.papers.search(before) and _is_told(before, terms):
        return True
    if terms.compounds and (_is_site(words, inner) or _is_beside_noun(words, inner, before, terms)):
        return True
    if terms.paper_words and len(words) <= PAPER_WORDS and _is_paper(words, before, terms):
        return True
    if len(words) == 1 and not opens and terms.small and _is_named(inner, before, terms):
        return True
    return inner.isdigit() or (len(inner) == 1 and not before.rstrip().endswith(":"))


def _of_a_statement(
    text: str, end: int, inner: str, before: str, words: int, first_person: frozenset[str]
) -> QuoteKind:
    """Whether what is no term is a whole statement or words inside a paraphrase."""
    first = inner[0] if inner[0] not in OPENING else inner.lstrip(OPENING)[:1]
    begins = not first.islower()
    if begins and words >= STATEMENT_WORDS:
        return _DIRECT
    lead = before.rstrip()
    behind = text[end : end + 1]
    if begins and (inner[-1] in ".!?…" or behind in (".", "!", "?") or lead[-1:] == ":"):
        return _DIRECT
    if begins and not lead and not first_person.isdisjoint(inner.lower().replace("’", "'").split()):
        return _DIRECT
    opens = not lead or lead[-1] in ".!?"
    if opens and (words >= STATEMENT_WORDS or (begins and "," in (inner[-1], behind))):
        return _DIRECT
    return _MIXED


def _is_short_name(words: list[str], inner: str) -> bool:
    """Whether all of a few words have a capital, and no sign ends them."""
    return len(words) <= MEDIUM_WORDS and inner[-1].isalnum() and all(word[0].isupper() for word in words)


def _is_nickname(inner: str, before: str, after: str) -> bool:
    """`C. L. "Butch" Otter`: a word or two between two parts of a name."""
    return (
        inner[:1].isupper()
        and inner[-1].isalnum()
        and NICKNAME_BEFORE.search(before) is not None
        and NICKNAME_AFTER.match(after) is not None
    )


def _is_named(inner: str, before: str, terms: Terms) -> bool:
    """Whether a single word with a capital behind an article is a name: `The "Nordland" left port.`."""
    lead = before.split()[-1:]
    return (
        inner[0].isupper()
        and inner.isalpha()
        and not inner.isupper()
        and lead != []
        and lead[0].lower() in terms.articles
    )


def _is_work(words: list[str], inner: str, before: str, terms: Terms) -> bool:
    """A title of a work: every main word with a capital, no sentence's end but the comma or stop of the text around."""
    if inner[-1] in "!?" and not before.strip():
        return False
    small = terms.small
    if not small:
        return False
    for word in words:
        if not (word[0].isupper() or word[0].isdigit() or word in small):
            return False
    if before.rstrip().endswith(":"):
        return False
    if not before.strip() or before.rstrip().endswith((".", "!", "?")):
        return False
    lead = WORD.findall(before)
    if lead and lead[-1].lower() in terms.saying:
        return False
    return len(lead) <= LEAD_IN_CAPITALS or not all(
        word[0].isupper() or word in small for word in lead[-LEAD_IN_CAPITALS:]
    )


def _is_told(before: str, terms: Terms) -> bool:
    """Whether somebody speaks in the clause before a paper's name: `sagte er der „Rundschau“`."""
    lead = CLAUSE.split(before.rpartition(". ")[2].lower())[-1].split()
    said = any(word in terms.saying or word in terms.no_compounds for word in lead[-TOLD_REACH:])
    return said or (lead != [] and lead[-1] not in terms.articles)


def _is_site(words: list[str], inner: str) -> bool:
    """Whether quoted words are an address or initials: `„stadtblick.de“`, `„ABC“`."""
    if len(words) > 1 or " " in inner or inner.lower() in ("ja", "nein"):
        return False
    return (len(inner) > 1 and inner.isalpha() and inner.isupper()) or SITE.search(inner) is not None


def _is_beside_noun(words: list[str], inner: str, before: str, terms: Terms) -> bool:
    """Whether quoted words with a capital are the name of the thing just before: `das Abkommen „Offene Häfen“`."""
    if len(words) > NAME_WORDS or not inner[0].isupper() or not inner[-1].isalnum() or not before[-1:].isspace():
        return False
    if len(words) > 1 and (words[0] == words[-1] or words[-1].islower()):
        return False  # `Schritt für Schritt`, `Fußball gearbeitet`
    parted = before.rsplit(None, 1)
    if not parted or not parted[-1][0].isupper():
        return False
    lead = CLAUSE.split(before.rpartition(". ")[2])[-1].split()[-TOLD_REACH:]
    if len(lead) < 2 or not lead[-1].isalpha() or not lead[-1][0].isupper() or not lead[-2].islower():
        return False
    low = [word.lower() for word in lead]
    if low[-1] in terms.no_compounds or low[-1] in terms.said_nouns:
        return False
    return not any(word in terms.stances for word in low)


def _is_paper(words: list[str], before: str, terms: Terms) -> bool:
    """Whether quoted words are a paper's or broadcaster's name by a word of theirs: `zur „Rundschau am Sonntag“`."""
    low = [word.lower() for word in words]
    if not any(word in terms.paper_words or word.endswith(terms.paper_endings) for word in low):
        return False
    named = all(word[0].isupper() or word[0].isdigit() or word in terms.paper_small for word in words)
    lead = before.split()[-1:] if named and before[-1:].isspace() else []
    return lead != [] and (lead[0].lower() in terms.paper_leads or (lead[0].istitle() and _is_told(before, terms)))


def _is_capitalised_name(words: list[str], inner: str, before: str, terms: Terms) -> bool:
    """A title with but its first word in capitals, behind an article or preposition: `le prix pour « Quai sept »`."""
    if len(words) > NAME_WORDS or not inner[0].isupper() or not inner[-1].isalnum() or not words[0][1:].islower():
        return False
    lead = CLAUSE.split(before.lower().replace("’", "'"))[-1].split()[-SAYING_REACH:]
    if not lead or lead[-1].rpartition("'")[2] not in terms.name_leads:
        return False
    return not any(word in terms.saying or word in terms.stances for word in lead)


def _led_by(before: str, inner: str, terms: Terms) -> bool:
    """Whether the last words before it lead into a mere term: `the so-called "..."`, `surnommée le « ... »`."""
    before = before.rstrip(" \u00a0(")
    if not terms.compounds:
        end = before.rpartition(" ")[2].lower().replace("’", "'").split()[-1:]
        if not end or (end[0] not in terms.lead_ends and end[0][-1] != ","):
            return False
    last = before.lower().replace("’", "'").split()[-LEAD_WORDS - 1 :]
    if last and last[-1][-1] == "," and last[-1][:-1] in terms.works:
        last[-1] = last[-1][:-1]  # `dans son dernier livre, « ... »`
    if last and last[-1][-1] == "," and terms.work_links and inner[0].isupper() and inner[-1].isalnum():
        kind = [place for place, word in enumerate(last[:-2]) if word in terms.works]
        if kind and last[kind[-1] + 1] in terms.work_links and "," not in "".join(last[kind[-1] : -1]):
            return True  # `son premier album de chansons, « ... »`
    if last and terms.compounds and last[-1] not in terms.no_compounds and last[-1].endswith(terms.compounds):
        return inner[0].isupper() or inner[0].isdigit()  # `die ZDF-Sendung „...“`
    if not last or last[-1] not in terms.lead_ends:
        return False
    if last[-1] in terms.saying and inner[0].islower() and inner.split()[0] not in terms.small:
        return False  # `dit « regretter ... »`, but `dit « le Baron »`
    if inner[0].islower() and last[-1] in terms.works:
        return False  # `son livre « le plus libre »`: titles have a capital.
    if inner[0].islower() and terms.compounds and before.rpartition(" ")[2][:1].isupper():
        return False  # `für ihre Partei „die rote Linie“`: so have the names of what a noun calls.
    if inner[0].islower() and last[-1] in terms.bodies:
        return False  # `su grupo «no va a votar a ciegas»`
    named = last[:-1] if last[-1] in terms.articles else last
    return any(" ".join(some[-count:]) in terms.leads for some in (last, named) for count in range(1, LEAD_WORDS + 1))
