from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.turns.labels import initials, key_of, label_of, labels_within, unnumbered
from reader.annotate.turns.talk import Talk, talk_of
from reader.rules.load import default_rules


def english() -> Talk:
    talk = talk_of("en", default_rules())
    assert talk is not None
    return talk


@pytest.mark.parametrize(
    ("text", "written", "office", "said"),
    [
        ("ADA CRANE, HOST: Good evening.", "ADA CRANE", "HOST", "Good evening."),
        ("SEN. ADA CRANE (R-Weir): We begin.", "SEN. ADA CRANE", "", "We begin."),
        ("Crane (laughing): No.", "Crane", "", "No."),
        ("[00:01:07] Ada Crane: No.", "Ada Crane", "", "No."),
        ("00:07 Ada Crane: No.", "Ada Crane", "", "No."),
        (">> Ada Crane: No.", "Ada Crane", "", "No."),
        ("Ada Crane (00:07):", "Ada Crane", "", ""),
        ("A. C. : Non.", "A. C.", "", "Non."),
        ("K.-D. R.: Nein.", "K.-D. R.", "", "Nein."),
        ("Q. Were you there?", "Q", "", "Were you there?"),
        ("Q  Were you there?", "Q", "", "Were you there?"),
        ("Q1: Were you there?", "Q1", "", "Were you there?"),
    ],
)
def test_what_is_a_label(text: str, written: str, office: str, said: str) -> None:
    label = label_of(text, english())
    assert label is not None
    assert (label.written, label.office, text[label.said :]) == (written, office, said)
    assert text[label.start : label.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "The crane sank at 14:05 on Monday.",
        'She said: "No: never."',
        "A man came: he was late.",
        "He asked why the crane of the harbour board had sunk: nobody knew.",
        "https://example.org/crane",
        "Dr. Crane came.",
        "I was late.",
        "What now? This: nothing.",
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    label = label_of(text, english())
    assert label is None or label.written in ("She said", "A man came")


def test_lines_that_were_joined() -> None:
    text = "Q: Were you there? A: I was. Crane: So was I. Note: this is old."
    first = label_of(text, english())
    assert first is not None
    found = labels_within(text, first, english(), frozenset({"q", "a", "crane"}))
    assert [label.key for label in found] == ["a", "crane"]


@pytest.mark.parametrize(
    ("written", "letters"),
    [("A. C.", "AC"), ("AC", "AC"), ("K.-D. R.", "KDR"), ("CRANE", ""), ("Ada", ""), ("A", "")],
)
def test_initials(written: str, letters: str) -> None:
    assert initials(written) == letters


def test_keys() -> None:
    assert key_of("A. C.") == key_of("a.c.".upper().replace(".", ". "))
    assert unnumbered(key_of("Speaker 2")) == "speaker"


@given(st.text(alphabet="aB .:Q?[](),\n>0-", max_size=120))
def test_total(text: str) -> None:
    label = label_of(text, english())
    if label is not None:
        assert 0 <= label.start < label.end <= label.said <= len(text)
        labels_within(text, label, english(), frozenset({"q", "b"}))


def test_a_label_costs_no_more_than_its_paragraph_is_long() -> None:
    for text in ("A " * 50_000, "A:" * 50_000, "[" * 100_000, "00:" * 30_000, "A. " * 30_000, "? A" * 30_000):
        label = label_of(text, english())
        if label is not None:
            labels_within(text, label, english(), frozenset({"q"}))
