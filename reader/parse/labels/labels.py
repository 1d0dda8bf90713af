"""What stands around a text, a labelled line each: `Title: ...`, `HD    ...`. It is stated, as front matter is.

Nothing is lost: the lines stay, labelled with what they state. Three known labels in one run at the very top, or below
a headline, are needed, or two on one line there, or three at the very end; a review states a book's title and author in
the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.frozen import replace
from reader.late import late
from reader.model import Block, Field, Fields, Parsed, Role
from reader.parse.labels.joined import joined_labels, without_shown
from reader.parse.labels.lines import ADDRESS, BESIDE, LABEL, LONGEST_LABEL, Label, is_coded, known_labels, label_of
from reader.parse.labels.org_head import org_head
from reader.parse.labels.own_address import with_own_address
from reader.parse.labels.ris import ris_labels
from reader.parse.labels.services import DATE_LINE, YEAR, label_service, newspaper, service_of
from reader.parse.records.field_values import names_of, web_address
from reader.rules.exports import Export

LEAST = 3
"""Different labels that a run must have."""
HEAD = 30
"""Lines on top in which the run is looked for."""
ABOVE = 6
"""Short lines above it: headline, newspaper, date, copyright."""
SHORT = 200
"""Code points of the longest line above the run, or between two of its labels."""
BETWEEN = 2
"""Lines without a label that may stand in the run, as what a link on the page said."""
FOOT = 60
"""Lines at the end among which labels are looked for once there are such on top."""
PROSE = 25
"""Words of the shortest line that is the text's, where there is no label on it."""
LONGEST_SOURCE = 80
"""Code points of the longest name of a newspaper."""
MOST_GIVEN = 2
"""Words of a given name behind a comma."""
LOADED = "loaded."
"""Begins the rule of a date that is when the text was saved: the last that is believed."""
_RIGHTS = late(r"(?:©|\(c\)|copyright)", re.I)
_BEHIND_SOURCE = late(r"\s*[,;|].*|\s+[^\W\d_]{1,4}\.?\s+\d.*|\s*\((?:[^()]*\d[^()]*)\)?$")
_ADDRESS = ("http://", "https://")
_TELLING = frozenset({"published", "url", "text", "length", "loaded", "document"})
UNCOUNTED = frozenset({ADDRESS, BESIDE})
"""Kinds that may stand among the others, and say nothing of an article."""
_UNKNOWN = Role.UNKNOWN
_ROLES = {"authors": Role.BYLINE, "published": Role.DATE}
_WHOLE = frozenset({"text", "lead"})
"""Kinds whose value is the article's own text."""
_SPLIT = _WHOLE | {"title"}
"""Kinds whose value is shown by itself."""


def with_labels(parsed: Parsed, export: Export | None = None) -> Parsed:
    """Give a text's blocks with its labelled lines labelled, and what those state. Total; most texts have none.

    `export`: which service the text is from, where that is known already.
    """
    if not parsed.blocks:
        return parsed
    parsed = _with_labels(parsed, export)
    return with_own_address(parsed) if parsed.fields.url is None else parsed


def _with_labels(parsed: Parsed, export: Export | None) -> Parsed:
    """The same without the address that may stand there by itself."""
    blocks = parsed.blocks
    if export is None and (export := service_of(blocks)) is not None:
        blocks = label_service(blocks, export)
    free = [i for i, block in enumerate(blocks) if block.role is _UNKNOWN]
    head = org_head(blocks, free) or ris_labels(blocks, free) or _head(blocks, free)
    foot = _below(blocks, free, head)
    if not head and not (_are_enough(foot) and any(label.kind == "document" for label in foot)):
        foot = []
    labels = sorted([*head, *foot], key=lambda label: label.block)
    dated = any(_is_dated(blocks[i].text) for i in free if head and i < head[0].block)
    fields = _fields(labels, parsed.fields, dated=dated)
    named = _masthead(blocks, free, head) if export is None or head else newspaper(blocks, export)
    if named is not None and fields.source is None:
        fields = replace(fields, source=Field(blocks[named].text, "label.masthead"))
        labels.append(Label(named, "masthead", "other", ""))
    if blocks is parsed.blocks and not labels:
        return parsed
    return replace(parsed, blocks=_labelled(blocks, labels), fields=fields)


