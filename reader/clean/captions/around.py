"""What an article has around a line that may be a caption, and of what the line says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.clean.captions.line import step
from reader.model import Block
from reader.rules.wordlists import tokens

PAST = (0.15, 0.3, 0.45, 0.6)
"""Bounds of the classes of the share of paragraphs with a word of the past."""
ECHO = (0.1, 0.25, 0.4, 0.6, 0.8)
"""Bounds of the classes of the share of a line's words that the lines around it have as well."""
ECHO_WORD, ECHO_REACH = 4, 2
"""Letters of such a word, and blocks on either side that are looked at."""
OPEN_LINES = (1, 3, 6)
"""Bounds of the classes of the number of other lines without an end in the article."""
MOST_NAMES = 4
"""Names of a line that are looked for in the article."""

_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'\-]*\.?(?:\s(?:\w{1,3}\s)?[^\W\d_a-zß-ÿ][\w’'\-]*){1,4}")


class Around:
    """The article around its lines."""

    def __init__(self, blocks: Sequence[Block], kinds: str, common: frozenset[str], past: frozenset[str]) -> None:
        """Look at an article: a letter a block (`kinds_of`), its language's common words, and its past's."""
        self.blocks, self.kinds, self.common = blocks, kinds, common
        self.whole = "\n".join(block.text for block in blocks)
        self.starts, at = [], 0
        for block in blocks:
            self.starts.append(at)
            at += len(block.text) + 1
        prose = [i for i, kind in enumerate(kinds) if kind == "p"]
        self.prose = prose
        told = sum(not past.isdisjoint(tokens(blocks[i].text)) for i in prose)
        self.past = step(told / max(1, len(prose)), PAST)
        first, last = (prose[0], prose[-1]) if prose else (len(kinds), -1)
        self.open_lines = range(first, last), kinds.count("o", first, last + 1)
        head = max((i for i, kind in enumerate(kinds[:first]) if kind in "ty"), default=-1) + 1
        self.begins = self.starts[head] if head < len(blocks) else at

    def signs(self, index: int) -> Iterator[str]:
        """The signs of where a line stands, and of what the article has of it."""
        up2, up, own, down, down2 = tuple(f"..{self.kinds}.."[index : index + 5])
        yield from (f"above.{up}", f"below.{down}", f"between.{up}{down}", f"above2.{up2}", f"below2.{down2}")
        others = [i for i in self.prose if i != index]
        lead, after = not others or index < others[0], others and index > others[-1]
        yield "place." + ("lead" if lead else "after" if after else "in")
        yield f"past.{self.past}"
        inside, open_lines = self.open_lines
        yield f"open-lines.{step(open_lines - (own == 'o' and index in inside), OPEN_LINES)}"
        yield f"near.{step(self._echo(index), ECHO)}"
        named = self._named(index)
        yield f"named.{named}"
        if named not in ("not", "none"):
            yield f"again.{own}"

    def _echo(self, index: int) -> float:
        """The share of a line's words that the lines around it have as well."""
        words = {word for word in tokens(self.blocks[index].text) if len(word) >= ECHO_WORD} - self.common
        near: set[str] = set()
        for i in range(max(0, index - ECHO_REACH), min(len(self.blocks), index + ECHO_REACH + 1)):
            if i != index and self.kinds[i] in "ps":
                near |= words & tokens(self.blocks[i].text)
        return len(near) / max(1, len(words))

    def _named(self, index: int) -> str:
        """Whether a name of the line stands in full before or after it: a story gives it once, then a part of it."""
        text, start = self.blocks[index].text, self.starts[index]
        before = after = False
        names = [match[0].removesuffix("'s").removesuffix("’s") for match in _NAME.finditer(text)]
        for name in names[:MOST_NAMES]:
            # `Mayor Jane Doe` is `Jane Doe` elsewhere.
            for form in (name, name.partition(" ")[2]) if name.count(" ") > 1 else (name,):
                before = before or self.whole.find(form, self.begins, start) >= 0
                after = after or self.whole.find(form, start + len(text)) >= 0
        if before or after:
            return "both" if before and after else "before" if before else "after"
        return "not" if names else "none"
