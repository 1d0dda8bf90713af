"""Which of the names around an article is its publisher's: weighed by where and how often they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.annotate.publisher.source_company import company_signs, company_words
from reader.annotate.publisher.source_evidence import LONGEST_NAME_LINE, Evidence, is_word, said_in
from reader.annotate.publisher.source_places import places
from reader.annotate.publisher.source_repeats import repeats
from reader.annotate.publisher.source_self import self_references
from reader.annotate.publisher.source_self_words import self_words
from reader.annotate.publisher.source_sender import in_mail_head
from reader.annotate.publisher.source_words import OUTLET, STRONG, SourceWords, source_words
from reader.model import Block, Role
from reader.rules.load import Rules
from reader.rules.outlets import Outlets, domain_of, plain, registered

_TITLE = Role.TITLE
ENOUGH = 0.7
"""Weight from which a name is believed: one strong place, or two weak ones. Set on half of the development pages."""
IN_CHAIN = 0.35
"""Weight of the paper in a byline on a page of a house whose papers share their articles: it needs a second sign."""
KNOWN = 0.3
"""What it adds that the name is a known outlet's."""
OUTLET_LIKE = 0.15
"""What it adds that a name that is not known ends as outlets' names do."""
LEAST = 0.25
"""Weight of a place from which a name that is not known may be believed together with weak phrases."""
ALONE = 0.3
"""What it adds that a name stands as a line of its own besides."""
MARGIN = 1.2
"""How many times the runner-up's weight the winner must have; a known outlet need only lead strangers."""
MOST_PLACES = 6
"""Places that count, the weightiest first; the second counts half, the third a third, and so on."""
DIGITS = 9
"""Digits of a sum of weights that count: the last of 17 would decide where it just is enough, and versions of Python
round it differently."""
OWN = frozenset({"source.title", "source.masthead", "source.sender"})
"""Rules of places where a name stands whole."""
LONGER = 12
"""Letters by which a longer name may go beyond a shorter one and still be a form of it."""


def strongest(blocks: Sequence[Block], language: str | None, rules: Rules, host: str | None = None) -> Evidence | None:
    """The best place of the name that the text supports; None where none is supported enough."""
    words = source_words(language, rules)
    votes: dict[str, list[Evidence]] = {}
    if host is not None:
        votes[_key(host, words.outlets)] = [Evidence(registered(host), 0.6, "source.url", None)]
    said: set[tuple[str, str]] = set()
    text = said_in(blocks)
    found = list(places(blocks, words, text))
    found += in_mail_head(blocks, words, rules)
    found += self_references(blocks, words, self_words(language, rules), text)
    found += company_signs(blocks, words, company_words(language, rules), text)
    chained = any(plain(evidence.name) in words.chains for evidence in found)
    for evidence in found:
        if chained and evidence.rule == "source.byline":
            evidence = replace(evidence, weight=IN_CHAIN)
        if plain(evidence.name) in words.chains or plain(evidence.name) in words.houses:
            continue
        where = (evidence.rule, blocks[evidence.mark.block].text if evidence.mark is not None else "")
        if evidence.rule == "source.copyright":
            where = (evidence.rule, evidence.name.casefold())
        elif evidence.rule == "source.company":
            where = (evidence.rule, repr(evidence.mark))
        elif evidence.rule == "source.self":
            where = (evidence.name.casefold(), where[1])
        if where not in said or evidence.rule == "source.title":
            votes.setdefault(_key(evidence.name, words.outlets), []).append(evidence)
        said.add(where)
    _join(votes, words)
    if not votes:
        return None
    lines = [block.text for block in blocks if len(block.text) <= LONGEST_NAME_LINE and block.role is not _TITLE]
    alone = set(map(words.outlets.bare, lines))
    best = _leader(votes, alone, words)
    if best is None:
        again = list(repeats(blocks, [found[0].name for found in votes.values()], words))
        for evidence in again:
            votes[_key(evidence.name, words.outlets)].append(evidence)
        best = _leader(votes, alone, words) if again else None
    if best is None:
        return None
    top = max(votes[best], key=lambda evidence: evidence.weight)
    shown = next((known for e in votes[best] if (known := _known(e, words))), None)
    return Evidence(shown or _spelling(votes[best]), top.weight, top.rule, top.mark)


def _leader(votes: dict[str, list[Evidence]], alone: set[str], words: SourceWords) -> str | None:
    """The name that is supported enough, and more than the others; None where there is none."""
    scores = {key: _score(key, found, alone, words) for key, found in votes.items()}
    ranked = sorted(scores, key=lambda key: scores[key], reverse=True)
    best = ranked[0]
    rivals = [key for key in ranked[1:3] if not key.startswith(best) and not best.startswith(key)]
    known = _is_known(votes[best], words) and not any(_is_known(votes[key], words) for key in rivals)
    margin = 1.0 if known else MARGIN
    if scores[best] < ENOUGH or any(scores[best] < margin * scores[key] for key in rivals):
        return None
    return best