def labelled_head(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], Fields]:
    """Give the labelled lines on top of a text of numbered lines, and what they state; none of most texts."""
    head = _head(blocks, range(len(blocks)))
    if not head:
        return (), Fields()
    lines = {blocks[i].line for label in head for i in (label.block, label.below) if i >= 0}
    shown = _labelled(blocks, head)
    return tuple(block for block in shown if block.line in lines), _fields(head, Fields(), dated=False)


def _head(blocks: Sequence[Block], free: Sequence[int]) -> list[Label]:
    """The run of labels on top; none where it is not one."""
    top = [(i, blocks[i].text) for i in free[:HEAD]]
    labelled = [text for _, text in top if ":" in text[: LONGEST_LABEL + 2] or is_coded(text)]
    if len(labelled) < LEAST and not any("|" in text or "·" in text or "•" in text for text in labelled):
        return []
    known = known_labels()
    run: list[Label] = []
    between = strangers = 0
    for number, (i, text) in enumerate(top):
        if joined := joined_labels(i, text, known):
            if any(label.kind == "works" for label in joined):
                return []
            if not {label.key for label in joined}.isdisjoint(label.key for label in run):
                break
            run += joined
            if joined[-1].kind == "text":
                break
            continue
        label = label_of(i, text, known)
        if label is None and run and run[-1].below == i:
            continue
        if label is None:
            between += bool(run)
            strangers += LABEL.match(text) is not None and not text.startswith(_ADDRESS)
            if len(text) > SHORT or between > BETWEEN or (not run and number >= ABOVE):
                break
            continue
        if label.kind == "works":
            return []
        if any(label.key == other.key for other in run):
            break
        if not label.value and label.kind not in _WHOLE:
            label = _with_next_line(label, blocks, top[number + 1 :], known)
        run.append(label)
        if label.kind == "text":
            break
    enough = _are_enough(run, strangers) or any(one.block == two.block for one, two in pairwise(run))
    return run if enough and not _is_again(run, blocks, free, known) else []


def _is_again(run: Sequence[Label], blocks: Sequence[Block], free: Sequence[int], known: Mapping[str, str]) -> bool:
    """Whether further articles follow that begin with the same labels: what is stated on top is only the first's."""
    keys = {label.key for label in run}
    below: set[str] = set()
    for i in free:
        if i > run[-1].block:
            labels = joined_labels(i, blocks[i].text, known)
            if not labels and (label := label_of(i, blocks[i].text, known)) is not None:
                labels = [label]
            below.update(label.key for label in labels if label.key in keys)
    return len(below) > 1


def _are_enough(run: Sequence[Label], strangers: int = 0) -> bool:
    """Whether labels are an article's: three different ones, and one more for each that is not known.

    An article's own lists, of a dish, an event, a firm, have an author or a source as well, but no date or text.
    """
    kinds = {label.kind for label in run} - UNCOUNTED
    telling = not kinds.isdisjoint(_TELLING) or kinds >= {"title", "source"}
    return telling and len({label.key for label in run if label.kind not in UNCOUNTED}) >= LEAST + strangers


def _with_next_line(
    label: Label, blocks: Sequence[Block], below: Sequence[tuple[int, str]], known: Mapping[str, str]
) -> Label:
    """A label that stands alone, with the line right below it as its value."""
    if below:
        i, text = below[0]
        line, next_line = blocks[label.block].line, blocks[i].line
        near = line is not None and next_line == line + 1 and len(text) <= SHORT
        if near and label_of(i, text, known) is None:
            return replace(label, value=text, below=i)
    return label


def _below(blocks: Sequence[Block], free: Sequence[int], head: Sequence[Label]) -> list[Label]:
    """The labels below the head: a code inside the text, and those at the end that follow on its last paragraph."""
    if not head and not any(":" in blocks[i].text[: LONGEST_LABEL + 2] for i in free[-LEAST:]):
        return []
    known = known_labels()
    rest = [i for i in free if i > head[-1].block] if head else free
    coded = any(label.key.isupper() for label in head)
    found: list[Label] = []
    for i in reversed(rest[-FOOT:]):
        label = label_of(i, blocks[i].text, known)
        if label is not None and label.kind == "works" and not head:
            return []
        if label is not None and (label.kind != "text" or label.key.isupper()):
            found.append(label)
        elif len(blocks[i].text.split(None, PROSE)) >= PROSE:
            break
    if coded:
        foot = {label.block for label in found}
        inside = (label_of(i, blocks[i].text, known) for i in rest if i not in foot)
        found += [label for label in inside if label is not None and label.key.isupper() and label.kind == "text"]
    return found


