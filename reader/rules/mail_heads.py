"""How mail programs print a mail: the lines of its head, and what stands above one that is sent on or answered."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

LONGEST_INTRODUCTION = 300
"""Code points of the longest line, or two, that introduce a quoted mail."""
_WHEN_OR_WHERE = r"(?=.*(?:\S@\S|\d:\d\d|\d\d\d\d))"


@frozen
class MailHeads:
    """A language's words in the heads of mails, compiled."""

    forwarded: re.Pattern[str]
    """`----- Original message -----`."""
    wrote: re.Pattern[str]
    """`On 3 May 2021 at 07:00, Jane Doe <jane@example.com> wrote:`."""
    field: re.Pattern[str]
    """A field of a mail's head."""
    only: re.Pattern[str]
    """One that nothing else has."""
    subject: re.Pattern[str]

    def introduces(self, text: str) -> bool:
        """Tell whether a line says that a mail follows."""
        if self.forwarded.fullmatch(text) is not None:
            return True
        return text[-1:] == ":" and len(text) <= LONGEST_INTRODUCTION and self.wrote.match(text) is not None


@lru_cache(maxsize=32)
def mail_heads(language: str | None, rules: Rules) -> MailHeads:
    """The compiled words of a language and of English; of all languages where it is unknown."""
    words = furniture(language, rules)
    quoted = r"(?i)(?:>\s?)*"
    fields = (*words["top_from"], *words["top_mail"], *words["top_subject"], *words["top_mail_too"])
    only = (*words["top_mail"], *words["top_subject"])
    return MailHeads(
        forwarded=late(rf"(?i)[\s>_*-]*{alternatives(words['top_forwarded'])}[\s:_*-]*"),
        wrote=late(rf"(?i)[\s>]*{_WHEN_OR_WHERE}.*\b{alternatives(words['top_wrote'])}\b.*:\Z"),
        field=late(rf"{quoted}{alternatives(fields)}\s?:(?!\S//)"),
        only=late(rf"{quoted}{alternatives(only)}\s?:"),
        subject=late(rf"{quoted}{alternatives(words['top_subject'])}\s?:\s*"),
    )
