from __future__ import annotations

import pytest

from reader.text.misreadings import misreadings
from reader.text.plausible import Verdict, judge, script_of

BY_NAME = {misreading.name: misreading for misreading in misreadings()}


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("é", "latin"),
        ("ę", "latin"),
        ("ế", "latin"),
        ("я", "cyrillic"),
        ("λ", "greek"),
        ("ش", "arabic"),
        ("新", "cjk"),
        ("한", "cjk"),
        ("’", "punctuation"),
        ("€", "symbol"),
        ("\x93", "control"),
        ("\u0301", "mark"),
        ("😀", "symbol"),
        ("\u0250", ""),
        ("\ue000", ""),
        ("\U000f0000", ""),
    ],
)
def test_scripts(character: str, script: str) -> None:
    assert script_of(character) == script


@pytest.mark.parametrize(
    ("encoding", "garbled", "before", "after", "verdict"),
    [
        ("cp1252", "Ã©", "f", " ", Verdict.STRONG),
        ("cp1252", "â€™", "n", "t", Verdict.STRONG),
        ("cp1252", "Ã\xa0", " ", " ", Verdict.WEAK),
        ("cp1252", "Ã”", "H", " ", Verdict.WEAK),
        ("cp1252", "É’", "F", "S", Verdict.TEXT),
        ("cp1252", "ÐŸÑ€", "", "Ð", Verdict.STRONG),
        ("mac-roman", "√©", "f", " ", Verdict.STRONG),
        ("mac-roman", "√π", " ", " ", Verdict.WEAK),
        ("mac-roman", "¬†", "s", " ", Verdict.STRONG),
        ("cp1251", "Рё", " ", "в", Verdict.WEAK),
        ("cp1250", "áš", "v", " ", Verdict.TEXT),
        ("cp1252", "Ð¸Î»", " ", " ", Verdict.TEXT),
        ("cp1252", "Ê»", " ", "a", Verdict.TEXT),
    ],
)
def test_verdicts(encoding: str, garbled: str, before: str, after: str, verdict: Verdict) -> None:
    misreading = BY_NAME[encoding]
    try:
        decoded = misreading.decoded(garbled)
    except UnicodeDecodeError:
        assert verdict is Verdict.TEXT
        return
    assert judge(misreading, garbled, decoded, before, after) is verdict
