"""A mail that another one quotes, each line behind a `>`: the signs are the mail program's (RFC 3676, 4.5), no text.

Only where the text says that a mail is quoted, or all of it is: in Markdown and in prose a `>` means something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reader.late import late
from reader.rules.load import default_rules
from reader.rules.mail_heads import MailHeads, mail_heads

LEAST = 3
"""Lines with text that a quoted mail must have."""
LEAST_OF_ALL = 5
"""Those of a text that is quoted from end to end, and says nothing of a mail."""
HEAD_WITHIN = 8
"""Lines of a quoted mail within which its own head begins."""
HEAD_FIELDS = 2
"""Fields that such a head must have, one of them a mail's only."""
ABOVE = 2
"""Lines above a quoted mail that may say that one follows: who wrote it when takes two."""
_SIGNS = late(r" ?(?:> ?)+")


def unquoted(text: str) -> str:
    """Return a text without the signs before the lines of a quoted mail; its lines stay as many."""
    if ">" not in text:
        return text
    lines = text.split("\n")
    runs = list(_runs(lines))
    heads = mail_heads(None, default_rules())
    for start, end in runs:
        if _is_mail(lines, start, end, heads, only=len(runs) == 1):
            lines[start:end] = [
                _SIGNS.sub("", line, count=1) if _is_quoted(line) else line for line in lines[start:end]
            ]
    return "\n".join(lines)


def _is_quoted(line: str) -> bool:
    return line[:1] == ">" or line[:2] == " >"


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where quoted lines stand together, with empty lines between them at most."""
    start = end = -1
    for i, line in enumerate(lines):
        if _is_quoted(line):
            start = i if start < 0 else start
            end = i + 1
        elif start >= 0 and line.strip():
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _is_mail(lines: Sequence[str], start: int, end: int, heads: MailHeads, *, only: bool) -> bool:
    """Whether quoted lines are a mail: one that is sent on or answered, or nothing else stands in the text."""
    said = [text for line in lines[start:end] if (text := _SIGNS.sub("", line, count=1).strip())]
    if len(said) < LEAST:
        return False
    before = (text for i in range(start - 1, -1, -1) if (text := lines[i].strip()))
    above = [*islice(before, ABOVE)][::-1]
    if any(heads.forwarded.fullmatch(text) is not None for text in above[-1:]):
        return True
    if any(heads.forwarded.fullmatch(text) is not None for text in said[:HEAD_WITHIN]) or _has_head(said, heads):
        return True
    if not only:  # an answer between the lines of what it answers
        return False
    if above and (
        heads.introduces(above[-1]) or heads.introduces(" ".join(above)) or any(map(heads.only.match, above))
    ):
        return True
    return len(said) >= LEAST_OF_ALL and not above and not any(line.strip() for line in lines[end:])


def _has_head(said: Sequence[str], heads: MailHeads) -> bool:
    """Whether the head of a mail opens some lines."""
    fields = [text for text in said[:HEAD_WITHIN] if heads.field.match(text) is not None]
    return len(fields) >= HEAD_FIELDS and any(heads.only.match(text) is not None for text in fields)
