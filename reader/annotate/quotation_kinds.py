"""Kinds of quotations: a whole statement, words inside a paraphrase, or a mere term."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.model import Block, Mark, QuoteKind
from reader.rules.load import Rules

EDGE = " \t\u00a0\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂—–"
STATEMENT_WORDS = 5
"""Words from which a capital, or a sentence's end, makes a statement; shorter ones need both or a colon."""
WORK_WORDS = 9
"""Most words of a title of a work."""
FIRST_WORDS = 90
"""Code points of a quotation whose words are counted, where they are more than those of a work."""
MANY_BLANKS = 14
"""Single blanks among those from which it has more words than a title, some dashes between them or not."""
LEAD_IN_CAPITALS = 4
"""Words before a quotation that, all with a capital, show a headline, in which any quotation has capitals."""
LEAD_WORDS = 4
"""Most words of what leads into a term."""
FOLLOWING = 50
"""Code points after a quotation in which what it is may be said (`, their third novel,`)."""
MEDIUM_WORDS = 3
"""Most words of the name of a paper or broadcaster."""
_DIRECT, _MIXED, _TERM = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.TERM
WORD = re.compile(r"[^\W_]++(?:['’.-][^\W_]++)*+")
NICKNAME_BEFORE = re.compile(r"\b[^\W\d_a-z][\w.'’-]*\s$")
NICKNAME_AFTER = re.compile(r"\s[^\W\d_a-z]\w+")


def kind_of(block: Block, mark: Mark, language: str | None, rules: Rules) -> QuoteKind:
    """How much of a statement stands between the marks, judged by shape and neighbours alone."""
    text = block.text
    inner = text[mark.start : mark.end].strip(EDGE)
    before = text[max(0, mark.start - 60) : mark.start]
    if inner.count(" ", 0, FIRST_WORDS) >= MANY_BLANKS and "  " not in inner:
        return _of_a_statement(text, mark, inner, before, MANY_BLANKS)
    words = WORD.findall(inner, 0, FIRST_WORDS)
    if len(inner) > FIRST_WORDS and len(words) <= WORK_WORDS + 1:
        words = WORD.findall(inner)
    if not words:
        return _TERM
    after = text[mark.end : mark.end + 30]
    if len(words) <= WORK_WORDS:
        if _is_nickname(words, inner, before, after) or _led_by(before, language, rules):
            return _TERM
        follows = _term_follows(language, rules)
        if follows is not None and follows.match(inner[-1] + text[mark.end : mark.end + FOLLOWING]):
            return _TERM
        if _is_work(words, inner, before, language, rules):
            return _TERM
    articles = _term_articles(language, rules)
    short = len(words) <= MEDIUM_WORDS and inner[-1].isalnum() and all(word[0].isupper() for word in words)
    if short and articles is not None and articles.search(before):
        return _TERM
    if inner.isdigit():
        return _TERM
    return _of_a_statement(text, mark, inner, before, len(words))


def _of_a_statement(text: str, mark: Mark, inner: str, before: str, words: int) -> QuoteKind:
    """Whether what is no term is a whole statement or words inside a paraphrase."""
    ends = inner[-1] in ".!?…" or text[mark.end : mark.end + 1] in (".", "!", "?")
    first = inner.lstrip("[(…. ")[:1]
    begins = not first.islower()
    if begins and (words >= STATEMENT_WORDS or ends or before.rstrip().endswith(":")):
        return _DIRECT
    opens = not before.strip() or before.rstrip()[-1] in ".!?"
    if opens and (words >= STATEMENT_WORDS or (begins and "," in (inner[-1], text[mark.end : mark.end + 1]))):
        return _DIRECT
    return _MIXED


def _is_nickname(words: list[str], inner: str, before: str, after: str) -> bool:
    """`C. L. "Butch" Otter`: a word or two between two parts of a name."""
    return (
        len(words) <= 3
        and inner[:1].isupper()
        and inner[-1].isalnum()
        and NICKNAME_BEFORE.search(before) is not None
        and NICKNAME_AFTER.match(after) is not None
    )