def _is_dated(text: str) -> bool:
    """Whether a line may be a date, were it only a month."""
    return len(text) <= DATE_LINE and YEAR.search(text) is not None and not _RIGHTS.match(text)


def _fields(labels: Sequence[Label], fields: Fields, *, dated: bool) -> Fields:
    """What labels state, the upper of two that say the same; `dated`: whether there is a date above them."""
    stated: dict[str, Field] = {}
    authors: tuple[Field, ...] = ()
    loaded: Field | None = None
    for label in labels:
        rule = f"label.{label.key}"
        value = " ".join(label.value.split())
        if not value:
            continue
        if label.kind == "authors" and (not authors or authors[-1].rule == rule):
            authors += tuple(Field(_turned(name), rule) for part in value.split(";") for name in names_of(part))
        elif label.kind == "loaded" and loaded is None:
            loaded = Field(value, f"{LOADED}{label.key}")
        elif label.kind == "source":
            if address := web_address(value):
                stated.setdefault("url", Field(address, rule))
            elif 0 < len(name := _BEHIND_SOURCE.sub("", value)) <= LONGEST_SOURCE:
                stated.setdefault("source", Field(name, rule))
        elif label.kind in ("url", ADDRESS):
            if address := web_address(value):
                stated.setdefault("url", Field(address, rule))
        elif label.kind in ("title", "published"):
            stated.setdefault(label.kind, Field(value, rule))
    if loaded is not None and not dated:
        stated.setdefault("published", loaded)
    return replace(fields, authors=authors, **stated)


def _turned(name: str) -> str:
    """`Jane Doe` for `Doe, Jane`: a single word before a comma is no whole name."""
    last, comma, given = (part.strip() for part in name.partition(","))
    turned = comma and last and " " not in last and 0 < len(given.split()) <= MOST_GIVEN and "," not in given
    return f"{given} {last}" if turned else name


def _masthead(blocks: Sequence[Block], free: Sequence[int], head: Sequence[Label]) -> int | None:
    """The newspaper above its date, as a database writes both above the length of the article."""
    if not any(label.kind == "length" for label in head):
        return None
    above = [i for i in free if i < head[0].block and not _RIGHTS.match(blocks[i].text)]
    dates = [n for n, i in enumerate(above) if _is_dated(blocks[i].text)]
    if len(above) < LEAST or not dates or not dates[0]:
        return None
    named = above[dates[0] - 1]
    return named if len(blocks[named].text) <= LONGEST_SOURCE else None


def _labelled(blocks: Sequence[Block], labels: Sequence[Label]) -> tuple[Block, ...]:
    labelled: list[Block] = []
    found = {label.block: label for label in labels}
    below = {label.below: label for label in labels if label.below >= 0 and label.kind not in _SPLIT}
    joined: dict[int, list[Label]] = {}
    for one, two in pairwise(labels):
        if one.block == two.block:
            joined.setdefault(one.block, [one]).append(two)
    for i, block in enumerate(blocks):
        if i in joined:
            labelled += without_shown(block, joined[i])
            continue
        label = found.get(i) or below.get(i)
        if label is None:
            labelled.append(block)
            continue
        rule = f"label.{label.key}"
        if label.kind in _SPLIT and label.value and label.below < 0 and label.value in block.text:
            at = block.text.rindex(label.value)
            name = block.text[:at].strip()
            labelled.append(replace(block, text=name, role=Role.BOILERPLATE, rule=rule, trails=False))
            labelled.append(replace(block, text=label.value, indent=0))
        else:
            labelled.append(replace(block, role=_ROLES.get(label.kind, Role.BOILERPLATE), rule=rule))
    return tuple(labelled)
