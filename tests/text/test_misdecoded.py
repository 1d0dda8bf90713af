from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.misdecoded import undo_wrong_script

CASES = [
    ("cp1251", "Правительство приняло новый закон, сказал министр жителям города."),
    ("koi8-r", "Правительство приняло новый закон, сказал министр жителям города."),
    ("cp1253", "Η κυβέρνηση ψήφισε νέο νόμο και οι κάτοικοι περιμένουν αλλαγές."),
    ("gb18030", "政府通过了新的法律。居民们正在等待变化，部长说。今天的天气很好，我们去公园散步。"),
]


def shown_in_western(data: bytes) -> str:
    characters = []
    for byte in data:
        try:
            characters.append(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            characters.append(chr(byte))
    return "".join(characters)


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_the_script_comes_back(encoding: str, text: str) -> None:
    english = "The report, in English."
    mended, count = undo_wrong_script([english, shown_in_western(text.encode(encoding)) * 2])
    assert mended == [english, text * 2]
    assert count > 0


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a déclaré à l’école que ça y était, été après été.",
        "The letters àâæçèéêëîïôœùûüÿ and ÄÖÜäöüß, ÀÉÈÙ are accented.",
        "Þórður fór út í á á Íslandi. Æðri öfl réðu því.",
        "Привет, мир. Всё хорошо здесь сегодня.",
        "ÉÈÀ ÉÈÀÙ",
        "Tiếng Việt: Âm nhạc, được ổn",
    ],
)
def test_what_was_right_stays(text: str) -> None:
    assert undo_wrong_script([text] * 3) == ([text] * 3, 0)


@given(st.lists(st.text(alphabet="àáâãäåæçèéêëÏðèâåò aA¸½", max_size=60), max_size=3))
def test_any_texts_give_as_many(texts: list[str]) -> None:
    mended, count = undo_wrong_script(texts)
    assert len(mended) == len(texts)
    assert count or mended == texts
