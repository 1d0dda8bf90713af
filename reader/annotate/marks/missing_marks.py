"""Missing marks: where a quotation ends that nothing closes, by who is said to have said it."""

from __future__ import annotations

from functools import lru_cache

from reader.annotate.marks.spans import Span
from reader.late import late
from reader.rules.load import Rules

PAUSE = late(r"[,!?…]['’\"”]*,?\s")
"""What stands between somebody's words and whoever said them."""
NAMED = late(
    r"(?:[^\W\d_a-zß-ÿ][\w.'’-]*+\s){1,3}(?P<verb>[^\W\d_]++)|(?:se\s|s['’])?(?P<first>[^\W\d_]++)(?:\s(?P<second>[^\W\d_]++))?"
)
"""A name and the word behind it, or the two words behind a pause."""
LED_IN = (":", ",")


def narrowed(text: str, span: Span, language: str | None, rules: Rules) -> Span:
    """Return a quotation without closing mark up to where the text says who speaks: `"We go, said NAME. It rained.`.

    What leads into it has said that already; then, and where nobody is said to speak, it is as it was.
    """
    if text[: span.start].rstrip().endswith(LED_IN):
        return span
    saying, pronouns = _words(language, rules)
    if not saying:
        return span
    for pause in PAUSE.finditer(text, span.start, span.end):
        said = NAMED.match(text, pause.end())
        if said is None:
            continue
        verb = said["verb"] or said["first"]
        if not said["verb"] and verb.lower() in pronouns:
            verb = said["second"] or ""
        if verb in saying:
            end = pause.start() + (text[pause.start()] != ",")
            return Span(span.start, end) if text[span.start + 1 : end].strip() else span
    return span


@lru_cache(maxsize=16)
def _words(language: str | None, rules: Rules) -> tuple[frozenset[str], frozenset[str]]:
    """Verbs of saying that are no nouns, and pronouns of persons."""
    words = rules.words(language, "speech")
    saying = frozenset(words.get("verbs", ())).difference(words.get("noun_verbs", ()))
    return saying, frozenset((*words.get("pronouns_he", ()), *words.get("pronouns_she", ())))
