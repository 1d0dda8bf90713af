from __future__ import annotations

from reader.annotate.sentences.findings import cue_of, given
from reader.annotate.sentences.noun_phrases import Subject
from tests.annotate.reading import frame


def test_no_finding_without_subject() -> None:
    assert given(None, "said", "before.*") is None
    found = given(Subject("name", 0, 0), "said", "before.*")
    assert found is not None
    assert found.rule == "before.name"


def test_a_cue_may_be_a_phrase() -> None:
    made = frame("According to Calder it was late.")
    assert cue_of(made, 0) == "According to"
    assert cue_of(made, 2) == "Calder"
