from __future__ import annotations

import pytest

from reader.annotate.marks.missing_marks import narrowed
from reader.annotate.marks.spans import Span
from reader.rules.load import default_rules
from tests.annotate.reading import annotated


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ('"We go on, said Ray Tolan. The rain fell.', "en", '"We go on'),
        ('"We go on, he said. The rain fell.', "en", '"We go on'),
        ('"We go on, Ray Tolan said. The rain fell.', "en", '"We go on'),
        ('"We go on. The rain fell.', "en", '"We go on. The rain fell.'),
        ('He said: "We go on, she said nothing.', "en", '"We go on, she said nothing.'),
        ("„Sie lügen!, rief die Abgeordnete Ida Kohl. Es wurde still.", "de", "„Sie lügen!"),
        ("«Si esto sigue así, cierro, advierte Luis Soler, el dueño.", "es", "«Si esto sigue así, cierro"),
        ("« C’est fini, insiste l’adjointe, Anne Morel. Il pleut.", "fr", "« C’est fini"),
        ("« C’est fini, s’énerve Luc Morel. Il pleut.", "fr", "« C’est fini"),
        ("„We gaan door, zei Jan Smit. Het regent.", "nl", "„We gaan door, zei Jan Smit. Het regent."),
    ],
)
def test_the_text_says_who_speaks_before_any_mark_closes(text: str, language: str, wanted: str) -> None:
    start = next(at for at, char in enumerate(text) if char in '"„«')
    span = narrowed(text, Span(start, len(text), open_ended=True), language, default_rules())
    assert text[span.start : span.end] == wanted


def test_the_rest_is_read_for_the_speaker() -> None:
    first, second = annotated("``It's no use,' said Ruth Calder. ``We go.''")
    assert first.speaker is not None
    assert second.speaker is not None
    assert first.speaker.name == second.speaker.name == "Ruth Calder"