def _key(name: str, outlets: Outlets) -> str:
    """What two spellings of a publisher have in common."""
    known = outlets.named(name)
    host = domain_of(name)
    if known is None and host is not None:
        return registered(host).partition(".")[0].replace("-", "")
    return outlets.bare(known or name)


def _join(votes: dict[str, list[Evidence]], words: SourceWords) -> None:
    """Give a name half the weight of its longer forms: `Example` that of `Example Daily`, where it is named itself.

    What a known outlet is called for short (`Ars`) speaks for the outlet instead, as does the last word of a name
    (`the Tribune`) for the one that has it, and for nobody where none or several have.
    """
    outlets = words.outlets
    for key in [key for key, found in votes.items() if words.shape.is_bare(found[0].name)]:
        name = votes[key][0].name
        if outlets.named(name) is None:
            short = votes.pop(key)
            whole = [found for found in votes.values() if _ends_with(found, key)]
            if len(whole) == 1:
                whole[0] += [replace(evidence, name=whole[0][0].name) for evidence in short]
    for key in sorted(votes, key=len):
        if key in votes and (full := _full_name(key, votes, outlets)) is not None:
            name = votes[full][0].name
            votes[full] += [Evidence(name, e.weight / 2, e.rule, e.mark) for e in votes.pop(key)]
            continue
        for longer in [other for other in votes if other != key and other.startswith(key)]:
            own = any(e.rule in OWN or outlets.named(e.name) for e in votes[longer])
            if key in votes and len(key) > 2 and len(longer) - len(key) <= LONGER and not own:
                name = votes[key][0].name
                votes[key] += [Evidence(name, e.weight / 2, e.rule, e.mark) for e in votes.pop(longer)]


def _ends_with(found: Sequence[Evidence], key: str) -> bool:
    """Whether a name of several words begins or ends with the one of a key, or a domain ends with it."""
    parts = found[0].name.split()
    if len(parts) == 1 and (host := domain_of(parts[0])) is not None:
        return plain(registered(host).partition(".")[0]).endswith(key)
    return len(parts) > 1 and key in {plain(parts[0]), plain(parts[-1])}


def _full_name(key: str, votes: dict[str, list[Evidence]], outlets: Outlets) -> str | None:
    """The key of the one known outlet among the votes whose name begins with a well supported one that is not known."""
    name = votes[key][0].name
    if outlets.named(name) is not None or max(evidence.weight for evidence in votes[key]) < STRONG:
        return None
    opening = name.casefold() + " "
    known = ((other, outlets.named(found[0].name) or "") for other, found in votes.items())
    full = [other for other, shown in known if shown.casefold().removeprefix("the ").startswith(opening)]
    return full[0] if len(full) == 1 else None


def _score(key: str, found: Sequence[Evidence], alone: set[str], words: SourceWords) -> float:
    """The weights of the places, each further one counting less, and what else speaks for the name.

    `alone`: the names that lines of their own may be.
    """
    ordered = sorted((evidence.weight for evidence in found), reverse=True)[:MOST_PLACES]
    total = sum(weight / (1 + rank) for rank, weight in enumerate(ordered))
    if _is_known(found, words):
        total += KNOWN
    elif all(evidence.weight < LEAST or _is_weak_phrase(evidence) for evidence in found):
        return 0.0
    elif any(words.is_outlet_like(evidence.name) for evidence in found):
        total += OUTLET_LIKE
    elsewhere = any(evidence.rule != "source.line" for evidence in found)
    if elsewhere and key in alone:
        total += ALONE
    return round(total, DIGITS)


def _is_known(found: Sequence[Evidence], words: SourceWords) -> bool:
    return any(_known(evidence, words) for evidence in found)


def _known(evidence: Evidence, words: SourceWords) -> str | None:
    """The known outlet that a place names; none where a phrase has a word for it: `Join the Nation's conversation`."""
    known = words.outlets.named(evidence.name)
    short = evidence.rule == "source.phrase" and is_word(evidence.name)
    other = known is not None and words.outlets.bare(known) != words.outlets.bare(evidence.name)
    return None if short and other else known


def _is_weak_phrase(evidence: Evidence) -> bool:
    return evidence.rule == "source.phrase" and evidence.weight < OUTLET


def _spelling(found: Sequence[Evidence]) -> str:
    """The fullest way a name is written, names before addresses."""
    names = [evidence for evidence in found if domain_of(evidence.name) is None] or list(found)
    best = max(names, key=lambda evidence: (evidence.weight, len(evidence.name))).name
    host = domain_of(best)
    if host is not None:
        return registered(host)
    if " " not in best:  # a handle, where the name is written out elsewhere
        best = next(
            (evidence.name for evidence in names if " " in evidence.name and plain(evidence.name) == plain(best)), best
        )
    # A name behind `du` or `of the` has lost its article, which it has elsewhere.
    return next((evidence.name for evidence in names if evidence.name.partition(" ")[2] == best), best)