def _is_work(words: list[str], inner: str, before: str, language: str | None, rules: Rules) -> bool:
    """A title of a work: every main word with a capital, no sentence's end but the comma or stop of the text around."""
    if len(words) < 2 or not words[0][0].isupper() or (inner[-1] in "!?" and not before.strip()):
        return False
    small = _small_words(language, rules)
    if not small or not all(word[0].isupper() or word[0].isdigit() or word in small for word in words):
        return False
    if before.rstrip().endswith(":"):
        return False
    if not before.strip() or before.rstrip().endswith((".", "!", "?")):
        return False
    lead = WORD.findall(before)
    if lead and lead[-1].lower() in _saying(language, rules):
        return False
    return len(lead) <= LEAD_IN_CAPITALS or not all(
        word[0].isupper() or word in small for word in lead[-LEAD_IN_CAPITALS:]
    )


@lru_cache(maxsize=16)
def _saying(language: str | None, rules: Rules) -> frozenset[str]:
    words = rules.words(language, "speech")
    return frozenset((*words.get("verbs", ()), *words.get("participles", ())))


@lru_cache(maxsize=16)
def _small_words(language: str | None, rules: Rules) -> frozenset[str]:
    return frozenset(rules.words(language, "speech").get("small_words", ()))


@lru_cache(maxsize=16)
def _term_leads(language: str | None, rules: Rules) -> frozenset[str]:
    return frozenset(rules.words(language, "speech").get("term_leads", ()))


@lru_cache(maxsize=16)
def _articles(language: str | None, rules: Rules) -> frozenset[str]:
    return frozenset(rules.words(language, "speech").get("definite", ()))


@lru_cache(maxsize=16)
def _lead_ends(language: str | None, rules: Rules) -> frozenset[str]:
    """The last words of those and the articles that may follow them: few texts have one before a quotation."""
    return _articles(language, rules).union(lead.split()[-1] for lead in _term_leads(language, rules))


def _led_by(before: str, language: str | None, rules: Rules) -> bool:
    """Whether the last words before it lead into a mere term: `the so-called "..."`, `surnommée le « ... »`."""
    last = before.lower().replace("’", "'").rstrip(" \u00a0(").split()[-LEAD_WORDS - 1 :]
    if not last or last[-1] not in _lead_ends(language, rules):
        return False
    leads = _term_leads(language, rules)
    named = last[:-1] if last[-1] in _articles(language, rules) else last
    return any(" ".join(some[-count:]) in leads for some in (last, named) for count in range(1, LEAD_WORDS + 1))


@lru_cache(maxsize=16)
def _term_follows(language: str | None, rules: Rules) -> re.Pattern[str] | None:
    """What says after a quotation that it is a name: it `heißt` so, or `, son troisième roman,` is set beside it."""
    words = rules.words(language, "speech")
    verbs, works = words.get("term_follows", ()), words.get("works", ())
    if not verbs and not works:
        return None
    verb, work = ("|".join(map(re.escape, some)) or r"(?!)" for some in (verbs, works))
    return re.compile(rf".\s(?:{verb})\b|.?,\s(?:[\w'’-]+\s){{1,3}}(?:{work})(?=[,.;)]|(?<=about)\s)")


@lru_cache(maxsize=16)
def _term_articles(language: str | None, rules: Rules) -> re.Pattern[str] | None:
    """What stands before the quoted name of a paper (`sagte er der "..."`), and not after what leads into words."""
    words = rules.words(language, "speech")
    articles, leads = words.get("term_articles", ()), words.get("quote_leads", ())
    if not articles:
        return None
    no_lead = "".join(rf"(?<!\b{re.escape(lead)} )" for lead in leads)
    return re.compile(rf"{no_lead}\b(?:" + "|".join(map(re.escape, articles)) + r")\s$")
