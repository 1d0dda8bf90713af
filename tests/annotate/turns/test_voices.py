from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.turns.labels import label_of
from reader.annotate.turns.talk import talk_of
from reader.annotate.turns.voices import Kind, Voices
from reader.rules.load import default_rules

ABOVE = ["A talk", "The minister, Klaus-Dieter Rehmke, met Ada Crane at the pond."]


def voices(*labels: str, language: str = "en", above: list[str] = ABOVE) -> Voices:
    talk, lexicon = talk_of(language, default_rules()), lexicon_of(language, default_rules())
    assert talk is not None
    assert lexicon is not None
    found = [label_of(f"{written}: Yes.", talk) for written in labels]
    known = {label.key: label for label in found if label is not None}
    return Voices(People("\n".join(above), lexicon), talk, default_rules(), above, "", known)


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("Rehmke", Kind.NAMED, "Klaus-Dieter Rehmke"),
        ("REHMKE", Kind.NAMED, "Klaus-Dieter Rehmke"),
        ("Mr. Crane", Kind.NAMED, "Ada Crane"),
        ("KR", Kind.NAMED, "Klaus-Dieter Rehmke"),
        ("K.-D. R.", Kind.NAMED, "Klaus-Dieter Rehmke"),
        ("X. Y.", Kind.ODD, ""),
        ("SEN. OTTOLINE VANE", Kind.NAMED, "OTTOLINE VANE"),
        ("Orrin Vasper", Kind.LIKELY, "Orrin Vasper"),
        ("DUNMORE", Kind.BARE, "DUNMORE"),
        ("The Ansel Courier", Kind.BARE, "The Ansel Courier"),
        ("The Economist", Kind.BARE, "The Economist"),
        ("THE COURT", Kind.NAMED, "THE COURT"),
        ("THE FIRST LADY", Kind.NAMED, "THE FIRST LADY"),
        ("Q", Kind.ASKER, ""),
        ("REPORTER", Kind.ASKER, ""),
        ("A", Kind.ANSWER, ""),
        ("Speaker 2", Kind.UNNAMED, ""),
        ("Note", Kind.NOBODY, ""),
        ("Read more", Kind.NOBODY, ""),
        ("20 Minuten Ostmark", Kind.ODD, ""),
        ("Pond", Kind.NOBODY, ""),
        ("London", Kind.NOBODY, ""),
        ("Monday", Kind.NOBODY, ""),
        ("Dear Ada", Kind.NOBODY, ""),
        ("Home team", Kind.NOBODY, ""),
        ("tidewater", Kind.ODD, ""),
    ],
)
def test_whom_a_label_means(written: str, kind: Kind, name: str) -> None:
    found = voices(written)
    (key,) = found.labels
    assert (found.of(key).kind, found.of(key).name) == (kind, name)


def test_a_longer_label_tells_the_full_name() -> None:
    found = voices("ORRIN VASPER, HOST", "VASPER")
    assert found.of("vasper").name == found.of("orrin vasper").name == "ORRIN VASPER"
    assert found.of("orrin vasper").role == "HOST"
    assert found.person("vasper") == found.person("orrin vasper")


def test_two_of_one_name_are_nobody() -> None:
    assert voices("K. R.", above=["Karl Ritter met Kuno Rabe."]).of("k r").kind is Kind.ODD
