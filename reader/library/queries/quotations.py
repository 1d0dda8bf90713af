"""Quotations over many articles: in the order of a list, and by who speaks."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from reader.library.index.codec import unpack
from reader.library.queries import across, lists
from reader.library.queries.conditions import asked_of_quotations
from reader.library.queries.listing import COLUMNS, Listing, Row, listing, statement
from reader.library.queries.shelf import Shelf
from reader.library.queries.tellings import Chosen, Runs, sharing
from reader.model import (
    Article,
    Headline,
    Query,
    Quotation,
    Quote,
    QuoteKind,
    Role,
    View,
    Voice,
    paragraph_numbers,
    quote_text,
)
from reader.text.fold import terms

AT_ONCE = 50
"""Articles fetched in one statement, some 15 ms of work: whoever wants one waits for so many."""

QUOTING = "a.quotes > 0"
"""What rows with quotations meet."""
Opened = tuple[Headline, Article]


def quotations(shelves: Sequence[Shelf], query: Query, speakers: Collection[str | None] | None) -> Iterator[Quotation]:
    """Give the quotations of a list, article by article in its order. Raises QueryError at once.

    `speakers`: only theirs, by names as they are written; None among them means quotations without a named speaker.
    Where the query asks for words of quotations, only the quotations that meet it.
    """
    return _quotations(shelves, *_listed(shelves, query, speakers))


def sharing_words(
    shelves: Sequence[Shelf], query: Query, speakers: Collection[str | None] | None
) -> tuple[Iterator[Quotation], Runs]:
    """Give those of the quotations of a list that share words with another of them, and which. Raises QueryError.

    All are looked at, but no more is made of them and kept than which words they share.
    """
    keys, chosen = _listed(shelves, query, speakers)
    several, shared = sharing(_texts(shelves, keys, chosen))
    return _quotations(shelves, [key for key in keys if key in several], several), shared


def _listed(
    shelves: Sequence[Shelf], query: Query, speakers: Collection[str | None] | None
) -> tuple[Sequence[int], Chosen | None]:
    """The keys of the articles, and which of their quotations are meant; None: all."""
    asked = listing(query, heeds=across.heeds(shelves))
    keys = across.keys(shelves, query, 0, None)
    chosen = _chosen(shelves, asked, speakers)
    return keys if chosen is None else tuple(key for key in keys if key in chosen), chosen


def _quotations(shelves: Sequence[Shelf], keys: Sequence[int], chosen: Chosen | None) -> Iterator[Quotation]:
    for headline, article in opened(shelves, keys, QUOTING):
        wanted = None if chosen is None else chosen[headline.key]
        yield from of_article(headline, article, wanted)


def _texts(shelves: Sequence[Shelf], keys: Sequence[int], chosen: Chosen | None) -> Iterator[tuple[int, int, str]]:
    """Give keys, numbers and texts of quotations as the files have them, whatever the reader cut."""
    for found in _fetched(shelves, keys, QUOTING):
        for key, (values, packed) in found.items():
            with suppress(TypeError, ValueError):
                article = unpack(packed, values[2])
                for number, quote in enumerate(article.quotes):
                    if quote.kind is not QuoteKind.TERM and (chosen is None or number in chosen[key]):
                        yield key, number, quote_text(article, quote)


def of_article(headline: Headline, article: Article, wanted: Collection[int] | None = None) -> Iterator[Quotation]:
    """Give the quotations of an article, TERMs left out; `wanted`: only those with these numbers.

    One in a line that the reader cut is none of the article's.
    """
    paragraphs = paragraph_numbers(article)
    for number, quote in enumerate(article.quotes):
        if quote.kind is QuoteKind.TERM or not quote.marks or (wanted is not None and number not in wanted):
            continue
        if article.blocks[quote.marks[0].block].role is not Role.BOILERPLATE:
            yield _quotation(headline, article, number, quote, paragraphs)


def opened(shelves: Sequence[Shelf], keys: Sequence[int], condition: str) -> Iterator[Opened]:
    """Give rows with their articles, in the order of the keys; those that are gone or damaged are passed over."""
    for found in _fetched(shelves, keys, condition):
        articles: dict[int, dict[int, Article]] = {}
        for key, (values, packed) in found.items():
            with suppress(TypeError, ValueError):
                articles.setdefault(across.row_of(shelves, key)[1], {})[key] = unpack(packed, values[2])
        shown = {key: article for n, some in articles.items() for key, article in shelves[n].shown(some).items()}
        yield from ((lists.headline(found[key][0], key), shown[key]) for key in found if key in shown)


def _fetched(shelves: Sequence[Shelf], keys: Sequence[int], condition: str) -> Iterator[dict[int, tuple[Row, bytes]]]:
    """Give rows with their packed articles, some at a time, in the order of the keys."""
    several = iter(keys)
    while some := list(islice(several, AT_ONCE)):
        rows: dict[int, list[int]] = {}
        for key in some:
            row, n = across.row_of(shelves, key)
            rows.setdefault(n, []).append(row)
        found: dict[int, tuple[Row, bytes]] = {}
        for n, of_shelf in rows.items():
            sql = (
                f"select {COLUMNS}, b.article from articles a join bodies b on b.key = a.key"
                f" left join state.marks m on m.id = a.id"
                f" where a.key in ({', '.join('?' * len(of_shelf))}) and {condition}"
            )
            for row_ in shelves[n].ask(_all(sql, of_shelf)):
                found[across.key_of(shelves, row_[0], n)] = row_[:-1], row_[-1]
        yield {key: found[key] for key in some if key in found}


def voices(shelves: Sequence[Shelf], query: Query) -> tuple[Voice, ...]:
    """Count the quotations of each speaker in a list, most quoted first, those nobody is named for last.

    Names that differ in case, accents or marks only are one speaker, and so are one with a middle initial and without
    it, unless another initial stands there as well: that may be somebody else. Raises QueryError.
    """
    asked = listing(query, heeds=across.heeds(shelves))
    written: dict[tuple[str, ...], Counter[str]] = {}
    unnamed = 0
    sql, parameters = _sayings(asked, "s.speaker, count(*)")
    for shelf in shelves:
        for name, number in shelf.ask(_all(f"{sql} group by s.speaker", parameters)):
            if name is None:
                unnamed += number
                continue
            written.setdefault(tuple(terms(name)) or (name,), Counter())[name] += number
    for several in _with_initials(written):
        for name in several[1:]:
            written[several[0]].update(written.pop(name))
    found = []
    for _, counts in sorted(written.items(), key=lambda item: (-item[1].total(), item[0])):
        names = tuple(sorted(counts, key=lambda name: (name.isupper(), -counts[name], name)))
        found.append(Voice(name=names[0], names=names, quotations=counts.total()))
    if unnamed:
        found.append(Voice(name=None, quotations=unnamed))
    return tuple(found)


def _with_initials(names: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give each folded name that stands there with one middle initial, or several in a row, and without any."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for name in names:
        bare = (name[0], *(word for word in name[1:-1] if len(word) > 1), name[-1])
        found.setdefault(bare, set()).add(name)
    for bare, several in found.items():
        if len(several) == 2 and bare in several:
            (longer,) = several - {bare}
            yield bare, longer


def _chosen(shelves: Sequence[Shelf], asked: Listing, speakers: Collection[str | None] | None) -> Chosen | None:
    """Find the quotations that are meant, by the index; None where all are."""
    condition = asked_of_quotations(asked.node, asked.now)
    if condition.sql == "1" and speakers is None:
        return None
    chosen: Chosen = {}
    sql, parameters = _sayings(asked, "s.key, s.n", listed=False, speakers=speakers)
    for n, shelf in enumerate(shelves):
        for row, number in shelf.ask(_all(sql, parameters)):
            chosen.setdefault(across.key_of(shelves, row, n), set()).add(number)
    return chosen


def _sayings(
    asked: Listing, columns: str, *, listed: bool = True, speakers: Collection[str | None] | None = None
) -> tuple[str, list[object]]:
    """Give the SQL that selects columns of the quotations of a list; `listed` false: of whatever article."""
    condition = asked_of_quotations(asked.node, asked.now)
    table, conditions = "sayings s", [f"({condition.sql})"]
    parameters: list[object] = list(condition.parameters)
    if "a." in condition.sql:
        table += " join articles a on a.key = s.key"
    if speakers is not None:
        named = [name for name in speakers if name is not None]
        choices = [f"s.speaker in ({', '.join('?' * len(named))})"] if named else []
        if None in speakers:
            choices.append("s.speaker is null")
        conditions.append(f"({' or '.join(choices) or '0'})")
        parameters += named
    query = asked.query
    if listed and (query.text or query.sources or query.view is not View.ALL):
        sql, more = statement(asked, asked.row)
        conditions.append(f"s.key in ({sql})")
        parameters += more
    return f"select {columns} from {table} where {' and '.join(conditions)}", parameters


def _all(sql: str, parameters: Sequence[object]) -> Callable[[sqlite3.Connection], list[Row]]:
    """Make what runs a statement and gives all its rows."""
    return lambda connection: connection.execute(sql, parameters).fetchall()


def _quotation(
    headline: Headline, article: Article, number: int, quote: Quote, paragraphs: dict[int, int]
) -> Quotation:
    first, speaker = quote.marks[0], quote.speaker
    return Quotation(
        headline=headline,
        number=number,
        text=quote_text(article, quote),
        kind=quote.kind,
        speaker=speaker.name if speaker else None,
        speaker_role=speaker.role if speaker else None,
        cue=quote.cue,
        rule=quote.rule,
        mark=first,
        paragraph=paragraphs.get(first.block),
        line=article.blocks[first.block].line,
        authors=article.authors,
        url=article.url,
        repaired=article.repairs > 0,
    )
