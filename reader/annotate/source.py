"""Who published an article, with the evidence: metadata, address, title, byline, foot, folder. Never a guess."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotate.publisher.source_votes import strongest
from reader.annotate.publisher.source_words import source_words
from reader.late import late
from reader.model import PAGE_RULES, Attribution, Block, Field, Fields, Role
from reader.rules.load import Rules
from reader.rules.outlets import Outlets, domain_of, known_outlets, plain, registered

MOST_NAME_WORDS = 8
"""Words of the longest name that a page's metadata may give its site; longer ones are slogans."""

ACCOUNT = "meta.twitter:site"
"""The rule of a page's account elsewhere, which is seldom written as the publisher's name."""
SHORTEST_LABEL = 5
"""Letters of the shortest host that is known again in a name."""
ORGANISATION = "json-ld.publisher"
"""The rule of a publisher that a page's linked data has as an organisation; other names may be parts of a host's."""
SHORTEST_GUEST = 4
"""Letters of the shortest name by which a site on another's host is known; `m.` and `en.` are parts of one"""

_BARS = late(r"\s+[|–—·•»:-]+\s+")


def find_source(
    blocks: Sequence[Block],
    fields: Fields,
    path: str,
    language: str | None,
    rules: Rules,
    known: Sequence[str] = (),
) -> Attribution:
    """The publisher of an article; none where the file does not tell. Total: any blocks give a value.

    In order of trust: what a record or front matter states, metadata and address of the page, the text around
    the article, a folder below the library's root that is named like a domain or a known outlet (`known` adds the
    reader's own). An outlet that the text cites is never taken.
    """
    outlets = known_outlets(rules)
    stated = fields.source
    if stated is not None and not stated.rule.startswith(PAGE_RULES):
        value = _name(stated.value, outlets)
        if value is not None:
            return Attribution(source=value, rule=stated.rule)
    host = _host(fields, rules)
    found = _from_page(stated, host, fields.url, outlets)
    account = found is not None and found.rule == ACCOUNT and outlets.named(found.source or "") is None
    if found is not None and not account:
        return found
    evidence = strongest(blocks, language, rules, host)
    if evidence is not None:
        return Attribution(source=evidence.name, rule=evidence.rule, mark=evidence.mark)
    if found is not None:
        return found  # an account: `HarrowEchoApp`
    if host is not None and fields.url is not None:
        return _as_written(host, blocks, fields, language, rules) or Attribution(
            source=registered(host), rule=fields.url.rule
        )
    return _from_page_title(blocks, fields, language, rules) or _from_folder(path, known, outlets)


def _host(fields: Fields, rules: Rules) -> str | None:
    """The host of the article's address; none of an archive's copy."""
    host = domain_of(fields.url.value) if fields.url is not None else None
    return None if host in rules.table("page.toml")["saved"]["archives"] else host


def _as_written(
    host: str, blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules
) -> Attribution | None:
    """The name of a host as the page's title has it: `The Example Post` for `examplepost.com`."""
    label = plain(registered(host).partition(".")[0])
    if fields.page_title is None or len(label) < SHORTEST_LABEL:
        return None
    if label[-SHORTEST_LABEL:] not in plain(fields.page_title.value):
        return None
    titled = _from_page_title(blocks, fields, language, rules)
    name = plain(titled.source) if titled is not None and titled.source is not None else ""
    return titled if len(name) >= SHORTEST_LABEL and (name.endswith(label) or label.endswith(name)) else None


def _from_page_title(blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules) -> Attribution | None:
    """The publisher by `Headline | Site`, the title of the page, where nothing else names one.

    Last, since the part behind the headline is as often a section (with the title as one voice among the others
    4 of 99 pages got a wrong publisher that had a right one without it).
    """
    if fields.page_title is None:
        return None
    heads = [block for block in blocks if block.role is Role.TITLE]
    site = _site(fields.page_title.value, heads, language, rules)
    if site is not None:
        return Attribution(source=site, rule="html.title")
    evidence = strongest([Block(text=fields.page_title.value, role=Role.TITLE), *heads], language, rules, None)
    return None if evidence is None else Attribution(source=evidence.name, rule="html.title")


def _site(title: str, heads: Sequence[Block], language: str | None, rules: Rules) -> str | None:
    """The outlet in a page's title that has nothing of the headline: `The Example Post - digital edition`."""
    whole = plain(title)
    if not heads or any(plain(head.text) in whole or whole in plain(head.text) for head in heads):
        return None
    words = source_words(language, rules)
    for part in _BARS.split(title):
        if (
            " " in part
            and part.count(" ") < MOST_NAME_WORDS
            and (words.outlets.named(part) is not None or words.is_outlet_like(part))
        ):
            return part.strip()
    return None


def _name(value: str, outlets: Outlets) -> str | None:
    """A stated name as it is to be shown; None where it is empty or a mere service."""
    value = " ".join(value.split()).strip(" -–—|·@")
    if not value or not any(c.isalnum() for c in value):
        return None
    return outlets.named(value) or value


def _from_page(stated: Field | None, host: str | None, url: Field | None, outlets: Outlets) -> Attribution | None:
    """The publisher by metadata and address, which correct each other."""
    at_host = outlets.at(host) if host is not None else None
    if stated is not None:
        value = _name(stated.value, outlets)
        if value is not None and not outlets.is_platform(value):
            if outlets.named(stated.value) is not None or (at_host is None and len(value.split()) <= MOST_NAME_WORDS):
                return Attribution(source=value, rule=stated.rule)
            if at_host is None and host is None:
                return Attribution(source=value, rule=stated.rule)
            longer = at_host is not None and plain(at_host) in plain(value) and len(value.split()) <= MOST_NAME_WORDS
            if longer or (host is not None and stated.rule == ORGANISATION and _is_guest(value, host)):
                return Attribution(source=value, rule=stated.rule)
    if at_host is not None and url is not None:
        return Attribution(source=at_host, rule=url.rule)
    return None


def _is_guest(name: str, host: str) -> bool:
    """Whether a site goes by the name that its host has before the domain of another, as those on a portal's do."""
    before = host.removesuffix(registered(host)).split(".")
    return len(plain(name)) >= SHORTEST_GUEST and plain(name) in before


def _from_folder(path: str, known: Sequence[str], outlets: Outlets) -> Attribution:
    """The publisher by the folder, the innermost first, where that is a domain or a known name."""
    own = {plain(name): name for name in known if name.strip()}
    # A single word without capitals (`time`, `nature`) is as likely a subject as an outlet.
    parts = [part for part in path.replace("\\", "/").split("/") if part not in {"", "."}]
    for folder in reversed(parts[:-1]):
        if folder == "..":
            continue
        spaced = folder.replace("_", " ").replace("-", " ")
        name = own.get(plain(folder)) or own.get(plain(spaced))
        if name is None and (" " in spaced or folder != folder.casefold() or domain_of(folder) is not None):
            name = outlets.named(folder) or outlets.named(spaced)
        if name is None and (host := domain_of(folder)) is not None:
            name = registered(host)
        if name is not None:
            return Attribution(source=name, rule="source.folder")
    return Attribution()
