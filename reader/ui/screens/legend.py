"""What the help says behind the keys: what the signs mean, and what a search may ask for."""

from __future__ import annotations

from reader.render.rows import ASCII_MARKS, UNICODE_MARKS
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice

SIGNS, QUERIES = "Signs", "What a search may ask for"

EXAMPLES = (
    ('ceasefire "main part of" mission*', "all of them: a word, a phrase, a beginning"),
    ("ceasefire OR truce -sanctions", "either; not; brackets group"),
    ("source:reuters title: author: path: lang:", "in one field"),
    ("caption:harbour credit:reuters", "in photo captions; in their credits"),
    ("quote:mission said:putin", "in quotations; by a speaker; together the same quotation"),
    ("after:2016-03-01 before:2016-04 date:2016-03", "by stated date; after: has its day, before: has not"),
    ("date:none source:none added:3d", "undated; of no known source; by when it came"),
    ("is:unread is:read is:starred has:quote has:caption", "by your marks; by what is in it"),
    ("in:all", "also in what was cut"),
)
"""The table of the README, in fewer words."""


def legend(signs: Signs) -> list[Choice]:
    """Return the signs and the queries as lines of a list; each gives back the action that has to do with it."""
    marks = ASCII_MARKS if signs.ascii else UNICODE_MARKS
    meanings = (
        ("unread", signs.unread, "an article that is unread"),
        ("starred", signs.star, "a starred one"),
        ("info", signs.inferred, "a source that the text gave away; the file does not state it"),
        ("next-quote", f"{marks.begins} {marks.runs}", "a quotation begins; it runs on"),
        ("next-caption", marks.caption, "a photo caption"),
        ("next-hit", marks.hit, "what a search found"),
        ("cut", marks.cut, "text that was cut"),
    )
    return [
        *(Choice(name, meaning, sign, group=SIGNS) for name, sign, meaning in meanings),
        *(Choice("search", f"{example}   {meaning}", group=QUERIES) for example, meaning in EXAMPLES),
    ]
